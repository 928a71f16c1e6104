import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'

/** Opens a session of twelve hours and answers the token for its cookie; the account's dead sessions are swept. */
export async function openSession(ctx: Context, accountId: number, from: { address: string; device: string }): Promise<string> {
  const token = ctx.random.token()
  const mine = ctx.db.deleteFrom('session').where('commune_id', '=', ctx.commune.id).where('account_id', '=', accountId)
  await mine.where(sql<boolean>`expires_at < now()`).execute()
  await ctx.db
    .insertInto('session')
    .values({ commune_id: ctx.commune.id, account_id: accountId, token_hash: hashToken(token), address: from.address, device: from.device })
    .execute()
  return token
}

/** Ends every session of an account, save the one named. */
export async function endSessions(ctx: Context, accountId: number, exceptId = 0): Promise<number> {
  const ended = await ctx.db
    .deleteFrom('session')
    .where('commune_id', '=', ctx.commune.id)
    .where('account_id', '=', accountId)
    .where('id', '<>', exceptId)
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}
