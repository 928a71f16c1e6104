import { accountLeft } from '#accounts'
import { contactWithdrew } from '#messaging'
import { type Reaction, reaction } from '#platform/runtime'
import { linkEnded } from '#residents'
import { forgetContact } from './forget-contact.ts'
import { leaveContact } from './leave-contact.ts'
import { passOnCases } from './pass-on-cases.ts'

/** What cases do when something happens elsewhere; each calls one operation. */
export const reactions: readonly Reaction[] = [
  reaction(accountLeft, 'cases.pass-on-cases', async (work, { accountId, successorId }) => {
    await work.execute(passOnCases, { accountId, successorId })
  }),
  reaction(contactWithdrew, 'cases.forget-contact', async (work, { contactId }) => {
    await work.execute(forgetContact, { contactId })
  }),
  reaction(linkEnded, 'cases.leave-contact', async (work, ended) => {
    await work.execute(leaveContact, ended)
  }),
]
