import { sql } from 'kysely'
import { z } from 'zod'
import { day, id } from '#platform/columns'
import { operation } from '#platform/operation'
import { isReached, readColleagues } from './colleagues.ts'
import { vietnamDay } from './day.ts'

const person = z.object({ accountId: id, name: z.string() })

/** Who stands in for whom, now and later; `beyondReach`: open cases of the one away that the substitute may not work on. */
export const listSubstitutes = operation({
  name: 'cases.list-substitutes',
  kind: 'ask',
  may: 'granted',
  summary: 'Who stands in for whom, now and later',
  input: z.object({}),
  output: z.array(z.object({ id, away: person, substitute: person, startsOn: day, endsOn: day, reason: z.string(), isNow: z.boolean(), beyondReach: z.int() })),
  run: async (ctx) => {
    const today = vietnamDay(ctx.now)
    const rows = await ctx.db
      .selectFrom('substitute')
      .selectAll()
      .where('commune_id', '=', ctx.commune.id)
      .where('ended_at', 'is', null)
      .where('ends_on', '>=', today)
      .orderBy('starts_on')
      .orderBy('id')
      .execute()
    const colleagues = await readColleagues(ctx)
    const named = (accountId: number) => ({ accountId, name: colleagues.get(accountId)?.name ?? '' })
    const beyondReach = async (awayId: number, substituteId: number) => {
      const { count } = await ctx.db
        .selectFrom('case_record')
        .where('commune_id', '=', ctx.commune.id)
        .where('closed_at', 'is', null)
        .where('assigned_account_id', '=', awayId)
        .where(sql<boolean>`not ${isReached(colleagues.get(substituteId) ?? { hamletIds: [], fields: [] })}`)
        .select(sql<number>`count(*)::int`.as('count'))
        .executeTakeFirstOrThrow()
      return count
    }
    const counts = new Map<number, number>()
    for (const row of rows) counts.set(row.id, await beyondReach(row.account_id, row.substitute_account_id))
    return rows.map((row) => ({
      id: row.id,
      away: named(row.account_id),
      substitute: named(row.substitute_account_id),
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      reason: row.reason,
      isNow: row.starts_on <= today,
      beyondReach: counts.get(row.id) ?? 0,
    }))
  },
})
