import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireImport, stateOf } from './import-row.ts'
import { refuse } from './refusals.ts'
import { rollBackImportRows } from './tasks.ts'

/** Begins taking a whole import back: its people, households and changes, except what somebody else has touched since. Possible for thirty days. */
export const rollBackImport = operation({
  name: 'imports.roll-back-import',
  kind: 'do',
  may: 'granted',
  summary: 'Take a whole imported list back out of the register',
  input: z.object({ importId: id, reason: shortText }),
  output: z.object({}),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId, reason }) => {
    const row = await requireImport(ctx, rollBackImport, importId, { isLocked: true })
    const state = stateOf(row)
    if (state === 'applying') refuse('imports.under_way')
    if (state !== 'applied') refuse('imports.not_applied')
    if (row.erased_at !== null) refuse('imports.too_old')
    await ctx.db.updateTable('person_import').set({ roll_back_asked_at: ctx.now, rolled_back_why: reason, done_rows: 0 }).where('id', '=', importId).execute()
    await ctx.enqueue(rollBackImportRows, { importId }, { key: `imports.import:${importId}` })
    return {}
  },
})
