import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { eraseImport } from './erase.ts'
import { requireImport, stateOf } from './import-row.ts'
import { refuse } from './refusals.ts'

/** Throws a list away that was not written; its cells are forgotten at once. */
export const dropImport = operation({
  name: 'imports.drop-import',
  kind: 'do',
  may: 'granted',
  summary: 'Throw an imported list away before it is written',
  input: z.object({ importId: id }),
  output: z.object({}),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId }) => {
    const row = await requireImport(ctx, dropImport, importId, { isLocked: true })
    if (!['mapping', 'previewed'].includes(stateOf(row))) refuse('imports.under_way')
    await ctx.db.updateTable('person_import').set({ dropped_at: ctx.now }).where('id', '=', importId).execute()
    await eraseImport(ctx, importId)
    return {}
  },
})
