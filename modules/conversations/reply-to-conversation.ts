import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { type Officer, officerOf, requireFree } from './officer.ts'
import { refuse } from './refusals.ts'
import { say } from './say.ts'
import { lockThread, type Thread } from './thread.ts'

/** An officer answers: the machine falls silent, and the thread is theirs. A repeated key gives the first reply. */
export const replyToConversation = operation({
  name: 'conversations.reply-to-conversation',
  kind: 'do',
  may: 'granted',
  summary: 'Answer a resident',
  input: z.object({
    conversationId: id,
    text: personal(z.string().trim().min(1).max(4000)),
    /** The newest entry the officer had read; a colleague's reply after it is told first. */
    seenEntryId: z.coerce.number().int().min(0).optional(),
    /** Send although a colleague has the thread or has just answered. */
    evenSo: z.coerce.boolean().default(false),
    key: z.string().min(8).max(100),
  }),
  output: z.object({ entryId: id, messageId: id.nullable() }),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const officer = officerOf(ctx)
    const thread = await lockThread(ctx, input.conversationId, replyToConversation)
    const dedupeKey = `reply:${thread.id}:${officer.accountId}:${input.key}`
    const first = await ctx.db.selectFrom('conversation_entry').select(['id', 'message_id']).where('dedupe_key', '=', dedupeKey).executeTakeFirst()
    if (first) return { entryId: first.id, messageId: first.message_id }
    if (input.seenEntryId !== undefined && !input.evenSo) await refuseIfAnswered(ctx, thread, officer, input.seenEntryId)
    await requireFree(ctx, thread, officer, input.evenSo)
    if (thread.assignedAccountId !== officer.accountId) await addEntry(ctx, thread, { kind: 'act', act: 'took', by: officer })
    const said = await say(ctx, thread, { kind: 'staff', text: input.text, by: officer, dedupeKey })
    if (!said) return refuse('conversations.not_found')
    await closeGaps(ctx, thread.id, said.entryId)
    await ctx.announce('inbox')
    return said
  },
})

/** Two officers at once: the second is told who was first, and their own words stay in the form. */
async function refuseIfAnswered(ctx: Context, thread: Thread, officer: Officer, seenEntryId: number): Promise<void> {
  const other = await ctx.db
    .selectFrom('conversation_entry')
    .select('account_name')
    .where('conversation_id', '=', thread.id)
    .where('kind', '=', 'staff')
    .where('id', '>', seenEntryId)
    .where('account_id', '<>', officer.accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (other) refuse('conversations.answered_meanwhile', { by: other.account_name })
}

async function closeGaps(ctx: Context, conversationId: number, entryId: number): Promise<void> {
  await ctx.db
    .updateTable('question_gap')
    .set({ answered_entry_id: entryId })
    .where('conversation_id', '=', conversationId)
    .where('answered_entry_id', 'is', null)
    .execute()
}
