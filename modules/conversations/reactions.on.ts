import { accountLeft } from '#accounts'
import { contactFollowed, contactWithdrew, messageReceived, messageStatusChanged, staffAnsweredElsewhere } from '#messaging'
import { type Reaction, reaction } from '#platform/runtime'
import { eraseWords } from './erase-words.ts'
import { noteAnswerElsewhere } from './note-answer-elsewhere.ts'
import { noteDelivery } from './note-delivery.ts'
import { passOnConversations } from './pass-on-conversations.ts'
import { receiveMessage } from './receive-message.ts'
import { welcomeFollower } from './welcome-follower.ts'

/** What conversations do when something happens elsewhere; each calls one operation. */
export function reactions(siteAddress: string): readonly Reaction[] {
  return [
    reaction(messageReceived, 'conversations.receive-message', async (work, { quotedProviderMessageId: _, ...message }) => {
      await work.execute(receiveMessage, { ...message, siteAddress })
    }),
    reaction(contactFollowed, 'conversations.welcome-follower', async (work, follower) => {
      await work.execute(welcomeFollower, follower)
    }),
    reaction(staffAnsweredElsewhere, 'conversations.note-answer-elsewhere', async (work, answer) => {
      await work.execute(noteAnswerElsewhere, answer)
    }),
    reaction(messageStatusChanged, 'conversations.note-delivery', async (work, { conversationEntryId, state }) => {
      if (conversationEntryId !== null) await work.execute(noteDelivery, { entryId: conversationEntryId, state })
    }),
    reaction(contactWithdrew, 'conversations.erase-words', async (work, { contactId }) => {
      await work.execute(eraseWords, { contactId })
    }),
    reaction(accountLeft, 'conversations.pass-on-conversations', async (work, { accountId, successorId }) => {
      await work.execute(passOnConversations, { accountId, successorId })
    }),
  ]
}
