import { z } from 'zod'
import { createWebContact } from '#messaging'
import { linkContact } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { getNeighbour } from './get-neighbour.ts'
import { makeResident } from './make-resident.ts'
import { paperCodeIndex } from './paper-code.ts'
import { setProof } from './proof.ts'
import { requireProvedContact } from './proved-contact.ts'
import { refuse } from './refusals.ts'
import { consentWords } from './texts.vi.ts'

const CODE_DIGITS = 8
const CODE_HOURS = 24

/**
 * Opens an account for a person of one's own hamlet who stands beside and has agreed to the words read aloud: by a code that came to
 * the person's phone, or else with eight digits told once, good for one sign-in within 24 hours. An account that is open, or a person
 * who can sign in by a proved phone or Zalo, is left to the person alone.
 */
export const openWithHelp = operation({
  name: 'residents.open-with-help',
  kind: 'do',
  may: 'granted',
  isInternal: true,
  summary: 'Open an account for a neighbour who is present',
  input: z.object({
    personId: id,
    hasConsent: z.boolean(),
    /** Of a phone whose code came back in this browser; without it there is no phone. */
    token: personal(z.string().max(100)).optional(),
  }),
  output: z.object({ openingId: id, name: personal(z.string()), code: personal(z.string()).nullable() }),
  subject: ({ personId }) => `person:${personId}`,
  run: async (ctx, { personId, hasConsent, token }) => {
    if (!hasConsent) refuse('residents.consent_needed')
    const person = await ctx.call(getNeighbour, { personId })
    if (person.hasAccount) refuse('residents.already_opened')
    if (person.hasProvedContact && !token) refuse('residents.has_proved_phone')
    const contactId = token ? await provedPhone(ctx, token) : (await ctx.asSystem('residents').call(createWebContact, {})).contactId
    if (token) await linkContact(ctx, { personId, contactId, provedHow: 'code' })
    const accountId = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null
    const helper = accountId === null ? {} : { openedByAccountId: accountId }
    const residentId = await makeResident(ctx, { name: person.name, contactId, personId, openedHow: 'volunteer', ...helper })
    const code = token ? null : await freshCode(ctx)
    const opening = await ctx.db
      .insertInto('resident_opening')
      .values({
        commune_id: ctx.commune.id,
        resident_id: residentId,
        account_id: accountId ?? refuse('residents.person_not_found'),
        hamlet_id: person.hamletId,
        with_phone: token !== undefined,
        consent_words: consentWords(ctx.commune.name).join(' '),
        opened_at: ctx.now,
        code_index: code === null ? null : paperCodeIndex(ctx, code),
        code_expires_at: code === null ? null : new Date(ctx.now.getTime() + CODE_HOURS * 3_600_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { openingId: opening.id, name: person.name, code }
  },
})

async function provedPhone(ctx: Context, token: string): Promise<number> {
  const proof = await requireProvedContact(ctx, token, 'opening')
  await setProof(ctx, proof, { closed_at: ctx.now })
  return proof.contact_id
}

/** Eight digits that no other open code has. */
async function freshCode(ctx: Context): Promise<string> {
  const code = ctx.random.digits(CODE_DIGITS)
  const taken = await ctx.db
    .selectFrom('resident_opening')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('code_index', '=', paperCodeIndex(ctx, code))
    .executeTakeFirst()
  return taken ? freshCode(ctx) : code
}
