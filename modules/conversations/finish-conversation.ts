import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { officerOf, requireFree } from './officer.ts'
import { refuse } from './refusals.ts'
import { lockThread } from './thread.ts'

/** The talk is over; if the resident writes again the machine begins anew. */
export const finishConversation = operation({
  name: 'conversations.finish-conversation',
  kind: 'do',
  may: 'granted',
  summary: 'Finish a conversation',
  input: z.object({ conversationId: id, evenSo: z.coerce.boolean().default(false) }),
  output: z.object({}),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const officer = officerOf(ctx)
    const thread = await lockThread(ctx, input.conversationId, finishConversation)
    if (thread.state === 'done') return refuse('conversations.already_done')
    await requireFree(ctx, thread, officer, input.evenSo)
    await addEntry(ctx, thread, { kind: 'act', act: 'finished', by: officer })
    await ctx.announce('inbox')
    return {}
  },
})
