import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'
import { phoneNumber } from './phone-number.ts'

/** Changes what an account says of its person; what is left out stays, null clears. */
export const editAccount = operation({
  name: 'accounts.edit-account',
  kind: 'do',
  may: 'granted',
  summary: 'Change name, title, field or phones of an account',
  input: z.object({
    accountId: id,
    name: shortText.optional(),
    title: shortText.nullable().optional(),
    field: shortText.nullable().optional(),
    phone: personal(phoneNumber).nullable().optional(),
    /** Shown to residents whose case they have. */
    workPhone: phoneNumber.nullable().optional(),
  }),
  output: z.object({}),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, name, title, field, phone, workPhone }) => {
    const account = await requireActiveAccount(ctx, accountId)
    await ctx.db
      .updateTable('account')
      .set({
        name: name ?? account.name,
        ...(title === undefined ? {} : { title }),
        ...(field === undefined ? {} : { field }),
        ...(workPhone === undefined ? {} : { work_phone: workPhone }),
        ...(phone === undefined ? {} : { phone_sealed: phone === null ? null : ctx.keyring.seal(phone, 'account.phone') }),
      })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', accountId)
      .execute()
    return {}
  },
})
