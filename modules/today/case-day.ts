import type { z } from 'zod'
import { listCasesOfDay } from '#cases'
import type { Context } from '#platform/context'
import { hourOf } from './day.ts'

export type DayView = 'mine' | 'all'
export type CaseDay = Omit<z.output<typeof listCasesOfDay.output>, 'cameInAt' | 'due'> & {
  view: DayView
  /** Hours of the day, 7.5 = 7:30: when cases came in, and how many are due when. */
  receivedAt: number[]
  due: { hour: number; count: number }[]
}

/** The actor's day with cases; a specialist sees their own unless they ask for the whole. */
export async function caseDay(ctx: Context, asked: DayView | undefined): Promise<CaseDay> {
  const view = asked ?? usualView(ctx)
  const { cameInAt, due, ...parts } = await ctx.call(listCasesOfDay, { view })
  return { view, ...parts, receivedAt: cameInAt.map(hourOf), due: due.map(({ at, count }) => ({ hour: hourOf(at), count })) }
}

/** Whoever works in one field begins with their own cases, everybody else with the whole. */
function usualView({ actor }: Context): DayView {
  return actor.kind === 'staff' && actor.grants.length > 0 && actor.grants.every(({ role }) => role === 'specialist') ? 'mine' : 'all'
}
