import { z } from 'zod'
import { day, id, personal, shortText } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { addAuthorisation } from './add-authorisation.ts'
import { lastDayOf } from './authorisation-terms.ts'
import { lastDayAsMinor, vietnamDay } from './birth.ts'
import { requireOwnPerson } from './own-person.ts'
import { personByNumberAndPhone } from './person-by-number-and-phone.ts'
import { requirePerson } from './person-row.ts'
import { procedureCodes, requireProcedures } from './record-authorisation.ts'
import { refuse } from './refusals.ts'
import { sealedPhone } from './sealing.ts'
import { offerEvidence } from './texts.vi.ts'

const TRIES_A_DAY = 5
const DAY_MS = 86_400_000

/**
 * The signed-in resident lets somebody of the commune act for them, named by identity number and phone together. Answers null when nobody
 * fits both, without saying which does not; five tries a day, so that nobody finds out whose a number is.
 */
export const offerAuthorisation = operation({
  name: 'people.offer-authorisation',
  kind: 'do',
  may: 'resident',
  summary: 'Let another person act for me',
  input: z.object({
    identityNumber: personal(shortText.max(30)),
    phone: personal(shortText.max(30)),
    basis: z.enum(['relative', 'written']).default('relative'),
    procedureCodes: procedureCodes.default([]),
    startsOn: day.optional(),
    endsOn: day.optional(),
  }),
  output: z.object({ authorisationId: id.nullable(), ownPersonId: id }),
  subject: (_input, { ownPersonId }) => `person:${ownPersonId}`,
  run: async (ctx, input) => {
    const me = await requirePerson(ctx, (await requireOwnPerson(ctx)).id, null, { isLocked: true })
    const today = vietnamDay(ctx.now)
    const birth = { birthDate: me.birth_date, birthYear: me.birth_year }
    if ((lastDayAsMinor(birth) ?? '') >= today) refuse('people.authorisation_needs_adult')
    // Before anybody is looked for: a refusal afterwards would tell, untold and uncounted, that number and phone are one person's.
    lastDayOf({ basis: input.basis, agreedHow: 'code', isForOrganisation: false, birth, startsOn: input.startsOn ?? today, endsOn: input.endsOn ?? null })
    await requireProcedures(ctx, input.procedureCodes)
    await requireFewTries(ctx, me.id)
    const { phone_index } = sealedPhone(ctx.keyring, input.phone)
    const by = await personByNumberAndPhone(ctx, { identityNumber: input.identityNumber, phoneIndexes: [phone_index] })
    if (by === null) return { authorisationId: null, ownPersonId: me.id }
    const { authorisationId } = await addAuthorisation(ctx, {
      for: { person: me },
      by,
      basis: input.basis,
      agreedHow: 'code',
      procedureCodes: input.procedureCodes,
      evidence: offerEvidence,
      evidenceFileId: null,
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
    })
    return { authorisationId, ownPersonId: me.id }
  },
})

/** Every try that did not fit is on the trail of the resident's own record. */
async function requireFewTries(ctx: Context, personId: number): Promise<void> {
  const { count } = await ctx.db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('commune_id', '=', ctx.commune.id)
    .where('subject', '=', `person:${personId}`)
    .where('action', '=', offerAuthorisation.name)
    .where('at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  if (Number(count) >= TRIES_A_DAY) refuse('people.too_many_tries')
}
