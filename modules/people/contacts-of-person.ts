import { waysToReach } from '#messaging'
import type { Context } from '#platform/context'

export type ContactOfPerson = { contactId: number; provedHow: string; provedAt: Date }

/** The contacts a person is reached through, longest known first, without those that withdrew. */
export async function contactsOfPerson(ctx: Context, personId: number): Promise<ContactOfPerson[]> {
  return ctx.db
    .selectFrom('person_contact as l')
    .innerJoin('contact as c', 'c.id', 'l.contact_id')
    .select(['l.contact_id as contactId', 'l.proved_how as provedHow', 'l.proved_at as provedAt'])
    .where('l.commune_id', '=', ctx.commune.id)
    .where('l.person_id', '=', personId)
    .where('l.ended_at', 'is', null)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('l.id')
    .execute()
}

/** The contact a living person of the register is told through: the newest that has a proved phone or Zalo; null when there is none. */
export async function reachOfPerson(ctx: Context, personId: number): Promise<number | null> {
  const person = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', personId)
    .where('died_on', 'is', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return null
  for (const { contactId } of (await contactsOfPerson(ctx, personId)).toReversed()) {
    if ((await waysToReach(ctx, contactId)).some(({ channel }) => channel !== 'web')) return contactId
  }
  return null
}
