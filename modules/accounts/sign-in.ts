import { z } from 'zod'
import { personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { isPassword } from '#platform/passwords'
import { isLimited, lockOf, noteFailure, oneAtATime } from './failures.ts'
import { origin, typedLogin } from './login.ts'

const STEP_MINUTES = 5

const outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('wrong') }),
  z.object({ outcome: z.literal('limited') }),
  z.object({ outcome: z.literal('locked'), until: z.date() }),
  z.object({ outcome: z.literal('second_proof'), stepToken: z.string() }),
])

/**
 * First step of signing in. A wrong name takes as long as a wrong password, and locks the same way.
 * It answers an outcome and never refuses, so that failures stay on record.
 */
export const signIn = operation({
  name: 'accounts.sign-in',
  kind: 'do',
  may: 'anyone',
  isInternal: true,
  summary: 'First step of signing in: name and password; the second proof follows',
  input: origin.extend({ login: typedLogin, password: personal(z.string().max(200)) }),
  output: outcome,
  subject: ({ login }, { outcome }) => `login:${login} ${outcome}`,
  run: async (ctx, { login, password, address }) => {
    if (await isLimited(ctx, address)) return { outcome: 'limited' as const }
    await oneAtATime(ctx, login)
    const account = await ctx.db
      .selectFrom('account')
      .select(['id', 'password_hash'])
      .where('commune_id', '=', ctx.commune.id)
      .where('login', '=', login)
      .where('is_active', '=', true)
      .executeTakeFirst()
    const isRight = await isPassword(password, account?.password_hash)
    const until = await lockOf(ctx, login)
    if (until) return { outcome: 'locked' as const, until }
    if (!account || !isRight) {
      await noteFailure(ctx, login, address)
      return { outcome: 'wrong' as const }
    }
    const stepToken = ctx.random.token()
    await ctx.db.deleteFrom('sign_in_step').where('commune_id', '=', ctx.commune.id).where('expires_at', '<', ctx.now).execute()
    await ctx.db
      .insertInto('sign_in_step')
      .values({
        token_hash: hashToken(stepToken),
        commune_id: ctx.commune.id,
        account_id: account.id,
        expires_at: new Date(ctx.now.getTime() + STEP_MINUTES * 60_000),
      })
      .execute()
    return { outcome: 'second_proof' as const, stepToken }
  },
})
