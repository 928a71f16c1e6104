import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { accountView, viewAccounts } from './account-view.ts'
import { refuse } from './refusals.ts'

/** One account with its roles and, since it shows a phone number, on record. */
export const getAccount = operation({
  name: 'accounts.get-account',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'One account with its roles and phone',
  input: z.object({ accountId: id }),
  output: accountView.extend({ phone: z.string().nullable(), workPhone: z.string().nullable() }),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId }) => {
    const [view] = await viewAccounts(ctx, accountId)
    if (!view) return refuse('accounts.account_not_found')
    const row = await ctx.db
      .selectFrom('account')
      .select(['phone_sealed', 'work_phone'])
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', accountId)
      .executeTakeFirst()
    const phone = row?.phone_sealed ? ctx.keyring.open(row.phone_sealed, 'account.phone') : null
    return { ...view, phone, workPhone: row?.work_phone ?? null }
  },
})
