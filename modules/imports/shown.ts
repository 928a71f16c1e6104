import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import { type ImportRow, importState, stateOf } from './import-row.ts'

const count = z.number().int()

/** An import as lists and pages show it. */
export const importShown = z.object({
  id,
  fileName: z.string(),
  sheetName: z.string(),
  state: importState,
  begunAt: instant,
  begunBy: z.string().nullable(),
  appliedAt: instant.nullable(),
  rolledBackAt: instant.nullable(),
  rolledBackWhy: z.string().nullable(),
  isErased: z.boolean(),
  totalRows: count,
  doneRows: count,
  counts: z.object({ made: count, same: count, changed: count, twins: count, doubtful: count, asked: count, refused: count, households: count }),
})
export type ImportShown = z.output<typeof importShown>

export const problemShown = z.object({ field: z.string(), kind: z.string(), written: personal(z.string()).optional(), other: personal(z.string()).optional() })

export function showImport(row: ImportRow & { begun_by: string | null }): z.input<typeof importShown> {
  return {
    id: row.id,
    fileName: row.file_name,
    sheetName: row.sheet_name,
    state: stateOf(row),
    begunAt: row.begun_at,
    begunBy: row.begun_by,
    appliedAt: row.applied_at,
    rolledBackAt: row.rolled_back_at,
    rolledBackWhy: row.rolled_back_why,
    isErased: row.erased_at !== null,
    totalRows: row.total_rows,
    doneRows: row.done_rows,
    counts: {
      made: row.count_new,
      same: row.count_same,
      changed: row.count_changed,
      twins: row.count_twin,
      doubtful: row.count_doubtful,
      asked: row.count_asked,
      refused: row.count_refused,
      households: row.count_households,
    },
  }
}

/** What a clerk wrote, fit to be shown: the middle of a long number stays hidden. */
export function masked(words: string): string {
  return words.replace(/\d[\d .-]{7,}\d/g, (number) => {
    const digits = number.replace(/\D/g, '')
    return digits.length < 9 ? number : `${digits.slice(0, 4)}${'*'.repeat(digits.length - 6)}${digits.slice(-2)}`
  })
}
