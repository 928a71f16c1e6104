import { z } from 'zod'
import { operation } from '#platform/operation'
import { requireOwnPerson } from './own-person.ts'
import { personView, viewPerson } from './person-view.ts'

/** What the register holds of the signed-in resident; numbers masked, for a shared screen may be watched. */
export const getOwn = operation({
  name: 'people.get-own',
  kind: 'ask',
  may: 'resident',
  summary: 'What the register holds of me',
  input: z.object({}),
  output: personView.omit({ warnings: true }),
  run: async (ctx) => viewPerson(ctx, await requireOwnPerson(ctx)),
})
