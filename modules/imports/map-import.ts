import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { importFields } from './fields.ts'
import { isEnough } from './header.ts'
import { requireImport, stateOf } from './import-row.ts'
import { refuse } from './refusals.ts'

/** Says what each column of a list holds, and where its header ends. The preview is to be made again. */
export const mapImport = operation({
  name: 'imports.map-import',
  kind: 'do',
  may: 'granted',
  summary: 'Say what each column of an imported list holds',
  input: z.object({
    importId: id,
    columns: z.array(z.enum(importFields).nullable()).max(100),
    headerTo: z.coerce.number().int().min(0).max(1_000).optional(),
  }),
  output: z.object({}),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId, columns, headerTo }) => {
    const row = await requireImport(ctx, mapImport, importId, { isLocked: true })
    if (!['mapping', 'previewed'].includes(stateOf(row))) refuse('imports.under_way')
    if (!isEnough(columns)) refuse('imports.needs_name')
    const named = columns.filter((field) => field !== null && field !== 'note')
    if (new Set(named).size < named.length) refuse('imports.column_twice')
    const to = headerTo ?? row.header_to
    await ctx.db
      .updateTable('person_import')
      .set({ columns: columns.map((field) => field ?? ''), header_to: to, header_from: Math.min(row.header_from || to, to), previewed_at: null })
      .where('id', '=', importId)
      .execute()
    return {}
  },
})
