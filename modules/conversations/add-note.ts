import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { officerOf } from './officer.ts'
import { lockThread } from './thread.ts'

/** Words for colleagues only: never sent, never shown to the resident. */
export const addNote = operation({
  name: 'conversations.add-note',
  kind: 'do',
  may: 'granted',
  summary: 'Add a note to a conversation',
  input: z.object({ conversationId: id, text: personal(z.string().trim().min(1).max(2000)), key: z.string().min(8).max(100).optional() }),
  output: z.object({}),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const officer = officerOf(ctx)
    const thread = await lockThread(ctx, input.conversationId, addNote)
    await addEntry(ctx, thread, {
      kind: 'note',
      text: input.text,
      by: officer,
      ...(input.key ? { dedupeKey: `note:${thread.id}:${officer.accountId}:${input.key}` } : {}),
    })
    await ctx.announce('inbox')
    return {}
  },
})
