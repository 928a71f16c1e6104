import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { readColleagues } from './colleagues.ts'
import { startOfDay } from './day.ts'
import { casesOfDay, type DayPart, partsOf } from './day-parts.ts'
import { listColumns, listRow, listRowOf } from './list-row.ts'
import { standsInFor } from './stands-in-for.ts'

const MOST_INSTANTS = 200
const QUARTER_MS = 900_000
const NAME = 'cases.list-day'

const part = z.object({ rows: z.array(listRow), total: z.number().int() })

/**
 * The actor's day with cases, each standing in one part alone: late; due today; else waiting for the actor, or for anybody when the day is
 * that of all; waiting for residents. Soonest first, the actor's own before nobody's; at most twenty of a part, five of residents.
 */
export const listDay = operation({
  name: NAME,
  kind: 'ask',
  may: 'granted',
  summary: 'The cases of the day: late, due today, waiting for oneself, waiting for residents',
  input: z.object({ view: z.enum(['mine', 'all']).default('all') }),
  output: z.object({
    late: part,
    today: part,
    mine: part,
    resident: part,
    /** When cases were received today, or filed where nobody has received them yet; the first two hundred. */
    cameInAt: z.array(z.date()),
    /** How many of `today` are due in which quarter of an hour, in order. */
    due: z.array(z.object({ at: z.date(), count: z.number().int() })),
  }),
  run: async (ctx, { view }) => {
    const mine = await standsInFor(ctx)
    const only = view === 'mine' ? mine : null
    const colleagues = await readColleagues(ctx)
    const parts = await partsOf(ctx, { operation: { name: NAME }, only, mine, colleagues })
    const rows = await rowsOf(
      ctx,
      [...parts.values()].flatMap(({ ids }) => ids),
    )
    const of = (name: DayPart) => {
      const { total, ids } = parts.get(name) ?? { total: 0, ids: [] }
      return { total, rows: ids.flatMap((caseId) => rows.get(caseId) ?? []).map((row) => listRowOf(ctx, row, colleagues)) }
    }
    return {
      ...{ late: of('late'), today: of('today'), mine: of('mine'), resident: of('resident') },
      cameInAt: await cameInToday(ctx, only),
      due: dueByQuarter(ctx, parts.get('today')?.quarters ?? []),
    }
  },
})

/** Rows by number: those of one commune lie far apart, so none is read that is not shown. */
async function rowsOf(ctx: Context, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, never>()
  const rows = await ctx.db.selectFrom('case_record').select(listColumns).where('commune_id', '=', ctx.commune.id).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function cameInToday(ctx: Context, only: readonly number[] | null): Promise<Date[]> {
  // As the index says it.
  const cameIn = sql<Date>`case when received_at is null then filed_at else received_at end`
  const rows = await casesOfDay(ctx, { name: NAME }, only)
    .where(cameIn, '>=', startOfDay(ctx.now))
    .where(cameIn, '<=', ctx.now)
    .select(cameIn.as('at'))
    .orderBy('at')
    .limit(MOST_INSTANTS)
    .execute()
  return rows.map(({ at }) => at)
}

function dueByQuarter(ctx: Context, quarters: readonly number[]): { at: Date; count: number }[] {
  const midnight = startOfDay(ctx.now).getTime()
  return [...Map.groupBy(quarters, (quarter) => quarter)]
    .toSorted(([one], [other]) => one - other)
    .map(([quarter, same]) => ({ at: new Date(midnight + quarter * QUARTER_MS), count: same.length }))
}
