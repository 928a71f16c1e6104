import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { hashPassword } from '#platform/passwords'
import { endSessions } from './open-session.ts'
import { isOwnPassword, ownAccount } from './own-account.ts'
import { newPassword, requireGoodPassword } from './password-rule.ts'

/** Changes one's own password; every other session of the account ends. A wrong present password is answered, and counts. */
export const changePassword = operation({
  name: 'accounts.change-password',
  kind: 'do',
  may: 'granted',
  summary: 'Change one’s own password; other sessions end',
  input: z.object({ password: personal(z.string().max(200)), newPassword }),
  output: z.object({ outcome: z.enum(['changed', 'wrong', 'locked']) }),
  run: async (ctx, { password, newPassword }) => {
    const account = await ownAccount(ctx)
    requireGoodPassword(newPassword, account.login)
    const answer = await isOwnPassword(ctx, account, password)
    if (answer !== 'right') return { outcome: answer }
    await ctx.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(newPassword) })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', account.id)
      .execute()
    await endSessions(ctx, account.id, account.sessionId)
    return { outcome: 'changed' as const }
  },
})
