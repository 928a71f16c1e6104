import { z } from 'zod'
import { shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { type CatalogueEntry, catalogueHere, isShown, modeHere } from './current-catalogue.ts'
import { editLocalNotes } from './edit-local-notes.ts'
import { intakeMode } from './intake-mode.ts'

export const procedureLine = z.object({
  code: z.string(),
  name: z.string(),
  field: z.string(),
  isCore: z.boolean(),
  timeWords: z.string(),
  intakeMode,
  isHidden: z.boolean(),
  hasNote: z.boolean(),
})
export type ProcedureLine = z.output<typeof procedureLine>

/** The procedures of one field or of all, everyday ones first, and how many each field has; hidden ones only for who may edit. */
export const listProcedures = operation({
  name: 'procedures.list-procedures',
  kind: 'ask',
  may: 'anyone',
  summary: 'Lists the procedures in force by field of work',
  input: z.object({ field: shortText.optional(), mode: intakeMode.optional(), onlyCore: z.coerce.boolean().default(false) }),
  output: z.object({
    fields: z.array(z.object({ name: z.string(), count: z.number(), core: z.number() })),
    procedures: z.array(procedureLine),
  }),
  async run(ctx, { field, mode, onlyCore }) {
    const here = await catalogueHere(ctx)
    const seesHidden = ctx.may(editLocalNotes)
    const seen = here.catalogue.entries.filter((entry) => seesHidden || isShown(here, entry))
    const lines = seen.map((entry) => {
      const { code, name, isCore, timeWords } = entry
      const local = here.local.get(code)
      const isHidden = local?.isHidden ?? false
      return { code, name, field: entry.field, isCore, timeWords, intakeMode: modeHere(here, entry), isHidden, hasNote: local?.hasNote ?? false }
    })
    return {
      fields: fieldsOf(seen),
      procedures: lines.filter((line) => (!field || line.field === field) && (!mode || line.intakeMode === mode) && (!onlyCore || line.isCore)),
    }
  },
})

function fieldsOf(entries: readonly CatalogueEntry[]): { name: string; count: number; core: number }[] {
  const counts = new Map<string, { name: string; count: number; core: number }>()
  for (const { field, isCore } of entries) {
    const counted = counts.get(field) ?? { name: field, count: 0, core: 0 }
    counts.set(field, { ...counted, count: counted.count + 1, core: counted.core + (isCore ? 1 : 0) })
  }
  return [...counts.values()].sort((a, b) => b.core - a.core || b.count - a.count || a.name.localeCompare(b.name, 'vi'))
}
