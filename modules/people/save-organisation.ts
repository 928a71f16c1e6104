import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { foldedName, tidyName } from './folded-name.ts'
import { requireOrganisation } from './organisation-row.ts'
import { organisationKind } from './organisation-view.ts'
import { requireHamlet } from './person-row.ts'
import { refuse } from './refusals.ts'

/** Ten digits, with three more for a branch. Twelve would be the owner's identity number, which is not kept in the open. @law Thông tư 86/2024/TT-BTC article 5 */
const TAX_CODE = /^\d{10}(-\d{3})?$/

/** Writes an organisation down, changes or closes it. Who represents it is said by authorisations. */
export const saveOrganisation = operation({
  name: 'people.save-organisation',
  kind: 'do',
  may: 'granted',
  summary: 'Add, change or close an organisation',
  input: z.object({
    organisationId: id.optional(),
    kind: organisationKind,
    name: shortText,
    taxCode: personal(z.string().trim().max(20)).nullable().default(null),
    hamletId: id.nullable().default(null),
    address: personal(shortText).nullable().default(null),
    isClosed: z.boolean().default(false),
  }),
  output: z.object({ organisationId: id }),
  subject: (_input, { organisationId }) => `organisation:${organisationId}`,
  run: async (ctx, given): Promise<{ organisationId: number }> => {
    const before =
      given.organisationId === undefined ? null : await requireOrganisation(ctx, given.organisationId, saveOrganisation, { isLocked: true, mayBeClosed: true })
    if (before === null || before.hamlet_id !== given.hamletId) await requireHamlet(ctx, saveOrganisation, given.hamletId)
    if (foldedName(given.name) === '') refuse('people.name_without_letters')
    if (given.taxCode !== null && !TAX_CODE.test(given.taxCode)) refuse('people.tax_code_not_right')
    if (given.taxCode !== null && !given.isClosed) await requireFreeTaxCode(ctx, given.taxCode, before?.id ?? 0)
    const row = {
      kind: given.kind,
      name: tidyName(given.name),
      folded_name: foldedName(given.name),
      tax_code: given.taxCode,
      hamlet_id: given.hamletId,
      address: given.address,
      closed_at: given.isClosed ? (before?.closed_at ?? ctx.now) : null,
    }
    const saved =
      before === null ? await add(ctx, row) : await ctx.db.updateTable('organisation').set(row).where('id', '=', before.id).returning('id').executeTakeFirst()
    return { organisationId: saved?.id ?? refuse('people.tax_code_taken', { name: '' }) }
  },
})

async function add(
  ctx: Context,
  row: { kind: string; name: string; folded_name: string; tax_code: string | null; hamlet_id: number | null; address: string | null; closed_at: Date | null },
) {
  return ctx.db
    .insertInto('organisation')
    .values({ ...row, commune_id: ctx.commune.id, created_at: ctx.now })
    .onConflict((conflict) => conflict.columns(['commune_id', 'tax_code']).where('tax_code', 'is not', null).where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
}

async function requireFreeTaxCode(ctx: Context, taxCode: string, exceptId: number): Promise<void> {
  const holder = await ctx.db
    .selectFrom('organisation')
    .select('name')
    .where('commune_id', '=', ctx.commune.id)
    .where('tax_code', '=', taxCode)
    .where('closed_at', 'is', null)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  if (holder) refuse('people.tax_code_taken', { name: holder.name })
}
