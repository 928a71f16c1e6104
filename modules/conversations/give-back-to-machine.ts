import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { officerOf, requireFree } from './officer.ts'
import { refuse } from './refusals.ts'
import { lockThread } from './thread.ts'

/** The machine may answer again; what it cannot answer comes back to the queue. */
export const giveBackToMachine = operation({
  name: 'conversations.give-back-to-machine',
  kind: 'do',
  may: 'granted',
  summary: 'Give a conversation back to the machine',
  input: z.object({ conversationId: id, evenSo: z.coerce.boolean().default(false) }),
  output: z.object({}),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const officer = officerOf(ctx)
    const thread = await lockThread(ctx, input.conversationId, giveBackToMachine)
    if (thread.state !== 'held' && thread.state !== 'waiting') return refuse('conversations.not_held')
    await requireFree(ctx, thread, officer, input.evenSo)
    await addEntry(ctx, thread, { kind: 'act', act: 'gave_back', by: officer })
    await ctx.announce('inbox')
    return {}
  },
})
