import type { Context } from '#platform/context'
import { vietnamDay } from './day.ts'

/** The accounts whose cases are the actor's today: their own, and of those they stand in for. Nobody's but staff's. */
export async function standsInFor(ctx: Context): Promise<number[]> {
  if (ctx.actor.kind !== 'staff') return []
  const today = vietnamDay(ctx.now)
  const rows = await ctx.db
    .selectFrom('substitute')
    .select('account_id')
    .where('commune_id', '=', ctx.commune.id)
    .where('substitute_account_id', '=', ctx.actor.accountId)
    .where('ended_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .execute()
  return [ctx.actor.accountId, ...rows.map((row) => row.account_id)]
}
