import type { Actor } from '#platform/access'
import type { Commune } from '#platform/context'
import { open } from '#platform/execute'
import { hashToken } from '#platform/ids'
import { codeAt } from '#platform/one-time-codes'
import type { World } from '#platform/testing'
import { activateAccount } from './activate-account.ts'
import { createAccount } from './create-account.ts'
import type { Grant } from './grants.ts'
import { signIn } from './sign-in.ts'
import { signInWithCode } from './sign-in-with-code.ts'

export const PASSWORD = 'cầu bắc qua sông Hồng'
export const from = { address: '203.0.113.7', device: 'test' }

export type Person = { accountId: number; login: string; secret: string }

/** A member of staff with password and code app, made as people make them: account, link, activation. The clock moves on by a step. */
export async function makePerson(w: World, login: string, role: Grant['role'], place: Commune = w.commune): Promise<Person> {
  const made = await w.call(createAccount, { login, name: `Người ${login}`, grants: [{ role }] }, { as: w.system, in: place })
  const secret = await secretOf(w, made.accountId, place)
  await w.call(activateAccount, { token: made.activationToken, newPassword: PASSWORD, code: codeAt(secret, w.clock.now()) }, { in: place })
  w.clock.advance(60_000)
  return { accountId: made.accountId, login, secret }
}

export async function secretOf(w: World, accountId: number, place: Commune = w.commune): Promise<string> {
  return w.open(
    async (ctx) => {
      const row = await ctx.db.selectFrom('activation').select('totp_sealed').where('account_id', '=', accountId).executeTakeFirstOrThrow()
      return ctx.keyring.open(row.totp_sealed, 'account.totp')
    },
    { in: place },
  )
}

/** Both steps of signing in; throws when one of them says no. */
export async function signInAs(w: World, person: Person, place: Commune = w.commune): Promise<string> {
  const first = await w.call(signIn, { login: person.login, password: PASSWORD, ...from }, { in: place })
  if (first.outcome !== 'second_proof') throw new Error(first.outcome)
  const second = await w.call(signInWithCode, { stepToken: first.stepToken, code: codeAt(person.secret, w.clock.now()), ...from }, { in: place })
  w.clock.advance(60_000)
  if (second.outcome !== 'signed_in') throw new Error(second.outcome)
  return second.sessionToken
}

/** Who the cookie's token makes of a request to the commune, as the server asks. */
export async function actorOfToken(w: World, token: string, place: Commune = w.commune): Promise<Actor> {
  return open(w.runtime, { commune: place, requestId: 'test', sessionHash: hashToken(token) }, async (ctx) => ctx.actor)
}
