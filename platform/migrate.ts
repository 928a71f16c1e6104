import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { sha256 } from './ids.ts'
import type { Log } from './log.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

const NAME = /^\d{8}T\d{4}-[a-z]+-[a-z0-9-]+\.sql$/
const LOCK = 20_261_121

/** Brings the database forward: the job schema, then our SQL files in order, each in one transaction and never changed afterwards. */
export async function migrate(ownerUrl: string, folder: string, log: Log): Promise<void> {
  const files = migrationFiles(folder)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await runMigrations({ connectionString: ownerUrl })
    await client.query('create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())')
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))
    const unknown = rows.filter((row) => !files.some((file) => file.name === row.name)).map((row) => row.name)
    if (unknown.length > 0)
      throw operatingError(operatingTexts.databaseNewer(unknown.join(', ')), `The database is newer than the program (applied: ${unknown.join(', ')}).`)
    for (const { name, sql } of files) {
      const before = applied.get(name)
      if (before === sha256(sql)) continue
      if (before) throw operatingError(operatingTexts.migrationChanged(name), `Migration ${name} was changed after it was applied.`)
      await apply(client, name, sql)
      log.info({ name }, 'Migrated')
    }
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, sql: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256(sql)])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause: error })
  }
}

/** The migrations of a folder in order; a file named otherwise is refused. */
export function migrationFiles(folder: string): { name: string; sql: string }[] {
  const names = readdirSync(folder).sort()
  const wrong = names.find((name) => !NAME.test(name))
  if (wrong) throw operatingError(operatingTexts.migrationName(wrong), `Not a migration name: ${wrong}`)
  return names.map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
}
