import { listColleagues } from '#accounts'
import { countCases, exportCases, handOverBulk, listCases } from '#cases'
import { listHamlets } from '#communes'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { listProcedures } from '#procedures'
import { fileCaseHere } from './file-case-here.ts'
import { type Asked, askedOf, filterOf } from './list-address.ts'
import { WORKS_ON_CASES } from './load-case.ts'
import { actsGranted } from './may-do.ts'
import { officeCalendar } from './office-day.ts'

export type ListData = Awaited<ReturnType<typeof loadList>>

/** What the list page shows, by its address and within the reader's reach. */
export async function loadList(ctx: Context, { query }: PageRequest) {
  const asked = askedOf(ctx, query)
  const list = await ctx.call(listCases, { ...filterOf(asked), page: asked.page, ...(asked.isNewestFirst ? { sort: 'newest' as const } : {}) })
  const hamlets = await ctx.call(listHamlets, {})
  const { fields, procedures } = await ctx.call(listProcedures, { onlyCore: true })
  return {
    asked,
    list,
    late: await lateIn(ctx, asked),
    counts: ctx.may(countCases) ? await ctx.call(countCases, {}) : null,
    hamlets: new Map(hamlets.map(({ id, name }) => [id, name])),
    fields,
    procedures,
    colleagues: ctx.may(listColleagues) ? await ctx.call(listColleagues, { mayDo: WORKS_ON_CASES }) : [],
    calendar: await officeCalendar(ctx),
    mayFile: ctx.may(fileCaseHere),
    mayExport: ctx.may(exportCases),
    mayHandOver: ctx.may(handOverBulk),
    mayAct: actsGranted(ctx),
  }
}

/** How many of the cases asked for are late, on all pages of the list. */
async function lateIn(ctx: Context, asked: Asked): Promise<number> {
  if (asked.group === 'closed' || asked.group === 'today' || asked.group === 'waiting_resident') return 0
  const ofWhom = asked.group === 'waiting_me' ? { view: 'mine' as const } : {}
  return (await ctx.call(listCases, { ...filterOf(asked), ...ofWhom, group: 'late', rowsPerPage: 1 })).total
}
