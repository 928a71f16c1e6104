import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { inGroup, reachableCases } from './case-query.ts'
import { type Colleague, hasNobody } from './colleagues.ts'
import { startOfDay } from './day.ts'

const MOST_ROWS = 20
const MOST_OF_RESIDENTS = 5
const QUARTER_SECONDS = 900

export type DayPart = 'late' | 'today' | 'mine' | 'resident'
/** How many cases a part holds, the first of them by number, and the quarter hours since midnight in which those of today are due. */
export type PartNumbers = { total: number; ids: number[]; quarters: number[] }
/** Whose day it is: `mine` are the accounts whose cases are the actor's, null when the day is that of all. */
export type DayOf = { operation: { name: string }; only: readonly number[] | null; mine: readonly number[]; colleagues: ReadonlyMap<number, Colleague> }

/** The open cases of a day, each in one part alone, as the index of open cases tells without the table. */
export async function partsOf(ctx: Context, { operation, only, mine, colleagues }: DayOf): Promise<ReadonlyMap<DayPart, PartNumbers>> {
  const isMine = sql<boolean>`coalesce(assigned_account_id in (${sql.join([0, ...mine])}), false)`
  const isForMe = only ? isMine : sql<boolean>`(${isMine} or ${hasNobody(colleagues)})`
  const standing = casesOfDay(ctx, operation, only)
    .where(inGroup('open', ctx.now))
    .select([
      ...(['id', 'act_by'] as const),
      isMine.as('is_mine'),
      sql<DayPart | null>`case when ${inGroup('waiting_resident', ctx.now)} then 'resident' when ${inGroup('late', ctx.now)} then 'late'
        when ${inGroup('today', ctx.now)} then 'today' when ${inGroup('waiting_me', ctx.now)} and ${isForMe} then 'mine' end`.as('part'),
    ])
  const order = sql`part = 'mine' and not is_mine, act_by nulls last, id`
  const most = sql`case when part = 'resident' then ${sql.lit(MOST_OF_RESIDENTS)} else ${sql.lit(MOST_ROWS)} end`
  const quarter = sql`round(extract(epoch from act_by - ${startOfDay(ctx.now)}::timestamptz) / ${sql.lit(QUARTER_SECONDS)})::int`
  const parts = await ctx.db
    .selectFrom(standing.as('standing'))
    .where('part', 'is not', null)
    .groupBy('part')
    .select([
      sql<DayPart>`part`.as('part'),
      sql<number>`count(*)::int`.as('total'),
      sql<number[]>`(array_agg(id order by ${order}))[:${most}]`.as('ids'),
      sql<number[]>`coalesce(array_agg(${quarter}) filter (where part = 'today'), '{}')`.as('quarters'),
    ])
    .execute()
  return new Map(parts.map(({ part, ...numbers }) => [part, numbers]))
}

/** The cases within reach, all of them or only those of some accounts. */
export function casesOfDay(ctx: Context, operation: { name: string }, only: readonly number[] | null) {
  return reachableCases(ctx, operation).$if(only !== null, (query) => query.where('assigned_account_id', 'in', [0, ...(only ?? [])]))
}
