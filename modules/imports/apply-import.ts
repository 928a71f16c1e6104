import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireImport, stateOf } from './import-row.ts'
import { refuse } from './refusals.ts'
import { applyImportRows } from './tasks.ts'
import { importRowsToWrite } from './waiting.ts'

/** Begins writing a previewed list into the register, as work that goes on by itself. Asked again it writes what was decided since. */
export const applyImport = operation({
  name: 'imports.apply-import',
  kind: 'do',
  may: 'granted',
  summary: 'Write a previewed list into the register; the work goes on by itself',
  input: z.object({ importId: id }),
  output: z.object({ rows: z.number() }),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId }) => {
    const row = await requireImport(ctx, applyImport, importId, { isLocked: true })
    const state = stateOf(row)
    if (state === 'applying') return { rows: 0 }
    if (!['previewed', 'applied'].includes(state) || row.erased_at !== null) refuse('imports.not_ready')
    const { rows } = await importRowsToWrite(ctx, importId)
      .select((eb) => eb.fn.countAll<string>().as('rows'))
      .executeTakeFirstOrThrow()
    if (Number(rows) === 0) refuse('imports.nothing_to_write')
    await ctx.db.updateTable('person_import').set({ apply_asked_at: ctx.now, applied_at: null }).where('id', '=', importId).execute()
    await ctx.enqueue(applyImportRows, { importId }, { key: `imports.import:${importId}` })
    return { rows: Number(rows) }
  },
})
