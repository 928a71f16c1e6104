import { z } from 'zod'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { conversationRow, reachableThreads, rowColumns, rowOf } from './list-row.ts'
import { waitOf } from './waiting.ts'

const MOST_ROWS = 20
const NAME = 'conversations.list-day'

const part = z.object({ rows: z.array(conversationRow), total: z.number().int() })

/** The actor's day with threads: whom nobody answers yet, longest wait first, and the actor's own, waiting ones first; at most twenty of each. */
export const listDay = operation({
  name: NAME,
  kind: 'ask',
  may: 'granted',
  summary: 'Who waits for an answer today, and the threads one has oneself',
  input: z.object({}),
  output: z.object({
    waiting: part,
    mine: part,
    /** How many wait too long, taken or not. */
    late: z.number().int(),
  }),
  run: async (ctx) => {
    const { waiting, mine, waits } = await standing(ctx)
    const isLate = waits.length > 0 ? await waitOf(ctx) : () => false
    const firstInTime = waits.findIndex((since) => !isLate(since))
    const ids = [...waiting.slice(0, MOST_ROWS), ...mine.slice(0, MOST_ROWS)]
    const rows = ids.length === 0 ? [] : await reachableThreads(ctx, { name: NAME }).select(rowColumns).where('id', 'in', ids).execute()
    const byId = new Map(rows.map((row) => [row.id, rowOf(row, isLate)]))
    const partOf = (all: readonly number[]) => ({ total: all.length, rows: all.slice(0, MOST_ROWS).flatMap((id) => byId.get(id) ?? []) })
    return { waiting: partOf(waiting), mine: partOf(mine), late: firstInTime === -1 ? waits.length : firstInTime }
  },
})

/** The threads of the day by number, in their order, and since when residents wait in all of them, longest first. */
async function standing(ctx: Context): Promise<{ waiting: number[]; mine: number[]; waits: Date[] }> {
  const me = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
  const rows = await reachableThreads(ctx, { name: NAME })
    .select(['id', 'state', 'assigned_account_id', 'waiting_since'])
    .where('state', 'in', ['waiting', 'held'])
    .where((where) => where.or([where('state', '=', 'waiting'), where('waiting_since', 'is not', null), where('assigned_account_id', '=', me)]))
    .orderBy('waiting_since', (order) => order.asc().nullsLast())
    .orderBy('last_entry_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return {
    waiting: rows.filter(({ state }) => state === 'waiting').map(({ id }) => id),
    mine: rows.filter((row) => row.state === 'held' && row.assigned_account_id === me).map(({ id }) => id),
    waits: rows.flatMap(({ waiting_since }) => waiting_since ?? []),
  }
}
