import { z } from 'zod'
import { personal } from '#platform/columns'
import { stepOfCode } from '#platform/one-time-codes'
import { operation } from '#platform/operation'
import { forgetFailures, lockOf, noteFailure, oneAtATime } from './failures.ts'
import { origin } from './login.ts'
import { openSession } from './open-session.ts'
import { sayOutcome, secondOutcome, stepToken } from './second-proof.ts'
import { endStep, requireStep } from './step.ts'

/** Second step of signing in, by the six digits of the code app. A code counts once; a wrong one counts as a failure of the name. */
export const signInWithCode = operation({
  name: 'accounts.sign-in-with-code',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Second step of signing in: the six digits of the code app',
  input: origin.extend({ stepToken: personal(stepToken), code: personal(z.string().trim().max(20)) }),
  output: secondOutcome,
  subject: (_input, output) => sayOutcome(output),
  run: async (ctx, { stepToken, code, address, device }) => {
    const step = await requireStep(ctx, stepToken)
    await oneAtATime(ctx, step.login)
    const until = await lockOf(ctx, step.login)
    if (until) return { outcome: 'locked' as const, until }
    const mine = ctx.db.selectFrom('account').select(['totp_sealed', 'totp_last_step']).where('commune_id', '=', ctx.commune.id)
    const account = await mine.where('id', '=', step.accountId).forUpdate().executeTakeFirstOrThrow()
    const secret = account.totp_sealed ? ctx.keyring.open(account.totp_sealed, 'account.totp') : null
    const lastStep = account.totp_last_step === null ? null : Number(account.totp_last_step)
    const usedStep = secret ? stepOfCode(secret, code.replaceAll(' ', ''), ctx.now, lastStep) : null
    if (usedStep === null) {
      await noteFailure(ctx, step.login, address)
      return { outcome: 'wrong' as const }
    }
    await ctx.db
      .updateTable('account')
      .set({ totp_last_step: String(usedStep) })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', step.accountId)
      .execute()
    await endStep(ctx, step)
    await forgetFailures(ctx, step.login)
    return { outcome: 'signed_in' as const, sessionToken: await openSession(ctx, step.accountId, { address, device }), accountId: step.accountId }
  },
})
