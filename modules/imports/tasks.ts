import { z } from 'zod'
import { task } from '#platform/task'

const input = z.object({ importId: z.number() })

export const applyImportRows = task('imports.apply-import-rows', input)
export const rollBackImportRows = task('imports.roll-back-import-rows', input)
export const eraseImportCellsDaily = task('imports.erase-import-cells-daily', z.object({}))
