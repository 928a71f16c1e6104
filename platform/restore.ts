import type { Entry } from './archive-entries.ts'
import { readArchive } from './archive-file.ts'
import type { ArchiveOpener } from './archive-lock.ts'
import { type ArchiveManifest, type ArchiveTotals, archivedKeys, archivedSequences, archiveManifest, archiveTotals } from './archive-manifest.ts'
import { clearFiles, filesIn, writeFileAt } from './files-folder.ts'
import { replaceKeys } from './keys.ts'
import type { Log } from './log.ts'
import { migrate, pendingOf } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import { beginLoading, type Loading, refuseFullDatabase, requireMigrations } from './restore-database.ts'

export type RestoreOptions = {
  ownerUrl: string
  dataDir: string
  filesFolder: string
  migrationsFolder: string
  path: string
  opener: ArchiveOpener
  /** Ids of the master keys this installation has; not asked for when the archive carries its own, which are then put in place. */
  keyIds: readonly string[]
  log: Log
}

export type Restored = { manifest: ArchiveManifest; totals: ArchiveTotals; migrated: string[] }

/**
 * Fills an empty database and folder from an archive: our migrations up to the archive's, its rows, sequences and jobs in one
 * transaction with its files beside, then the newer migrations. Anything wrong leaves the target without rows and files.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  await refuseFullFolder(options.filesFolder)
  await refuseFullDatabase(options.ownerUrl)
  const entries = readArchive(options.path, options.opener)
  const manifest = await readManifest(entries)
  refuseUnfit(manifest, options)
  const archived = new Set(manifest.migrations.map(({ name }) => name))
  await migrate(options.ownerUrl, options.migrationsFolder, options.log, (name) => archived.has(name))
  await requireMigrations(options.ownerUrl, archived)
  const totals = await load(options, manifest, entries)
  const migrated = await migrate(options.ownerUrl, options.migrationsFolder, options.log)
  return { manifest, totals, migrated }
}

async function readManifest(entries: AsyncGenerator<Entry>): Promise<ArchiveManifest> {
  const first = await entries.next()
  if (first.done || first.value.kind !== 'manifest') throw operatingError(operatingTexts.archiveDamaged, 'The archive does not begin with its manifest.')
  return archiveManifest.parse(await documentIn(first.value))
}

/** Refuses an archive newer than the program, and one whose sealed values could never be read here. */
function refuseUnfit(manifest: ArchiveManifest, options: RestoreOptions): void {
  pendingOf(readMigrations(options.migrationsFolder), manifest.migrations)
  const missing = manifest.hasKeys ? [] : manifest.keyIds.filter((id) => !options.keyIds.includes(id))
  if (missing.length > 0)
    throw operatingError(
      operatingTexts.keysMissing(missing.join(', ')),
      `The master keys ${missing.join(', ')} are missing: put keys/master (or MASTER_KEYS) back first.`,
    )
}

async function load(options: RestoreOptions, manifest: ArchiveManifest, entries: AsyncGenerator<Entry>): Promise<ArchiveTotals> {
  const loading = await beginLoading(options.ownerUrl)
  try {
    const totals = await loadEntries(options, manifest, entries, loading)
    await loading.commit()
    return totals
  } catch (error) {
    await clearFiles(options.filesFolder)
    throw error
  } finally {
    await loading.close()
  }
}

async function loadEntries(options: RestoreOptions, manifest: ArchiveManifest, entries: AsyncGenerator<Entry>, loading: Loading): Promise<ArchiveTotals> {
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]))
  const found: ArchiveTotals = { rows: {}, jobs: 0, files: 0 }
  let written: ArchiveTotals | undefined
  let keys: string[] | undefined
  for await (const entry of entries) {
    if (entry.kind === 'table') found.rows[entry.name] = await loading.copyInto(entry.name, columns.get(entry.name) ?? [], entry.content)
    else if (entry.kind === 'sequences') await loading.setSequences(archivedSequences.parse(await documentIn(entry)))
    else if (entry.kind === 'jobs') found.jobs = await loading.addJobs(entry.content)
    else if (entry.kind === 'keys') keys = archivedKeys.parse(await documentIn(entry))
    else if (entry.kind === 'end') written = archiveTotals.parse(await documentIn(entry))
    else {
      await writeFileAt(options.filesFolder, entry.name, entry.content)
      found.files += 1
    }
  }
  refuseDifference(found, written)
  if (keys) replaceKeys(options.dataDir, keys)
  return found
}

function refuseDifference(found: ArchiveTotals, written: ArchiveTotals | undefined): void {
  const wanted = { ...written?.rows, jobs: written?.jobs, files: written?.files }
  const got: Record<string, number> = { ...found.rows, jobs: found.jobs, files: found.files }
  const different = Object.entries(wanted).find(([name, count]) => got[name] !== count)
  if (different) throw operatingError(operatingTexts.rowsDiffer(different[0]), `${different[0]}: ${got[different[0]]} restored, ${different[1]} archived.`)
}

async function refuseFullFolder(folder: string): Promise<void> {
  for await (const _ of filesIn(folder)) throw operatingError(operatingTexts.targetNotEmpty('files'), `Restoring needs an empty place: ${folder} holds files.`)
}

async function documentIn(entry: Entry): Promise<unknown> {
  const pieces: Buffer[] = []
  for await (const piece of entry.content) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8'))
}
