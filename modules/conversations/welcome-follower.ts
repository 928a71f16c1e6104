import { z } from 'zod'
import { answerText } from '#assistant'
import { getContact } from '#messaging'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { answerAsEntry } from './answer-as-entry.ts'
import { openThread } from './open-thread.ts'
import { say } from './say.ts'
import { machineMaySpeak } from './thread-state.ts'

/** Greets somebody who began to follow the page, once: that this is a machine, and what it can do. */
export const welcomeFollower = operation({
  name: 'conversations.welcome-follower',
  kind: 'do',
  may: 'system',
  summary: 'Greet a new follower',
  input: z.object({ contactId: id, at: z.coerce.date() }),
  output: z.object({ isGreeted: z.boolean() }),
  subject: (input) => `contact:${input.contactId}`,
  run: async (ctx, { contactId, at }) => {
    const { name } = await ctx.asSystem('conversations').call(getContact, { contactId })
    const thread = await openThread(ctx, { contactId, contactName: name, channel: 'zalo', at })
    if (!machineMaySpeak(thread.state)) return { isGreeted: false }
    const menu = await ctx.asSystem('conversations').call(answerText, { text: 'menu' })
    const said = await say(ctx, thread, { ...answerAsEntry(menu), dedupeKey: `welcome:${contactId}` }, menu.text)
    if (said)
      await ctx.db
        .updateTable('conversation')
        .set({ memory: JSON.stringify(menu.memory) })
        .where('id', '=', thread.id)
        .execute()
    return { isGreeted: said !== null }
  },
})
