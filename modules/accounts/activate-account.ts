import { z } from 'zod'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { stepOfCode } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { hashPassword } from '#platform/passwords'
import { requireActivation } from './activation.ts'
import { forgetFailures } from './failures.ts'
import { endSessions } from './open-session.ts'
import { newPassword, requireGoodPassword } from './password-rule.ts'
import { refuse } from './refusals.ts'

/** Uses a one-time link: sets the password and the code app. Passkeys and sessions from before it end, since a recovery may be their reason. */
export const activateAccount = operation({
  name: 'accounts.activate-account',
  kind: 'do',
  may: 'anyone',
  summary: 'Set password and code app with a one-time link',
  input: z.object({ token: personal(z.string().max(100)), newPassword, code: personal(z.string().trim().max(20)) }),
  output: z.object({ accountId: z.number() }),
  subject: (_input, { accountId }) => `account:${accountId}`,
  run: async (ctx, { token, newPassword, code }) => {
    const { accountId, login, sealed, secret } = await requireActivation(ctx, token)
    requireGoodPassword(newPassword, login)
    const step = stepOfCode(secret, code.replaceAll(' ', ''), ctx.now, null)
    if (step === null) return refuse('accounts.code_not_right')
    const used = await ctx.db
      .updateTable('activation')
      .set({ used_at: ctx.now })
      .where('commune_id', '=', ctx.commune.id)
      .where('token_hash', '=', hashToken(token))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (used.numUpdatedRows === 0n) refuse('accounts.activation_not_found')
    await ctx.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(newPassword), totp_sealed: sealed, totp_last_step: String(step) })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', accountId)
      .execute()
    await ctx.db.deleteFrom('passkey').where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId).execute()
    await endSessions(ctx, accountId)
    await forgetFailures(ctx, login)
    return { accountId }
  },
})
