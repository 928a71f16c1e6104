import { z } from 'zod'
import { page } from '#platform/columns'
import { operation } from '#platform/operation'
import { caseFilter, casesMatching } from './case-query.ts'
import { readColleagues } from './colleagues.ts'
import { listColumns, listRow, listRowOf } from './list-row.ts'

const ROWS_PER_PAGE = 50

export const caseSort = z.enum(['act_by', 'newest', 'last_action'])

/** Cases of one list, fifty a page; by default what must be done soonest stands first, closed ones newest first. */
export const listCases = operation({
  name: 'cases.list-cases',
  kind: 'ask',
  may: 'granted',
  summary: 'Cases by who must act and by when, narrowed and searched',
  input: z.object({ ...caseFilter, sort: caseSort.optional(), page }),
  output: z.object({ rows: z.array(listRow), total: z.number().int(), pages: z.number().int() }),
  run: async (ctx, input) => {
    const matching = await casesMatching(ctx, listCases, input)
    const { count } = await matching.select((build) => build.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const sort = input.sort ?? (input.group === 'closed' ? 'newest' : 'act_by')
    const rows = await matching
      .select(listColumns)
      .$if(sort === 'act_by', (query) => query.orderBy('act_by', (order) => order.asc().nullsLast()).orderBy('id'))
      .$if(sort === 'newest' && input.group === 'closed', (query) => query.orderBy('closed_at', 'desc').orderBy('id', 'desc'))
      .$if(sort === 'newest' && input.group !== 'closed', (query) => query.orderBy('filed_at', 'desc').orderBy('id', 'desc'))
      .$if(sort === 'last_action', (query) => query.orderBy('last_action_at', 'desc').orderBy('id', 'desc'))
      .limit(ROWS_PER_PAGE)
      .offset((input.page - 1) * ROWS_PER_PAGE)
      .execute()
    const colleagues = await readColleagues(ctx)
    return {
      total: Number(count),
      pages: Math.max(1, Math.ceil(Number(count) / ROWS_PER_PAGE)),
      rows: rows.map((row) => listRowOf(ctx, row, colleagues)),
    }
  },
})
