import { type Answer, type AnswerKind, answerText } from '#assistant'
import type { Context } from '#platform/context'
import { addEntry } from './add-entry.ts'
import { answerAsEntry } from './answer-as-entry.ts'
import { wordsForAttachments } from './attachment-words.ts'
import { say } from './say.ts'
import type { Thread } from './thread.ts'
import { machineMaySpeak } from './thread-state.ts'

export type Question = { entryId: number; text: string; at: Date; attachments: readonly { kind: string; wasDropped: boolean }[] }

/** What a person must see, whatever the machine could say to it. */
const forPeople: readonly AnswerKind[] = ['unknown', 'officer', 'petition', 'emergency']

/** The machine answers if no person has the thread; what it cannot answer goes to the queue, and the resident is told so once. */
export async function letMachineAnswer(ctx: Context, thread: Thread, question: Question, siteAddress: string): Promise<void> {
  if (!machineMaySpeak(thread.state)) return
  if (question.text.trim() === '') return answerAttachments(ctx, thread, question)
  const answer = await ctx.asSystem('conversations').call(answerText, { text: question.text, memory: thread.memory, siteAddress, contactId: thread.contactId })
  await keepMemory(ctx, thread, answer)
  if (answer.kind === 'unknown') await recordGap(ctx, thread, question)
  if (answer.kind === 'unknown' && thread.state === 'waiting') return
  if (forPeople.includes(answer.kind)) await addEntry(ctx, thread, { kind: 'act', act: 'handed' })
  await say(ctx, thread, { ...answerAsEntry(answer), dedupeKey: `answer:${question.entryId}` }, answer.text)
}

async function answerAttachments(ctx: Context, thread: Thread, question: Question): Promise<void> {
  const words = wordsForAttachments(question.attachments)
  if (words) await say(ctx, thread, { kind: 'machine', text: words, dedupeKey: `answer:${question.entryId}` })
}

async function keepMemory(ctx: Context, thread: Thread, answer: Answer): Promise<void> {
  await ctx.db
    .updateTable('conversation')
    .set({ memory: JSON.stringify(answer.memory) })
    .where('id', '=', thread.id)
    .execute()
}

async function recordGap(ctx: Context, thread: Thread, question: Question): Promise<void> {
  await ctx.db
    .insertInto('question_gap')
    .values({ commune_id: ctx.commune.id, conversation_id: thread.id, entry_id: question.entryId, asked_at: question.at })
    .onConflict((conflict) => conflict.columns(['commune_id', 'entry_id']).doNothing())
    .execute()
}
