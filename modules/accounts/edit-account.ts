import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireActiveAccount } from './account-of.ts'

/** Changes what an account says of its person; what is left out stays, null clears. */
export const editAccount = operation({
  name: 'accounts.edit-account',
  kind: 'do',
  may: 'granted',
  summary: 'Change name, title, field or phone of an account',
  input: z.object({
    accountId: id,
    name: shortText.optional(),
    title: shortText.nullable().optional(),
    field: shortText.nullable().optional(),
    phone: personal(z.string().regex(/^\+?[\d .()-]{3,20}$/))
      .nullable()
      .optional(),
  }),
  output: z.object({}),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, name, title, field, phone }) => {
    const account = await requireActiveAccount(ctx, accountId)
    await ctx.db
      .updateTable('account')
      .set({
        name: name ?? account.name,
        ...(title === undefined ? {} : { title }),
        ...(field === undefined ? {} : { field }),
        ...(phone === undefined ? {} : { phone_sealed: phone === null ? null : ctx.keyring.seal(phone, 'account.phone') }),
      })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', accountId)
      .execute()
    return {}
  },
})
