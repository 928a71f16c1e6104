import { z } from 'zod'
import { id, page, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { channel, conversationState } from './entry.ts'
import { waitOf } from './waiting.ts'

const ROWS_PER_PAGE = 30

export const shown = z.enum(['waiting', 'mine', 'machine', 'done', 'open'])
export type Shown = z.output<typeof shown>

const row = z.object({
  id,
  contactName: personal(z.string()),
  channel,
  state: conversationState,
  lastWords: personal(z.string()),
  lastEntryAt: z.date(),
  waitingSince: z.date().nullable(),
  isLate: z.boolean(),
  assignedAccountId: id.nullable(),
  hamletId: id.nullable(),
})
export type ConversationRow = z.output<typeof row>

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
  output: z.object({ rows: z.array(row), total: z.number().int(), pages: z.number().int() }),
  run: async (ctx, input) => {
    const matching = queryOf(ctx, input.show)
    const { count } = await matching.select((build) => build.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
    const rows = await matching
      .selectAll()
      .$if(input.show !== 'done', (query) => query.orderBy('waiting_since', (order) => order.asc().nullsLast()))
      .orderBy('last_entry_at', 'desc')
      .orderBy('id', 'desc')
      .limit(ROWS_PER_PAGE)
      .offset((input.page - 1) * ROWS_PER_PAGE)
      .execute()
    const isLate = await waitOf(ctx)
    return {
      total: Number(count),
      pages: Math.max(1, Math.ceil(Number(count) / ROWS_PER_PAGE)),
      rows: rows.map((one) => ({
        id: one.id,
        contactName: one.contact_name,
        channel: channel.parse(one.channel),
        state: conversationState.parse(one.state),
        lastWords: one.last_words,
        lastEntryAt: one.last_entry_at,
        waitingSince: one.waiting_since,
        isLate: one.waiting_since !== null && isLate(one.waiting_since),
        assignedAccountId: one.assigned_account_id,
        hamletId: one.hamlet_id,
      })),
    }
  },
})

function queryOf(ctx: Context, show: Shown) {
  const hamlets = ctx.hamletsFor(listConversations)
  const fields = ctx.fieldsFor(listConversations)
  const me = ctx.actor.kind === 'staff' ? ctx.actor.accountId : 0
  const all = ctx.db.selectFrom('conversation').where('commune_id', '=', ctx.commune.id)
  const reachable = all
    .$if(hamlets !== null, (query) => query.where('hamlet_id', 'in', [0, ...(hamlets ?? [])]))
    .$if(fields !== null, (query) => query.where((where) => where.or([where('field', 'is', null), where('field', 'in', ['', ...(fields ?? [])])])))
  if (show === 'mine') return reachable.where('state', '=', 'held').where('assigned_account_id', '=', me)
  if (show === 'open') return reachable.where('waiting_since', 'is not', null)
  return reachable.where('state', '=', show)
}
