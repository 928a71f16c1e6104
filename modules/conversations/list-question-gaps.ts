import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { texts } from './texts.vi.ts'

const MOST = 200
/** A phone or the like, as people space it; identity numbers were masked when the words came in. */
const LONG_NUMBER = /\+?\d(?:[ .-]?\d){7,}/g

const gaps = z.array(z.object({ id, conversationId: id, question: personal(z.string()), reply: personal(z.string()).nullable(), askedAt: instant }))

/**
 * Questions the machine had no answer for and nobody took off the list yet, newest first, with the reply a person gave:
 * tomorrow's answers. Narrowed to the actor's hamlets and fields.
 */
export const listQuestionGaps = operation({
  name: 'conversations.list-question-gaps',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Questions the machine could not answer',
  input: z.object({}),
  output: gaps,
  run: async (ctx): Promise<z.input<typeof gaps>> => {
    const rows = await gapsWithinReach(ctx, listQuestionGaps)
      .innerJoin('conversation_entry as asked', 'asked.id', 'gap.entry_id')
      .leftJoin('conversation_entry as answered', 'answered.id', 'gap.answered_entry_id')
      .select(['gap.id', 'gap.conversation_id', 'asked.text as question', 'answered.text as reply', 'gap.asked_at'])
      .where('asked.erased_at', 'is', null)
      .where('gap.closed_at', 'is', null)
      .orderBy('gap.asked_at', 'desc')
      .limit(MOST)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      conversationId: row.conversation_id,
      question: row.question.replace(LONG_NUMBER, texts.gaps.number),
      reply: row.reply,
      askedAt: row.asked_at,
    }))
  },
})

/** The gaps of the commune's threads that the actor's right to `operation` reaches. */
export function gapsWithinReach(ctx: Context, operation: { name: string }) {
  const hamlets = ctx.hamletsFor(operation)
  const fields = ctx.fieldsFor(operation)
  return ctx.db
    .selectFrom('question_gap as gap')
    .innerJoin('conversation as thread', 'thread.id', 'gap.conversation_id')
    .where('gap.commune_id', '=', ctx.commune.id)
    .$if(hamlets !== null, (query) => query.where('thread.hamlet_id', 'in', [0, ...(hamlets ?? [])]))
    .$if(fields !== null, (query) =>
      query.where((where) => where.or([where('thread.field', 'is', null), where('thread.field', 'in', ['', ...(fields ?? [])])])),
    )
}
