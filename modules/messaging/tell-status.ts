import type { Context } from '#platform/context'
import type { MessageState } from './message-state.ts'
import { messageStatusChanged } from './tasks.ts'

/** Tells whoever shows the message that it moved on, and the office pages that watch the ledger. */
export async function tellStatus(ctx: Context, message: { id: number; conversation_entry_id: number | null }, state: MessageState): Promise<void> {
  await ctx.publish(messageStatusChanged, { messageId: message.id, conversationEntryId: message.conversation_entry_id, state })
  await ctx.announce('messages')
}
