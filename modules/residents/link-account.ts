import { waysToReach } from '#messaging'
import { linkContact } from '#people'
import type { Context } from '#platform/context'
import { findResidentOf, oneOfPerson } from './make-resident.ts'
import { refuse } from './refusals.ts'

type Link = { residentId: number; personId: number; provedHow: 'code' | 'desk' | 'vneid' }
/** The account that is the person's from now on; `joinedContactId`: of the account that was the person's before, which it was joined with. */
export type LinkedAccount = { residentId: number; joinedContactId: number | null }

/**
 * Makes an account a person's. Where the person has one already the two become one: the person's goes on, with the sessions, and what
 * the other filed and began is seen there. Refuses an account that is closed (`residents.link_code_wrong`) or another person's.
 */
export async function linkAccount(ctx: Context, { residentId, personId, provedHow }: Link): Promise<LinkedAccount> {
  await oneOfPerson(ctx, personId)
  const own = await ctx.db
    .selectFrom('resident')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', residentId)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!own) return refuse('residents.not_signed_in')
  if (own.person_id !== null && own.person_id !== personId) return refuse('residents.account_of_other')
  await linkContact(ctx, { personId, contactId: own.contact_id, provedHow })
  const before = await findResidentOf(ctx, personId)
  if (before && before.id !== own.id) await join(ctx, { from: { id: own.id, contactId: own.contact_id }, into: before })
  else if (own.person_id === null) await ctx.db.updateTable('resident').set({ person_id: personId }).where('id', '=', own.id).execute()
  const isJoined = before !== undefined && before.id !== own.id
  await endPaperCode(ctx, isJoined ? before.id : own.id)
  return { residentId: isJoined ? before.id : own.id, joinedContactId: isJoined ? before.contactId : null }
}

type Account = { id: number; contactId: number }

async function join(ctx: Context, { from, into }: { from: Account; into: Account }): Promise<void> {
  const isReachable = (await waysToReach(ctx, into.contactId)).some(({ channel }) => channel !== 'web')
  await ctx.db
    .updateTable('resident')
    .set({ closed_at: ctx.now, joined_into_resident_id: into.id })
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) => eb.or([eb('id', '=', from.id), eb('joined_into_resident_id', '=', from.id)]))
    .execute()
  // An account opened on paper or by VNeID has nothing to be told through.
  if (!isReachable) await ctx.db.updateTable('resident').set({ contact_id: from.contactId }).where('id', '=', into.id).execute()
  await ctx.db.updateTable('session').set({ resident_id: into.id }).where('commune_id', '=', ctx.commune.id).where('resident_id', '=', from.id).execute()
}

/** Who has proved a phone needs no digits on paper, and nobody else shall use them. */
async function endPaperCode(ctx: Context, residentId: number): Promise<void> {
  await ctx.db
    .updateTable('resident_opening')
    .set({ code_index: null })
    .where('commune_id', '=', ctx.commune.id)
    .where('resident_id', '=', residentId)
    .where('code_index', 'is not', null)
    .execute()
}
