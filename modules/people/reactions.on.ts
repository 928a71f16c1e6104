import { contactWithdrew } from '#messaging'
import { type Reaction, reaction } from '#platform/runtime'
import { forgetContact } from './forget-contact.ts'

/** What the register does when something happens elsewhere. */
export const reactions: readonly Reaction[] = [
  reaction(contactWithdrew, 'people.forget-contact', async (work, { contactId }) => {
    await work.execute(forgetContact, { contactId })
  }),
]
