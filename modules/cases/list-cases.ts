import { sql } from 'kysely'
import { z } from 'zod'
import { page } from '#platform/columns'
import { operation } from '#platform/operation'
import { type CaseGroup, caseFilter, casesMatching } from './case-query.ts'
import { readColleagues } from './colleagues.ts'
import { listColumns, listRow, listRowOf } from './list-row.ts'

const MOST_ROWS = 50

export const caseSort = z.enum(['act_by', 'newest', 'last_action'])

/** Cases of one list, at most fifty a page; by default what must be done soonest stands first, closed ones newest first. */
export const listCases = operation({
  name: 'cases.list-cases',
  kind: 'ask',
  may: 'granted',
  summary: 'Cases by who must act and by when, narrowed and searched',
  input: z.object({ ...caseFilter, sort: caseSort.optional(), page, rowsPerPage: z.coerce.number().int().min(1).max(MOST_ROWS).default(MOST_ROWS) }),
  output: z.object({ rows: z.array(listRow), total: z.number().int(), pages: z.number().int() }),
  run: async (ctx, input) => {
    const matching = await casesMatching(ctx, listCases, input)
    const order = orderOf(input.sort ?? (input.group === 'closed' ? 'newest' : 'act_by'), input.group)
    // First the numbers of the page, which an index alone tells, then their rows: those of one commune lie far apart.
    const { rowsPerPage } = input
    const offset = (input.page - 1) * rowsPerPage
    const found = matching.select('id').orderBy(order).limit(rowsPerPage).offset(offset)
    const rows = await ctx.db
      .selectFrom('case_record')
      .select(listColumns)
      .where('commune_id', '=', ctx.commune.id)
      .where('id', 'in', found)
      .orderBy(order)
      .execute()
    // A page that is not full is the last one and tells how many there are.
    const isLast = rows.length < rowsPerPage && (rows.length > 0 || input.page === 1)
    const total = isLast ? offset + rows.length : await countOf(matching)
    const colleagues = await readColleagues(ctx)
    return {
      total,
      pages: Math.max(1, Math.ceil(total / rowsPerPage)),
      rows: rows.map((row) => listRowOf(ctx, row, colleagues)),
    }
  },
})

async function countOf(matching: Awaited<ReturnType<typeof casesMatching>>): Promise<number> {
  const { count } = await matching.select((build) => build.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

function orderOf(sort: z.output<typeof caseSort>, group: CaseGroup) {
  if (sort === 'act_by') return sql`act_by asc nulls last, id`
  if (sort === 'last_action') return sql`last_action_at desc, id desc`
  return group === 'closed' ? sql`closed_at desc, id desc` : sql`filed_at desc, id desc`
}
