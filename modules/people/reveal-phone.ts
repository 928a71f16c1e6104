import { z } from 'zod'
import { openPhone } from '#messaging'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requirePerson } from './person-row.ts'
import { refuse } from './refusals.ts'

/** A person's whole phone number, written as it is dialled at home, for a reason the person can read. Refuses when none is written. */
export const revealPhone = operation({
  name: 'people.reveal-phone',
  kind: 'do',
  may: 'granted',
  summary: "Reveal a person's phone, with a reason",
  input: z.object({ personId: id, reason: shortText }),
  output: z.object({ phone: personal(z.string()) }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId }) => {
    const { phone_sealed } = await requirePerson(ctx, personId, revealPhone)
    if (phone_sealed === null) return refuse('people.no_such_number')
    return { phone: openPhone(ctx.keyring, phone_sealed).replace(/^84/, '0') }
  },
})
