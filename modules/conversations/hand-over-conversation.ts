import { z } from 'zod'
import { listColleagues } from '#accounts'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { officerOf, requireFree } from './officer.ts'
import { refuse } from './refusals.ts'
import { lockThread } from './thread.ts'

/** Gives a thread to a colleague, with a note for them if one is written; the resident's waiting time runs on. */
export const handOverConversation = operation({
  name: 'conversations.hand-over-conversation',
  kind: 'do',
  may: 'granted',
  summary: 'Hand a conversation to a colleague',
  input: z.object({ conversationId: id, toAccountId: id, note: personal(z.string().trim().max(2000)).optional(), evenSo: z.coerce.boolean().default(false) }),
  output: z.object({}),
  subject: (input) => `conversation:${input.conversationId}`,
  run: async (ctx, input) => {
    const officer = officerOf(ctx)
    const thread = await lockThread(ctx, input.conversationId, handOverConversation)
    await requireFree(ctx, thread, officer, input.evenSo)
    const colleagues = await ctx.asSystem('conversations').call(listColleagues, {})
    const colleague = colleagues.find((one) => one.id === input.toAccountId)
    if (!colleague) return refuse('conversations.colleague_not_found')
    if (input.note) await addEntry(ctx, thread, { kind: 'note', text: input.note, by: officer })
    await addEntry(ctx, thread, { kind: 'act', act: 'assigned', text: colleague.name, by: officer, toAccountId: input.toAccountId })
    await ctx.announce('inbox')
    return {}
  },
})
