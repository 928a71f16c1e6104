import { z } from 'zod'
import { personal } from '#platform/columns'
import { newCodeSecret } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { keepEnrolment } from './enrolment.ts'
import { isOwnPassword, ownAccount } from './own-account.ts'

/** Begins to move one's codes to a new app: a new secret waits ten minutes for its first code; until then the old app holds. */
export const beginCodeApp = operation({
  name: 'accounts.begin-code-app',
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'Begin to move one’s sign-in codes to a new app',
  input: z.object({ password: personal(z.string().max(200)) }),
  output: z.object({ outcome: z.enum(['begun', 'wrong', 'locked']) }),
  run: async (ctx, { password }) => {
    const account = await ownAccount(ctx)
    const answer = await isOwnPassword(ctx, account, password)
    if (answer !== 'right') return { outcome: answer }
    await keepEnrolment(ctx, account.id, 'totp', { totp_sealed: ctx.keyring.seal(newCodeSecret(ctx.random), 'account.totp') })
    return { outcome: 'begun' as const }
  },
})
