import { z } from 'zod'
import { getPerson } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { isRefusal } from '#platform/refusal'
import { findResidentOf } from './make-resident.ts'
import { refuse } from './refusals.ts'

/** One person of the volunteer's own hamlets: name and year alone. Looking is on record. */
export const getNeighbour = operation({
  name: 'residents.get-neighbour',
  kind: 'ask',
  may: 'granted',
  isInternal: true,
  isRecorded: true,
  summary: 'One person of one’s own hamlet, to open an account for',
  input: z.object({ personId: id }),
  output: z.object({
    personId: id,
    name: personal(z.string()),
    birthYear: z.number().nullable(),
    hamlet: z.string().nullable(),
    hamletId: id.nullable(),
    hasAccount: z.boolean(),
    /** A phone or Zalo of theirs was proved before: they sign in by it. */
    hasProvedContact: z.boolean(),
  }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId }) => {
    const person = await personInReach(ctx, personId)
    return {
      personId,
      name: person.fullName,
      birthYear: person.birthYear,
      hamlet: person.hamlet,
      hamletId: person.hamletId,
      hasAccount: (await findResidentOf(ctx, personId)) !== undefined,
      hasProvedContact: person.contacts.length > 0,
    }
  },
})

/** The living person, if one of the actor's own hamlets; refuses everybody else alike. */
async function personInReach(ctx: Context, personId: number) {
  const hamlets = ctx.hamletsFor(getNeighbour)
  const person = await ctx
    .asSystem('residents')
    .call(getPerson, { personId })
    .catch((thrown) => (isRefusal(thrown) ? refuse('residents.person_not_found') : Promise.reject(thrown)))
  const isInReach = hamlets === null || (person.hamletId !== null && hamlets.includes(person.hamletId))
  return isInReach && person.diedOn === null ? person : refuse('residents.person_not_found')
}
