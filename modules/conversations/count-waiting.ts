import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '#platform/operation'
import { listConversations } from './list-conversations.ts'
import { reachableThreads } from './list-row.ts'
import { waitOf } from './waiting.ts'

/** How many residents wait for a person, and how many too long: for the navigation and the tabs. */
export const countWaiting = operation({
  name: 'conversations.count-waiting',
  kind: 'ask',
  may: 'granted',
  summary: 'How many residents wait for a person',
  input: z.object({}),
  output: z.object({ waiting: z.number().int(), mine: z.number().int(), machine: z.number().int(), late: z.number().int() }),
  run: async (ctx) => {
    const me = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
    const rows = await reachableThreads(ctx, listConversations)
      .select(['state', 'assigned_account_id', 'waiting_since', sql<string>`count(*)`.as('count')])
      .where('state', '<>', 'done')
      .groupBy(['state', 'assigned_account_id', 'waiting_since'])
      .execute()
    const isLate = rows.some(({ waiting_since }) => waiting_since) ? await waitOf(ctx) : () => false
    const sum = (keep: (row: (typeof rows)[number]) => boolean) => rows.filter(keep).reduce((total, row) => total + Number(row.count), 0)
    return {
      waiting: sum((row) => row.state === 'waiting'),
      mine: sum((row) => row.state === 'held' && row.assigned_account_id === me),
      machine: sum((row) => row.state === 'machine'),
      late: sum((row) => row.waiting_since !== null && isLate(row.waiting_since)),
    }
  },
})
