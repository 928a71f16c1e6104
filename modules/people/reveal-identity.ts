import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requirePerson } from './person-row.ts'
import { refuse } from './refusals.ts'
import { openIdentity } from './sealing.ts'

/** A person's whole identity number, for a reason the person can read. Refuses when none is written. */
export const revealIdentity = operation({
  name: 'people.reveal-identity',
  kind: 'do',
  may: 'granted',
  summary: "Reveal a person's identity number, with a reason",
  input: z.object({ personId: id, reason: shortText }),
  output: z.object({ identityNumber: personal(z.string()) }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId }) => {
    const { identity_sealed } = await requirePerson(ctx, personId, revealIdentity)
    return { identityNumber: identity_sealed === null ? refuse('people.no_such_number') : openIdentity(ctx.keyring, identity_sealed) }
  },
})
