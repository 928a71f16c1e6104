import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Log } from './log.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

/** A migration as the database remembers it. */
export type AppliedMigration = { name: string; sha256: string }

/** The advisory lock of who changes tables: exclusive to migrate, shared to copy them. */
export const migrationLock = 20_261_121

/**
 * Brings the database forward: the job schema first, then each file of `folder` not yet applied, in order of name, each in its own
 * transaction; returns their names. Refuses when an applied file has changed or is unknown here. `only` limits it to some files (restore).
 */
export async function migrate(ownerUrl: string, folder: string, log?: Log, only?: (name: string) => boolean): Promise<string[]> {
  const files = readMigrations(folder)
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'cau-noi migrate' })
  await client.connect()
  try {
    // Held by the session, not a transaction: a second migrator waits here and then finds nothing to do.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await runMigrations({ connectionString: ownerUrl, logger: quiet })
    await client.query('create table if not exists migration (name text primary key, sha256 text not null, at timestamptz not null default now())')
    const pending = pendingOf(files, await appliedMigrations(client)).filter(({ name }) => only?.(name) ?? true)
    for (const file of pending) {
      await apply(client, file)
      log?.info({ migration: file.name }, 'Migrated')
    }
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What the database says was applied, in order of name. */
export async function appliedMigrations(client: pg.ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>('select name, sha256 from migration order by name')
  return rows
}

/** The files still to apply; refuses a changed file and a database newer than the program. */
export function pendingOf(files: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(files.map((file) => [file.name, file.sha256]))
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0)
    throw operatingError(
      operatingTexts.databaseNewer(unknown.join(', ')),
      `The database is newer than the program (applied: ${unknown.join(', ')}). Run the newer program.`,
    )
  const changed = applied.find(({ name, sha256 }) => known.get(name) !== sha256)
  if (changed) throw operatingError(operatingTexts.migrationChanged(changed.name), `Migration ${changed.name} was changed after it was applied.`)
  const done = new Set(applied.map(({ name }) => name))
  return files.filter(({ name }) => !done.has(name))
}

async function apply(client: pg.Client, { name, sha256, text }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

const quiet = new Logger(() => () => undefined)
