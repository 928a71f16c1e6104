import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { openThread } from './open-thread.ts'

/** Somebody of the office answered in the provider's own console: the thread shows it and the machine falls silent. */
export const noteAnswerElsewhere = operation({
  name: 'conversations.note-answer-elsewhere',
  kind: 'do',
  may: 'system',
  summary: 'Note an answer given in the provider’s console',
  input: z.object({ contactId: id, text: personal(z.string()), adminId: z.string(), at: z.coerce.date() }),
  output: z.object({ conversationId: id }),
  subject: (_input, output) => `conversation:${output.conversationId}`,
  run: async (ctx, input) => {
    const thread = await openThread(ctx, { contactId: input.contactId, contactName: null, channel: 'zalo', at: input.at })
    const dedupeKey = `elsewhere:${input.adminId}:${input.contactId}:${input.at.getTime()}`
    await addEntry(ctx, thread, { kind: 'act', act: 'staff_elsewhere', text: input.text, at: input.at, dedupeKey })
    await ctx.announce('inbox')
    return { conversationId: thread.id }
  },
})
