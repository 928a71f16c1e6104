import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { authorisationView, viewAuthorisations } from './authorisation-view.ts'
import { requirePerson } from './person-row.ts'
import { personView, viewPerson } from './person-view.ts'

/** One person of the register, numbers masked, with household, contacts and authorisations. Looking is on record, and the person can read who did. */
export const getPerson = operation({
  name: 'people.get-person',
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'Show a person of the register',
  input: z.object({ personId: id }),
  output: personView.extend({ authorisations: z.array(authorisationView) }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId }) => {
    const row = await requirePerson(ctx, personId, getPerson)
    return { ...(await viewPerson(ctx, row)), authorisations: await viewAuthorisations(ctx, { personId }) }
  },
})
