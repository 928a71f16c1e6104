import { eraseContact } from '#messaging'
import type { Context } from '#platform/context'
import { field, type Posted, type Redirect } from '#platform/page'
import { addNote } from './add-note.ts'
import { finishConversation } from './finish-conversation.ts'
import { getConversation } from './get-conversation.ts'
import { giveBackToMachine } from './give-back-to-machine.ts'
import { handOverConversation } from './hand-over-conversation.ts'
import { filterOf, inboxHref, threadHref } from './inbox-address.ts'
import { removeCannedReply } from './remove-canned-reply.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { requireId } from './require-id.ts'
import { saveCannedReply } from './save-canned-reply.ts'
import { setHamlet } from './set-hamlet.ts'
import { takeConversation } from './take-conversation.ts'

/** The forms of the thread page, told apart by their field `act`; each calls one operation and comes back to the thread. */
export async function actOnThread(ctx: Context, posted: Posted): Promise<Redirect> {
  const conversationId = requireId(posted.params['id'])
  const { form } = posted
  const filter = filterOf(posted.query)
  const evenSo = field(form, 'evenSo') === 'yes'
  switch (field(form, 'act')) {
    case 'reply':
      await ctx.call(replyToConversation, {
        conversationId,
        text: field(form, 'text'),
        seenEntryId: Number(field(form, 'seenEntryId')) || 0,
        evenSo,
        key: field(form, 'key'),
      })
      break
    case 'take':
      await ctx.call(takeConversation, { conversationId, evenSo })
      break
    case 'hand-over':
      await ctx.call(handOverConversation, { conversationId, toAccountId: Number(field(form, 'toAccountId')), note: field(form, 'note'), evenSo })
      break
    case 'note':
      await ctx.call(addNote, { conversationId, text: field(form, 'note'), key: field(form, 'key') })
      break
    case 'give-back':
      await ctx.call(giveBackToMachine, { conversationId, evenSo })
      break
    case 'finish':
      await ctx.call(finishConversation, { conversationId, evenSo })
      return { redirect: inboxHref(filter) }
    case 'set-hamlet':
      await ctx.call(setHamlet, { conversationId, hamletId: Number(field(form, 'hamletId')) || null })
      break
    case 'erase': {
      // Read first: who may not see the thread may not erase its person either.
      const { contactId } = await ctx.call(getConversation, { conversationId })
      await ctx.call(eraseContact, { contactId, reason: field(form, 'reason') })
      break
    }
    case 'save-canned':
      await ctx.call(saveCannedReply, { title: field(form, 'title'), text: field(form, 'canned') })
      break
    case 'remove-canned':
      await ctx.call(removeCannedReply, { id: Number(field(form, 'cannedId')) })
      break
  }
  return { redirect: `${threadHref(conversationId, filter)}#cuoi` }
}
