import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import { operation } from '#platform/operation'

const MOST = 200

/** Questions the machine had no answer for, newest first, with the reply a person gave: tomorrow's answers. */
export const listQuestionGaps = operation({
  name: 'conversations.list-question-gaps',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Questions the machine could not answer',
  input: z.object({}),
  output: z.array(z.object({ id, conversationId: id, question: personal(z.string()), reply: personal(z.string()).nullable(), askedAt: instant })),
  run: async (ctx) => {
    const rows = await ctx.db
      .selectFrom('question_gap as gap')
      .innerJoin('conversation_entry as asked', 'asked.id', 'gap.entry_id')
      .leftJoin('conversation_entry as answered', 'answered.id', 'gap.answered_entry_id')
      .select(['gap.id', 'gap.conversation_id', 'asked.text as question', 'answered.text as reply', 'gap.asked_at'])
      .where('asked.erased_at', 'is', null)
      .orderBy('gap.asked_at', 'desc')
      .limit(MOST)
      .execute()
    return rows.map((row) => ({ id: row.id, conversationId: row.conversation_id, question: row.question, reply: row.reply, askedAt: row.asked_at }))
  },
})
