import { z } from 'zod'
import { messageState } from '#messaging'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'

/** What became of a sent answer, shown under its bubble. Only forward: a late "delivered" does not undo "seen". */
export const noteDelivery = operation({
  name: 'conversations.note-delivery',
  kind: 'do',
  may: 'system',
  summary: 'Note what became of a sent answer',
  input: z.object({ entryId: id, state: messageState }),
  output: z.object({}),
  subject: (input) => `conversation-entry:${input.entryId}`,
  run: async (ctx, input) => {
    const entry = await ctx.db.selectFrom('conversation_entry').select('delivery').where('id', '=', input.entryId).forUpdate().executeTakeFirst()
    if (!entry || rank(entry.delivery) >= rank(input.state)) return {}
    await ctx.db.updateTable('conversation_entry').set({ delivery: input.state }).where('id', '=', input.entryId).execute()
    await ctx.announce('inbox')
    return {}
  },
})

const order = ['queued', 'sending', 'unknown', 'failed', 'sent', 'delivered', 'seen']

function rank(state: string | null): number {
  return order.indexOf(state ?? '')
}
