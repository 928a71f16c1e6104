import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { openImport, type Plan, requireImport, stateOf } from './import-row.ts'
import { refuse } from './refusals.ts'

/** Decides about two writings that may be one person: the left one stands, the right one stands, or they are two. */
export const chooseTwin = operation({
  name: 'imports.choose-twin',
  kind: 'do',
  may: 'granted',
  summary: 'Say whether two rows of an import are one person, and which of them is right',
  input: z.object({ importId: id, row: z.coerce.number().int().positive().max(2_147_483_647), choice: z.enum(['left', 'right', 'both']) }),
  output: z.object({}),
  subject: ({ importId }) => `import:${importId}`,
  run: async (ctx, { importId, row: rowNumber, choice }) => {
    const state = stateOf(await requireImport(ctx, chooseTwin, importId, { isLocked: true }))
    if (state !== 'previewed' && state !== 'applied') refuse('imports.under_way')
    const row = await ctx.db
      .selectFrom('person_import_row')
      .select(['verdict', 'applied_at', 'plan_sealed'])
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .where('row_number', '=', rowNumber)
      .forUpdate()
      .executeTakeFirst()
    const isAsked = row?.verdict === 'doubtful' || (row?.verdict === 'twin' && row.plan_sealed !== null && hasTwoHomes(openImport<Plan>(ctx, row.plan_sealed)))
    if (!row || !isAsked) return refuse('imports.row_not_doubtful')
    if (row.applied_at !== null) refuse('imports.row_written')
    // One number is one person: there is nobody second to write.
    if (row.verdict === 'twin' && choice === 'both') refuse('imports.row_not_doubtful')
    await ctx.db
      .updateTable('person_import_row')
      .set({ choice })
      .where('commune_id', '=', ctx.commune.id)
      .where('import_id', '=', importId)
      .where('row_number', '=', rowNumber)
      .execute()
    return {}
  },
})

function hasTwoHomes({ problems }: Plan): boolean {
  return problems.some(({ kind }) => kind === 'household_two')
}
