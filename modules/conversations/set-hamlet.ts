import { z } from 'zod'
import { listHamlets } from '#communes'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'
import { lockThread } from './thread.ts'

/** Says in which hamlet the person of a thread lives, or (null) that nobody knows; the head of that hamlet then sees the thread. */
export const setHamlet = operation({
  name: 'conversations.set-hamlet',
  kind: 'do',
  may: 'granted',
  summary: 'Say in which hamlet the person lives',
  input: z.object({ conversationId: id, hamletId: id.nullable() }),
  output: z.object({}),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, { conversationId, hamletId }) => {
    const thread = await lockThread(ctx, conversationId, setHamlet)
    const hamlets = await ctx.call(listHamlets, {})
    if (hamletId !== null && !hamlets.some((hamlet) => hamlet.id === hamletId)) refuse('conversations.hamlet_not_found')
    await ctx.db.updateTable('conversation').set({ hamlet_id: hamletId }).where('id', '=', thread.id).execute()
    await ctx.announce('inbox')
    return {}
  },
})
