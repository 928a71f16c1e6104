import { z } from 'zod'
import { task } from '#platform/task'

const input = z.object({ importId: z.number() })

export const applyImportRows = task('people.apply-import-rows', input)
export const rollBackImportRows = task('people.roll-back-import-rows', input)
export const eraseImportCellsDaily = task('people.erase-import-cells-daily', z.object({}))
