import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireOwnPerson } from './own-person.ts'
import { refuse } from './refusals.ts'
import { ownWithdrawal } from './texts.vi.ts'
import { endAuthorisation, ended, lockAuthorisation, subjectOf } from './withdraw-authorisation.ts'

/** Either of the two ends it at once: who is represented, or who acts. */
export const withdrawOwnAuthorisation = operation({
  name: 'people.withdraw-own-authorisation',
  kind: 'do',
  may: 'resident',
  summary: 'End an authorisation I gave or hold',
  input: z.object({ authorisationId: id, reason: shortText.optional() }),
  output: ended,
  subject: subjectOf,
  run: async (ctx, { authorisationId, reason }) => {
    const me = await requireOwnPerson(ctx)
    const row = await lockAuthorisation(ctx, authorisationId)
    if (row.for_person_id !== me.id && row.by_person_id !== me.id) refuse('people.authorisation_missing')
    return endAuthorisation(ctx, row, reason ?? ownWithdrawal)
  },
})
