import type { Context } from '#platform/context'
import { unlinkContact } from './link-contact.ts'
import { requirePerson } from './person-row.ts'
import { erasedName } from './texts.vi.ts'

type Kept = { keepsIdentity: boolean }

/**
 * Takes a person's phone and contact links out of the register and ends what they were allowed; without `keepsIdentity` (for cases the law
 * makes the commune keep) also name, number, birth, household and address. Answers the contacts that were theirs alone.
 */
export async function erasePerson(ctx: Context, personId: number, { keepsIdentity }: Kept): Promise<{ ownContactIds: number[] }> {
  await requirePerson(ctx, personId, null, { isLocked: true })
  const ownContactIds = await endContacts(ctx, personId)
  await ctx.db
    .updateTable('authorisation')
    .set({ withdrawn_at: ctx.now, withdrawn_why: erasedName, evidence: '' })
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) => eb.or([eb('for_person_id', '=', personId), eb('by_person_id', '=', personId)]))
    .where('withdrawn_at', 'is', null)
    .execute()
  const identity = {
    full_name: erasedName,
    folded_name: '',
    sex: null,
    birth_date: null,
    birth_year: null,
    identity_sealed: null,
    identity_index: null,
    hamlet_id: null,
    address: null,
    household_id: null,
    household_role: null,
    erased_at: ctx.now,
  }
  await ctx.db
    .updateTable('person')
    .set({ phone_sealed: null, phone_index: null, changed_at: ctx.now, ...(keepsIdentity ? {} : identity) })
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', personId)
    .execute()
  return { ownContactIds }
}

/** Ends every link; a contact that serves others of the family too is not among those answered. */
async function endContacts(ctx: Context, personId: number): Promise<number[]> {
  const links = await ctx.db
    .selectFrom('person_contact')
    .select(['contact_id', 'person_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where('ended_at', 'is', null)
    .where('contact_id', 'in', (eb) =>
      eb
        .selectFrom('person_contact')
        .select('contact_id')
        .where('commune_id', '=', ctx.commune.id)
        .where('person_id', '=', personId)
        .where('ended_at', 'is', null),
    )
    .execute()
  const mine = links.filter((link) => link.person_id === personId).map((link) => link.contact_id)
  for (const contactId of mine) await unlinkContact(ctx, { personId, contactId })
  return mine.filter((contactId) => links.every((link) => link.contact_id !== contactId || link.person_id === personId))
}
