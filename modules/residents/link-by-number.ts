import { sql } from 'kysely'
import { z } from 'zod'
import { provedPhones } from '#messaging'
import { personByNumberAndPhone, readIdentityNumber } from '#people'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { currentResident, type ResidentActor } from './current-resident.ts'
import { linkAccount } from './link-account.ts'
import { refuse } from './refusals.ts'
import { tellLinked } from './tell-linked.ts'

const TRIES_A_DAY = 5
const DAY_MS = 86_400_000

/**
 * The signed-in resident says their identity number; where the register has with it a phone this account has proved, the account becomes
 * that person's. Answers null otherwise, without saying what does not fit; five tries a day for everybody behind one contact.
 */
export const linkByNumber = operation({
  name: 'residents.link-by-number',
  kind: 'do',
  may: 'resident',
  isInternal: true,
  summary: 'Link one’s own account to the register by number and proved phone',
  input: z.object({ identityNumber: personal(z.string().trim().max(40)) }),
  output: z.object({ personId: id.nullable(), triesLeft: z.number().int(), residentId: id }),
  subject: (_input, { personId, residentId }) => (personId === null ? `resident:${residentId}` : `person:${personId}`),
  run: async (ctx, { identityNumber }) => {
    const me = currentResident(ctx)
    if (me.personId !== null) return refuse('residents.already_linked')
    if (readIdentityNumber(identityNumber) === null) return refuse('residents.identity_not_twelve_digits')
    const triesLeft = TRIES_A_DAY - (await triesToday(ctx, me)) - 1
    if (triesLeft < 0) return refuse('residents.too_many_link_tries')
    const person = await personByNumberAndPhone(ctx, { identityNumber, phoneIndexes: await provedPhones(ctx, me.contactId) })
    if (person === null) return { personId: null, triesLeft, residentId: me.residentId }
    const linked = await linkAccount(ctx, { residentId: me.residentId, personId: person.id, provedHow: 'code' })
    await tellLinked(ctx, [me.contactId, linked.joinedContactId], 'own')
    return { personId: person.id, triesLeft, residentId: linked.residentId }
  },
})

/** Tries that did not fit are on the trail; accounts behind one contact share them, for anybody may open another there. */
async function triesToday(ctx: Context, { contactId }: ResidentActor): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`resident-link:${ctx.commune.id}:${contactId}`}, 0))`.execute(ctx.db)
  const accounts = await ctx.db.selectFrom('resident').select('id').where('commune_id', '=', ctx.commune.id).where('contact_id', '=', contactId).execute()
  const { count } = await ctx.db
    .selectFrom('audit_entry')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('commune_id', '=', ctx.commune.id)
    .where(
      sql<string>`split_part(subject, ' ', 1)`,
      'in',
      accounts.map(({ id: residentId }) => `resident:${residentId}`),
    )
    .where('action', '=', linkByNumber.name)
    .where('at', '>', new Date(ctx.now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  return Number(count)
}
