import { createReadStream } from 'node:fs'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { NewEntry } from './archive-entries.ts'
import { writeArchive } from './archive-file.ts'
import type { ArchiveLock } from './archive-lock.ts'
import type { ArchiveManifest, ArchiveTotals } from './archive-manifest.ts'
import { filesIn } from './files-folder.ts'
import type { MasterKey } from './keys.ts'
import type { Log } from './log.ts'
import { appliedMigrations, migrationLock } from './migrate.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import type { DatabaseUrls } from './role-safety.ts'
import { recordStewardUse } from './steward-use.ts'
import { copySettings, type StoredTable, storedSequences, storedTables, tablesHiddenFromSteward, waitingJobs } from './stored-tables.ts'
import { backupLock } from './while-no-backup.ts'

export type BackupOptions = {
  urls: DatabaseUrls
  filesFolder: string
  /** Where the archive goes; written beside and renamed when whole. */
  path: string
  lock: ArchiveLock
  keys: readonly MasterKey[]
  /** Put the master keys themselves into the archive: then its passphrase alone opens everything. */
  withKeys?: boolean
  product: string
  now: Date
  log: Log
}

/** One sealed archive of the database as of one instant, the files and the key references, while the product goes on working. */
export async function backup(options: BackupOptions): Promise<ArchiveTotals> {
  const owner = await connected(options.urls.owner)
  const steward = await connected(options.urls.steward)
  try {
    // No migration may change tables between their list and their rows.
    await owner.query('select pg_advisory_lock_shared($1)', [migrationLock])
    // Nor may bytes go whose row it has seen.
    await owner.query('select pg_advisory_lock($1)', [backupLock])
    await refuseHidden(owner)
    await recordStewardUse(options.urls.steward, { action: 'platform.backup', why: '', now: options.now })
    await sameSnapshot(owner, steward)
    const totals: ArchiveTotals = { rows: {}, jobs: 0, files: 0 }
    await writeArchive(options.path, options.lock, entriesOf(options, owner, steward, totals))
    return totals
  } finally {
    await owner.end()
    await steward.end()
  }
}

async function* entriesOf(options: BackupOptions, owner: pg.Client, steward: pg.Client, totals: ArchiveTotals): AsyncGenerator<NewEntry> {
  const tables = await storedTables(owner)
  yield document('manifest', await manifestOf(options, owner, tables))
  if (options.withKeys)
    yield document(
      'keys',
      options.keys.map(({ secret }) => secret.toString('base64')),
    )
  for (const table of tables) yield { kind: 'table', name: table.name, content: rowsOf(table, table.isSecured ? steward : owner, totals) }
  yield document('sequences', await storedSequences(owner))
  yield { kind: 'jobs', name: 'jobs', content: copied(owner, waitingJobs, (count) => (totals.jobs = count)) }
  // The rows are in; letting the snapshot go before the files spares the living database a long transaction.
  await owner.query('commit')
  await steward.query('commit')
  for await (const name of filesIn(options.filesFolder)) {
    totals.files += 1
    yield { kind: 'file', name, content: createReadStream(`${options.filesFolder}/${name}`) }
  }
  yield document('end', totals)
}

async function manifestOf(options: BackupOptions, owner: pg.Client, tables: readonly StoredTable[]): Promise<ArchiveManifest> {
  return {
    format: 1,
    product: options.product,
    createdAt: options.now.toISOString(),
    migrations: await appliedMigrations(owner),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    keyIds: options.keys.map(({ id }) => id),
    hasKeys: options.withKeys ?? false,
  }
}

function rowsOf({ name, columns }: StoredTable, client: pg.Client, totals: ArchiveTotals): AsyncGenerator<Buffer> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  return copied(client, `select ${list} from public.${client.escapeIdentifier(name)}`, (count) => (totals.rows[name] = count))
}

async function* copied(client: pg.Client, select: string, count: (rows: number) => void): AsyncGenerator<Buffer> {
  const stream = client.query(copyTo(`copy (${select}) to stdout`))
  for await (const piece of stream) yield piece
  count(stream.rowCount)
}

function document(kind: 'manifest' | 'sequences' | 'keys' | 'end', content: unknown): NewEntry {
  return { kind, name: kind, content: [Buffer.from(JSON.stringify(content))] }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'cau-noi backup' })
  // A broken connection also fails the query under way, which is where it is told.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(copySettings)
  return client
}

async function refuseHidden(owner: pg.Client): Promise<void> {
  const hidden = await tablesHiddenFromSteward(owner)
  if (hidden.length > 0)
    throw operatingError(
      operatingTexts.stewardBlind(hidden.join(', ')),
      `The steward cannot read every row of ${hidden.join(', ')}: the back-up would be short.`,
    )
}

// The owner reads lists, sequences and jobs, the steward every commune's rows: both as of the same instant.
async function sameSnapshot(owner: pg.Client, steward: pg.Client): Promise<void> {
  await owner.query('begin isolation level repeatable read read only')
  const { rows } = await owner.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
  await steward.query('begin isolation level repeatable read read only')
  await steward.query(`set transaction snapshot ${steward.escapeLiteral(rows[0]?.snapshot ?? '')}`)
}
