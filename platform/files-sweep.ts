import type { Pool } from 'pg'
import { z } from 'zod'
import { transaction } from './db.ts'
import { removeBytes } from './files.ts'
import { job, type Work } from './runtime.ts'
import { task } from './task.ts'
import { whileNoBackup } from './while-no-backup.ts'

/** Bytes come before their row: what is younger may belong to a transaction still under way. */
const YOUNGEST_MS = 24 * 3_600_000
const AT_ONCE = 500

/** Removes the bytes of one file whose row is gone. During a back-up, which wants them with the row it saw, they wait for the sweep. */
export const removeBytesJob = job(removeBytes, async (work, { id }) => {
  await whileNoBackup(work.pool, async () => {
    if ((await orphansAmong(work, [id])).length > 0) await work.files.remove(id)
  })
})

/** Every evening: removes bytes older than a day that no row of any commune names, left behind by a crash. */
export const sweepFilesJob = job(
  task('platform.sweep-files', z.object({})),
  async (work) => {
    await whileNoBackup(work.pool, async () => {
      const old = new Date(work.now().getTime() - YOUNGEST_MS)
      for await (const ids of batches(work.files.idsBefore(old))) for (const id of await orphansAmong(work, ids)) await work.files.remove(id)
    })
  },
  { cron: '40 12 * * *' },
)

async function orphansAmong(work: Work, ids: readonly string[]): Promise<string[]> {
  const known = new Set<string>()
  for (const commune of await work.communes()) for (const id of await rowsOf(work.pool, commune.id, ids)) known.add(id)
  return ids.filter((id) => !known.has(id))
}

async function rowsOf(pool: Pool, communeId: number, ids: readonly string[]): Promise<string[]> {
  return transaction(pool, { communeId }, async (db) => (await db.selectFrom('file').select('id').where('id', 'in', ids).execute()).map(({ id }) => id))
}

async function* batches(ids: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = []
  for await (const id of ids) {
    // Anything else in the folder is not ours to judge.
    if (!z.uuid().safeParse(id).success) continue
    batch.push(id)
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
