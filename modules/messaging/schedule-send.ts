import type { Context } from '#platform/context'
import { sendMessage } from './tasks.ts'

/** Wakes the sending of one message; messages to one contact go one after another, so that they arrive in order. */
export async function scheduleSend(ctx: Context, message: { id: number; contactId: number }, runAt: Date | null): Promise<void> {
  await ctx.enqueue(
    sendMessage,
    { messageId: message.id },
    {
      key: `send:${ctx.commune.id}:${message.id}`,
      queue: `contact:${ctx.commune.id}:${message.contactId}`,
      ...(runAt ? { runAt } : {}),
    },
  )
}
