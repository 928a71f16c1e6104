import { sql } from 'kysely'
import { z } from 'zod'
import { day, id } from '#platform/columns'
import { operation } from '#platform/operation'
import { reason } from './case-columns.ts'
import { getColleague } from './colleagues.ts'
import { dayWords, vietnamDay } from './day.ts'
import { refuse } from './refusals.ts'

/**
 * Names who stands in for somebody from one day to another, both included: the cases then list under both. Nothing is handed over and no
 * clock is touched. One substitute at a time.
 */
export const setSubstitute = operation({
  name: 'cases.set-substitute',
  kind: 'do',
  may: 'granted',
  summary: 'Name who stands in for somebody while away',
  input: z.object({ accountId: id, substituteAccountId: id, startsOn: day, endsOn: day, reason }),
  output: z.object({ substituteId: id }),
  subject: ({ accountId }) => `account:${accountId}`,
  run: async (ctx, { accountId, substituteAccountId, startsOn, endsOn, reason: why }) => {
    if (accountId === substituteAccountId) return refuse('cases.same_person')
    if (endsOn < startsOn || endsOn < vietnamDay(ctx.now)) return refuse('cases.substitute_days')
    await getColleague(ctx, accountId)
    await getColleague(ctx, substituteAccountId)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`substitute:${ctx.commune.id}:${accountId}`}, 0))`.execute(ctx.db)
    const other = await ctx.db
      .selectFrom('substitute')
      .selectAll()
      .where('commune_id', '=', ctx.commune.id)
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .where('starts_on', '<=', endsOn)
      .where('ends_on', '>=', startsOn)
      .executeTakeFirst()
    if (other) {
      const { name } = await getColleague(ctx, other.substitute_account_id)
      return refuse('cases.substitute_overlaps', { name, startsOn: dayWords(other.starts_on), endsOn: dayWords(other.ends_on) })
    }
    const { id: substituteId } = await ctx.db
      .insertInto('substitute')
      .values({
        commune_id: ctx.commune.id,
        account_id: accountId,
        substitute_account_id: substituteAccountId,
        starts_on: startsOn,
        ends_on: endsOn,
        reason: why,
        recorded_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await ctx.announce('cases')
    return { substituteId }
  },
})
