import { countCases, type ListRow, listCases } from '#cases'
import type { Context } from '#platform/context'
import { hourOf, startOfDay } from './day.ts'

const MOST_ROWS = 20
const MOST_WAITING = 5

export type DayView = 'mine' | 'all'
export type CaseDay = {
  view: DayView
  late: ListRow[]
  today: ListRow[]
  mine: ListRow[]
  resident: ListRow[]
  counts: { late: number; today: number; mine: number; resident: number }
  /** Hours of the day, 7.5 = 7:30: when cases came in, and how many are due when. */
  receivedAt: number[]
  due: { hour: number; count: number }[]
}

/**
 * The actor's day with cases: what is late, due today, waits for them or for anybody, waits for residents. A specialist sees their own
 * unless they ask for the whole; each question is answered by one index.
 */
export async function caseDay(ctx: Context, asked: DayView | undefined): Promise<CaseDay> {
  const view = asked ?? usualView(ctx)
  const late = await ctx.call(listCases, { view, group: 'late', rowsPerPage: MOST_ROWS })
  const today = await ctx.call(listCases, { view, group: 'today' })
  const resident = await ctx.call(listCases, { view, group: 'waiting_resident', rowsPerPage: MOST_WAITING })
  const own = await ctx.call(listCases, { group: 'waiting_me' })
  const free = view === 'all' ? await ctx.call(listCases, { view: 'unassigned', group: 'open' }) : null
  const newest = await ctx.call(listCases, { view, group: 'all', sort: 'newest' })
  const shown = new Set(today.rows.map(({ id }) => id))
  const mine = [...own.rows, ...(free?.rows.filter(({ waitsFor }) => waitsFor === 'office') ?? [])].filter(({ id, isLate }) => !isLate && !shown.has(id))
  const counted = ctx.may(countCases) && view === 'all' ? await ctx.call(countCases, {}) : { late: late.total, today: today.total }
  return {
    view,
    late: late.rows,
    today: today.rows.slice(0, MOST_ROWS),
    mine: mine.slice(0, MOST_ROWS),
    resident: resident.rows,
    counts: { late: counted.late, today: counted.today, mine: mine.length, resident: resident.total },
    receivedAt: newest.rows
      .map(({ receivedAt, filedAt }) => receivedAt ?? filedAt)
      .filter((at) => at >= startOfDay(ctx.now) && at <= ctx.now)
      .map(hourOf),
    due: dueByHour(today.rows),
  }
}

/** Whoever works in one field begins with their own cases, everybody else with the whole. */
function usualView({ actor }: Context): DayView {
  return actor.kind === 'staff' && actor.grants.length > 0 && actor.grants.every(({ role }) => role === 'specialist') ? 'mine' : 'all'
}

function dueByHour(rows: readonly ListRow[]): { hour: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { actBy } of rows) {
    if (!actBy) continue
    const hour = Math.round(hourOf(actBy) * 4) / 4
    counts.set(hour, (counts.get(hour) ?? 0) + 1)
  }
  return [...counts].map(([hour, count]) => ({ hour, count })).toSorted((one, other) => one.hour - other.hour)
}
