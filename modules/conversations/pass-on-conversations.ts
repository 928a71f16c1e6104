import { z } from 'zod'
import { listColleagues } from '#accounts'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { lockThread } from './thread.ts'

/** The threads of somebody who left go to their successor; without one they wait in the queue again. */
export const passOnConversations = operation({
  name: 'conversations.pass-on-conversations',
  kind: 'do',
  may: 'system',
  summary: 'Pass on the open conversations of somebody who left',
  input: z.object({ accountId: id, successorId: id.nullable() }),
  output: z.object({ passedOn: z.number().int() }),
  subject: (input) => `account:${input.accountId}`,
  run: async (ctx, input) => {
    const held = await ctx.db
      .selectFrom('conversation')
      .select('id')
      .where('assigned_account_id', '=', input.accountId)
      .where('state', '=', 'held')
      .orderBy('id')
      .execute()
    const successor = (await ctx.call(listColleagues, {})).find((one) => one.id === input.successorId)
    for (const { id: conversationId } of held) {
      const thread = await lockThread(ctx, conversationId, passOnConversations)
      if (successor) await addEntry(ctx, thread, { kind: 'act', act: 'assigned', text: successor.name, toAccountId: successor.id })
      else await addEntry(ctx, thread, { kind: 'act', act: 'released' })
    }
    if (held.length > 0) await ctx.announce('inbox')
    return { passedOn: held.length }
  },
})
