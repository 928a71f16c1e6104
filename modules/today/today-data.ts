import { listHamlets } from '#communes'
import { actsGranted, officeCalendar } from '#desk'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { listToday } from './list-today.ts'

export type DayData = Awaited<ReturnType<typeof loadDay>>

/** The office's day with what its rows are said by. */
export async function loadDay(ctx: Context, { query }: PageRequest) {
  const views = { toi: 'mine', 'tat-ca': 'all' } as const
  const view = views[query['xem'] as keyof typeof views] as 'mine' | 'all' | undefined
  return {
    day: await ctx.call(listToday, view ? { view } : {}),
    hamlets: new Map((await ctx.call(listHamlets, {})).map(({ id, name }) => [id, name])),
    calendar: await officeCalendar(ctx),
    mayAct: actsGranted(ctx),
  }
}
