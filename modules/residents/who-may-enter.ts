import { findPeopleOfContact } from '#people'
import type { Context } from '#platform/context'

/** Somebody a proved contact may be: an account (`r7`), or a person of the register without one yet (`p7`). */
export type MayEnter = { choice: string; name: string }

/** Everybody a proved contact may be, longest known first: accounts of the contact, of its people, and its people without an account. */
export async function whoMayEnter(ctx: Context, contactId: number): Promise<MayEnter[]> {
  const people = await findPeopleOfContact(ctx, contactId)
  const ids = people.map((one) => one.personId)
  const residents = await ctx.db
    .selectFrom('resident')
    .select(['id', 'name', 'person_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where('closed_at', 'is', null)
    .where((eb) => eb.or([eb('contact_id', '=', contactId), ...(ids.length > 0 ? [eb('person_id', 'in', ids)] : [])]))
    .orderBy('id')
    .execute()
  const known = new Set(residents.map((one) => one.person_id))
  return [
    ...residents.map(({ id, name }) => ({ choice: `r${id}`, name })),
    ...people.filter((one) => !known.has(one.personId)).map(({ personId, fullName }) => ({ choice: `p${personId}`, name: fullName })),
  ]
}
