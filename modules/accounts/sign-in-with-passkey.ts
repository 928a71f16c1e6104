import { z } from 'zod'
import { personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { readPasskey } from '#platform/passkeys'
import { forgetFailures, lockOf, noteFailure, oneAtATime } from './failures.ts'
import { origin } from './login.ts'
import { openSession } from './open-session.ts'
import { passkeysOf } from './passkeys-of.ts'
import { sayOutcome, secondOutcome, stepToken } from './second-proof.ts'
import { endStep, requireStep } from './step.ts'

/** Second step of signing in, by a passkey: `answer` is the browser's JSON, `host` the address it was asked at, with port. */
export const signInWithPasskey = operation({
  name: 'accounts.sign-in-with-passkey',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'Second step of signing in: a passkey',
  input: origin.extend({ stepToken: personal(stepToken), host: z.string().max(253), answer: personal(z.string().max(20_000)) }),
  output: secondOutcome,
  subject: (_input, output) => sayOutcome(output),
  run: async (ctx, { stepToken, host, answer, address, device }) => {
    const step = await requireStep(ctx, stepToken)
    await oneAtATime(ctx, step.login)
    const until = await lockOf(ctx, step.login)
    if (until) return { outcome: 'locked' as const, until }
    const have = await passkeysOf(ctx, step.accountId)
    const used = step.challenge ? await readPasskey(host, step.challenge, answer, have) : null
    if (!used) {
      await noteFailure(ctx, step.login, address)
      return { outcome: 'wrong' as const }
    }
    await ctx.db
      .updateTable('passkey')
      .set({ counter: String(used.counter), last_used_at: ctx.now })
      .where('commune_id', '=', ctx.commune.id)
      .where('credential_id', '=', used.credentialId)
      .execute()
    await endStep(ctx, step)
    await forgetFailures(ctx, step.login)
    return { outcome: 'signed_in' as const, sessionToken: await openSession(ctx, step.accountId, { address, device }), accountId: step.accountId }
  },
})
