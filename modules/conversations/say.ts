import { queueMessage } from '#messaging'
import type { Context } from '#platform/context'
import { addEntry, type NewEntry } from './add-entry.ts'
import type { Thread } from './thread.ts'

export type Said = { entryId: number; messageId: number | null }

/**
 * The commune speaks in a thread: words on record, and a message on the ledger where the channel carries one.
 * On the web the thread's own page shows them. Null when the entry's key was there already.
 */
export async function say(
  ctx: Context,
  thread: Thread,
  entry: NewEntry & { text: string; choices?: readonly { title: string; payload: string }[] },
  sent: string = entry.text,
): Promise<Said | null> {
  const added = await addEntry(ctx, thread, entry)
  if (!added) return null
  if (thread.channel === 'web') return { entryId: added.id, messageId: null }
  const { messageId } = await ctx.asSystem('conversations').call(queueMessage, {
    contactId: thread.contactId,
    purpose: 'reply',
    text: sent,
    choices: [...(entry.choices ?? [])],
    conversationEntryId: added.id,
    idempotencyKey: `conversation-entry:${added.id}`,
  })
  await ctx.db.updateTable('conversation_entry').set({ message_id: messageId, delivery: 'queued' }).where('id', '=', added.id).execute()
  return { entryId: added.id, messageId }
}
