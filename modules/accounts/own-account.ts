import type { Context } from '#platform/context'
import { isPassword } from '#platform/passwords'
import { lockOf, noteFailure, oneAtATime } from './failures.ts'
import { refuse } from './refusals.ts'

export type OwnAccount = { id: number; login: string; name: string; sessionId: number; password_hash: string | null; totp_sealed: string | null }

/** The account of the member of staff who calls. */
export async function ownAccount(ctx: Context): Promise<OwnAccount> {
  if (ctx.actor.kind !== 'staff') return refuse('accounts.not_staff')
  const row = await ctx.db
    .selectFrom('account')
    .select(['id', 'login', 'name', 'password_hash', 'totp_sealed'])
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', ctx.actor.accountId)
    .executeTakeFirst()
  return row ? { ...row, sessionId: ctx.actor.sessionId } : refuse('accounts.account_not_found')
}

/** Whether the password typed before a change of one's own proofs is right; a wrong one counts as a failure of the name. */
export async function isOwnPassword(ctx: Context, account: OwnAccount, password: string): Promise<'right' | 'wrong' | 'locked'> {
  await oneAtATime(ctx, account.login)
  if (await lockOf(ctx, account.login)) return 'locked'
  if (await isPassword(password, account.password_hash)) return 'right'
  await noteFailure(ctx, account.login, 'signed in')
  return 'wrong'
}
