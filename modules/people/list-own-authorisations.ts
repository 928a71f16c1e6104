import { z } from 'zod'
import { operation } from '#platform/operation'
import { authorisationView, viewAuthorisations } from './authorisation-view.ts'
import { requireOwnPerson } from './own-person.ts'

/** Who may act for the signed-in resident, and whom they may act for, with what has ended. Each pair is as the state of the resident's side knows it. */
export const listOwnAuthorisations = operation({
  name: 'people.list-own-authorisations',
  kind: 'ask',
  may: 'resident',
  summary: 'Who may act for me and whom I may act for',
  input: z.object({}),
  output: z.object({ actsForMe: z.array(authorisationView), iActFor: z.array(authorisationView) }),
  run: async (ctx) => {
    const me = await requireOwnPerson(ctx)
    const all = await viewAuthorisations(ctx, { personId: me.id })
    return { actsForMe: all.filter(({ forPersonId }) => forPersonId === me.id), iActFor: all.filter(({ byPersonId }) => byPersonId === me.id) }
  },
})
