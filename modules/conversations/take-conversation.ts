import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { officerOf, requireFree } from './officer.ts'
import { lockThread } from './thread.ts'

/** An officer takes a thread on, from the machine, the queue or, meaning it, a colleague. Taking twice changes nothing. */
export const takeConversation = operation({
  name: 'conversations.take-conversation',
  kind: 'do',
  may: 'granted',
  summary: 'Take a conversation',
  input: z.object({ conversationId: id, evenSo: z.coerce.boolean().default(false) }),
  output: z.object({}),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const officer = officerOf(ctx)
    const thread = await lockThread(ctx, input.conversationId, takeConversation)
    await requireFree(ctx, thread, officer, input.evenSo)
    if (thread.state === 'held' && thread.assignedAccountId === officer.accountId) return {}
    await addEntry(ctx, thread, { kind: 'act', act: 'took', by: officer })
    await ctx.announce('inbox')
    return {}
  },
})
