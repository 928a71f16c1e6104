import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { act, attachment, channel, conversationState, entryKind } from './entry.ts'
import { getThread } from './thread.ts'
import { waitOf } from './waiting.ts'

const MOST_ENTRIES = 200

const entry = z.object({
  id,
  kind: entryKind,
  act: act.nullable(),
  text: personal(z.string()),
  attachments: z.array(attachment),
  accountName: z.string().nullable(),
  sourceCode: z.string().nullable(),
  sourceName: z.string().nullable(),
  delivery: z.string().nullable(),
  isErased: z.boolean(),
  at: z.date(),
})
export type ThreadEntry = z.output<typeof entry>

const conversation = z.object({
  id,
  contactId: id,
  contactName: personal(z.string()),
  channel,
  state: conversationState,
  waitingSince: z.date().nullable(),
  isLate: z.boolean(),
  assignedAccountId: id.nullable(),
  hamletId: id.nullable(),
  /** Left by a web visitor who wants to be called. */
  callbackPhone: personal(z.string()).nullable(),
  lastEntryId: z.number().int(),
  entries: z.array(entry),
})
export type ConversationView = z.output<typeof conversation>

/** One thread with its newest 200 entries, oldest first. On record: it shows a resident's words. */
export const getConversation = operation({
  name: 'conversations.get-conversation',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'One conversation',
  input: z.object({ conversationId: id }),
  output: conversation,
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const thread = await getThread(ctx, input.conversationId, getConversation)
    const rows = await ctx.db
      .selectFrom('conversation_entry')
      .selectAll()
      .where('conversation_id', '=', thread.id)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(MOST_ENTRIES)
      .execute()
    const isLate = await waitOf(ctx)
    return {
      id: thread.id,
      contactId: thread.contactId,
      contactName: thread.contactName,
      channel: thread.channel,
      state: thread.state,
      waitingSince: thread.waitingSince,
      isLate: thread.waitingSince !== null && isLate(thread.waitingSince),
      assignedAccountId: thread.assignedAccountId,
      hamletId: thread.hamletId,
      callbackPhone: thread.callbackPhoneSealed ? ctx.keyring.open(thread.callbackPhoneSealed, 'conversation.callback-phone') : null,
      lastEntryId: rows.reduce((most, one) => Math.max(most, one.id), 0),
      entries: rows.reverse().map((one) => ({
        id: one.id,
        kind: entryKind.parse(one.kind),
        act: act.nullable().parse(one.act),
        text: one.text,
        attachments: z.array(attachment).parse(one.attachments),
        accountName: one.account_name,
        sourceCode: one.source_code,
        sourceName: one.source_name,
        delivery: one.delivery,
        isErased: one.erased_at !== null,
        at: one.at,
      })),
    }
  },
})
