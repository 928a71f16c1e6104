import { job } from '#platform/runtime'
import { applyImportChunk } from './apply-import-chunk.ts'
import { eraseImportCells } from './erase-import-cells.ts'
import { rollBackImportChunk } from './roll-back-import-chunk.ts'
import { applyImportRows, eraseImportCellsDaily, rollBackImportRows } from './tasks.ts'

/** Each piece commits by itself: killed in the middle, the next run goes on behind the last whole piece. */
export const jobs = [
  job(applyImportRows, async (work, { importId }) => {
    while (!(await work.execute(applyImportChunk, { importId })).isDone);
  }),
  job(rollBackImportRows, async (work, { importId }) => {
    while (!(await work.execute(rollBackImportChunk, { importId })).isDone);
  }),
  job(
    eraseImportCellsDaily,
    async (work) => {
      for (const commune of await work.communes()) await work.execute(eraseImportCells, {}, commune)
    },
    { cron: '20 18 * * *' },
  ),
]
