import { z } from 'zod'
import { id, page } from '#platform/columns'
import { operation } from '#platform/operation'
import { messagePurpose, messageState } from './message-state.ts'
import { messageView } from './message-view.ts'

const PAGE_SIZE = 50

/** The ledger, newest first, by state, purpose, channel, contact or conversation entries. */
export const listMessages = operation({
  name: 'messaging.list-messages',
  kind: 'ask',
  may: 'granted',
  summary: 'List messages of the ledger',
  input: z.object({
    state: messageState.optional(),
    purpose: messagePurpose.optional(),
    channel: z.enum(['zalo', 'sms', 'web']).optional(),
    contactId: id.optional(),
    conversationEntryIds: z.array(id).max(500).optional(),
    page,
  }),
  output: z.object({ messages: z.array(messageView), page: z.number(), hasMore: z.boolean() }),
  run: async (ctx, input) => {
    const { state, purpose, channel, contactId, conversationEntryIds } = input
    const rows = await ctx.db
      .selectFrom('message as m')
      .innerJoin('contact as c', 'c.id', 'm.contact_id')
      .selectAll('m')
      .select('c.name as contact_name')
      .$if(state !== undefined, (query) => query.where('m.state', '=', state ?? 'queued'))
      .$if(purpose !== undefined, (query) => query.where('m.purpose', '=', purpose ?? 'reply'))
      .$if(channel !== undefined, (query) => query.where('m.channel', '=', channel ?? 'zalo'))
      .$if(contactId !== undefined, (query) => query.where('m.contact_id', '=', contactId ?? 0))
      .$if(conversationEntryIds !== undefined, (query) =>
        query.where('m.conversation_entry_id', 'in', conversationEntryIds?.length ? conversationEntryIds : [0]),
      )
      .orderBy('m.id', 'desc')
      .limit(PAGE_SIZE + 1)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute()
    const messages = rows.slice(0, PAGE_SIZE).map((row) => ({
      id: row.id,
      contactId: row.contact_id,
      contactName: row.contact_name,
      purpose: messagePurpose.parse(row.purpose),
      state: messageState.parse(row.state),
      text: row.purpose === 'code' ? null : row.text,
      channel: row.channel,
      kind: row.kind,
      priceDong: row.price_dong,
      reason: row.reason,
      tries: row.tries,
      conversationEntryId: row.conversation_entry_id,
      notBefore: row.not_before,
      queuedAt: row.queued_at,
      sentAt: row.sent_at,
      deliveredAt: row.delivered_at,
      seenAt: row.seen_at,
      unknownSince: row.unknown_since,
    }))
    return { messages, page: input.page, hasMore: rows.length > PAGE_SIZE }
  },
})
