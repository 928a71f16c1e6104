import { z } from 'zod'

/** The first entry of every archive: what made it, what it holds and what it needs. */
export const archiveManifest = z.object({
  format: z.literal(1),
  product: z.string(),
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  /** Fingerprints of the master keys the sealed values need; the keys themselves travel only when asked for. */
  keyIds: z.array(z.string()),
  hasKeys: z.boolean(),
})
export type ArchiveManifest = z.output<typeof archiveManifest>

/** The last entry: how much there was, to compare with what was restored. */
export const archiveTotals = z.object({ rows: z.record(z.string(), z.number()), jobs: z.number(), files: z.number() })
export type ArchiveTotals = z.output<typeof archiveTotals>

export const archivedSequences = z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() }))

/** The master keys in base64, newest first. */
export const archivedKeys = z.array(z.string())
