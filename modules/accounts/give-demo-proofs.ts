import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { hashPassword } from '#platform/passwords'
import { requireActiveAccount } from './account-of.ts'
import { refuse } from './refusals.ts'

/** Gives an account a known password and TOTP secret, in demonstration and practice communes alone. Both are still asked for at sign-in. */
export const giveDemoProofs = operation({
  name: 'accounts.give-demo-proofs',
  kind: 'do',
  may: 'system',
  isInternal: true,
  summary: 'Give a demonstration account a known password and TOTP secret',
  input: z.object({ accountId: id, password: personal(z.string().min(10)), totpSecret: personal(z.string().regex(/^[A-Z2-7]{32}$/)) }),
  output: z.object({}),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, password, totpSecret }) => {
    if (ctx.commune.kind === 'live') refuse('accounts.not_for_live_commune')
    await requireActiveAccount(ctx, accountId)
    await ctx.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(password), totp_sealed: ctx.keyring.seal(totpSecret, 'account.totp'), totp_last_step: null })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', accountId)
      .execute()
    await ctx.db.deleteFrom('activation').where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId).execute()
    return {}
  },
})
