import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { appliedMigrations } from './migrate.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import { addJobs, archivedJobColumns, archivedJobTable, copySettings, type StoredSequence, storedTables } from './stored-tables.ts'

/** One transaction that fills every table; nothing shows before `commit`, and `close` without it leaves nothing. */
export type Loading = {
  copyInto(table: string, columns: readonly string[], content: AsyncIterable<Buffer>): Promise<number>
  setSequences(sequences: readonly StoredSequence[]): Promise<void>
  addJobs(content: AsyncIterable<Buffer>): Promise<number>
  commit(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the tables for loading as their owner, without superuser: row security not forced, triggers of ours off (the audit chain and
 * projections come as they were), foreign keys taken off and put back checked at the end, so that order and circles do not matter.
 */
export async function beginLoading(ownerUrl: string): Promise<Loading> {
  const client = await connected(ownerUrl)
  await client.query('begin')
  const tables = (await storedTables(client)).map(({ name }) => `public.${client.escapeIdentifier(name)}`)
  const forced = await names(client, "select oid::regclass::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace")
  const foreignKeys = await foreignKeysOf(client)
  for (const { table, name } of foreignKeys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const table of forced) await client.query(`alter table ${table} no force row level security`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  // Migrations put some rows in themselves; the archive has them all.
  for (const table of tables) await client.query(`delete from ${table}`)
  return {
    copyInto: (table, columns, content) =>
      copyRows(client, `public.${client.escapeIdentifier(table)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`, content),
    setSequences: async (sequences) => {
      for (const { name, lastValue, isCalled } of sequences)
        await client.query('select setval($1::regclass, $2::bigint, $3)', [`public.${client.escapeIdentifier(name)}`, lastValue, isCalled])
    },
    addJobs: async (content) => {
      await client.query(archivedJobTable)
      const count = await copyRows(client, `archived_job (${archivedJobColumns})`, content)
      await client.query(addJobs)
      return count
    },
    commit: async () => {
      for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
      for (const { table, name, definition } of foreignKeys) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
      for (const table of forced) await client.query(`alter table ${table} force row level security`)
      await client.query('commit')
      await client.query('analyze')
    },
    close: () => client.end(),
  }
}

/** Refuses a database that has communes, or tables that are not ours. */
export async function refuseFullDatabase(ownerUrl: string): Promise<void> {
  const client = await connected(ownerUrl)
  try {
    const tables = (await storedTables(client)).map(({ name }) => name)
    const isOurs = tables.includes('migration')
    const communes = tables.includes('commune') ? (await client.query('select from commune limit 1')).rowCount : 0
    if ((tables.length > 0 && !isOurs) || communes) throw operatingError(operatingTexts.targetNotEmpty('rows'), 'Restoring needs an empty database.')
  } finally {
    await client.end()
  }
}

/** Refuses tables already newer than the archive: its rows were not made for them. */
export async function requireMigrations(ownerUrl: string, archived: ReadonlySet<string>): Promise<void> {
  const client = await connected(ownerUrl)
  try {
    const newer = (await appliedMigrations(client)).filter(({ name }) => !archived.has(name))
    if (newer.length > 0)
      throw operatingError(operatingTexts.targetNotEmpty('newer tables'), 'The database already has tables newer than the archive; restore into a new one.')
  } finally {
    await client.end()
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'cau-noi restore' })
  // A broken connection also fails the query under way, which is where it is told.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(copySettings)
  return client
}

async function copyRows(client: pg.Client, target: string, content: AsyncIterable<Buffer>): Promise<number> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`))
  await pipeline(Readable.from(content), stream)
  return stream.rowCount
}

type ForeignKey = { table: string; name: string; definition: string }

async function foreignKeysOf(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace order by oid`,
  )
  return rows
}

async function names(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query)
  return rows.map(({ name }) => name)
}
