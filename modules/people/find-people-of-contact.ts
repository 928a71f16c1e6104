import type { Context } from '#platform/context'

/** The living people of the register whom a contact is proved to be, longest known first: one phone may serve a whole family. */
export async function findPeopleOfContact(ctx: Context, contactId: number): Promise<{ personId: number; fullName: string }[]> {
  return ctx.db
    .selectFrom('person_contact as c')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .select(['p.id as personId', 'p.full_name as fullName'])
    .where('c.commune_id', '=', ctx.commune.id)
    .where('c.contact_id', '=', contactId)
    .where('c.ended_at', 'is', null)
    .where('p.erased_at', 'is', null)
    .where('p.died_on', 'is', null)
    .orderBy('c.id')
    .execute()
}
