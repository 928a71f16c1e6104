import { z } from 'zod'
import { page } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { conversationRow, reachableThreads, rowColumns, rowOf } from './list-row.ts'
import { waitOf } from './waiting.ts'

const ROWS_PER_PAGE = 30

export const shown = z.enum(['waiting', 'mine', 'machine', 'done', 'open'])
export type Shown = z.output<typeof shown>

/**
 * Threads of one list. `waiting`: nobody has them, longest wait first; `mine`: the actor's, waiting ones first;
 * `open`: whatever waits for a person, taken or not. Narrowed to the actor's hamlets and fields.
 */
export const listConversations = operation({
  name: 'conversations.list-conversations',
  kind: 'ask',
  may: 'granted',
  summary: 'Conversations, by who must act',
  input: z.object({ show: shown.default('waiting'), page }),
  output: z.object({ rows: z.array(conversationRow), total: z.number().int(), pages: z.number().int() }),
  run: async (ctx, input) => {
    const matching = queryOf(ctx, input.show)
    const { count } = await matching.select((build) => build.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const rows = await matching
      .select(rowColumns)
      .$if(input.show !== 'done', (query) => query.orderBy('waiting_since', (order) => order.asc().nullsLast()))
      .orderBy('last_entry_at', 'desc')
      .orderBy('id', 'desc')
      .limit(ROWS_PER_PAGE)
      .offset((input.page - 1) * ROWS_PER_PAGE)
      .execute()
    const isLate = rows.some(({ waiting_since }) => waiting_since) ? await waitOf(ctx) : () => false
    return {
      total: Number(count),
      pages: Math.max(1, Math.ceil(Number(count) / ROWS_PER_PAGE)),
      rows: rows.map((row) => rowOf(row, isLate)),
    }
  },
})

function queryOf(ctx: Context, show: Shown) {
  const me = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
  const reachable = reachableThreads(ctx, listConversations)
  if (show === 'mine') return reachable.where('state', '=', 'held').where('assigned_account_id', '=', me)
  if (show === 'open') return reachable.where('waiting_since', 'is not', null)
  return reachable.where('state', '=', show)
}
