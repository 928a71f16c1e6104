import { listColleagues } from '#accounts'
import { answerText, withoutMachineFoot } from '#assistant'
import { listHamlets } from '#communes'
import { canErase, getContact } from '#messaging'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { type ConversationView, getConversation } from './get-conversation.ts'
import { listCannedReplies } from './list-canned-replies.ts'
import { loadInbox } from './load-inbox.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { requireId } from './require-id.ts'

export type ThreadData = Awaited<ReturnType<typeof loadThread>>

/** Everything the thread page shows, as far as the officer's rights reach. */
export async function loadThread(ctx: Context, request: PageRequest) {
  const thread = await ctx.call(getConversation, { conversationId: requireId(request.params['id']) })
  const mayReply = ctx.may(replyToConversation)
  const person = ctx.may(getContact) ? await ctx.call(getContact, { contactId: thread.contactId }) : null
  return {
    thread,
    list: await loadInbox(ctx, request.query),
    person,
    mayErase: person !== null && !person.hasWithdrawn && canErase(ctx),
    hamlets: await ctx.call(listHamlets, {}),
    colleagues: ctx.may(listColleagues)
      ? (await ctx.call(listColleagues, {})).filter((one) => ctx.actor.kind !== 'staff' || one.id !== ctx.actor.accountId)
      : [],
    canned: mayReply && ctx.may(listCannedReplies) ? await ctx.call(listCannedReplies, {}) : [],
    suggestion: mayReply ? await suggestionFor(ctx, thread) : null,
    mayReply,
    /** Names this showing of the form, so that pressing twice sends once. */
    sendKey: ctx.random.token(12),
  }
}

/** What the machine would say to the resident's last words, while it is silent because a person has the thread. */
async function suggestionFor(ctx: Context, thread: ConversationView): Promise<{ text: string; code: string } | null> {
  const last = thread.entries.findLast(({ kind }) => kind === 'resident' || kind === 'machine' || kind === 'staff')
  if (thread.state !== 'held' || last?.kind !== 'resident' || last.text === '') return null
  const answer = await ctx.asSystem('conversations').call(answerText, { text: last.text })
  return answer.kind === 'answer' && answer.source ? { text: withoutMachineFoot(answer.text), code: answer.source.code } : null
}
