import type { Context } from '#platform/context'
import { requirePerson } from './person-row.ts'
import { refuse } from './refusals.ts'

export type ProvedHow = 'code' | 'zalo' | 'vneid' | 'desk' | 'volunteer'
type Link = { personId: number; contactId: number }

/** Says that a person is reached through a contact, and how that was proved; said twice, the first proof stays. Refuses a person or contact who is not there. */
export async function linkContact(ctx: Context, { personId, contactId, provedHow }: Link & { provedHow: ProvedHow }): Promise<void> {
  await requirePerson(ctx, personId, null)
  const contact = await ctx.db.selectFrom('contact').select('withdrawn_at').where('id', '=', contactId).executeTakeFirst()
  if (!contact || contact.withdrawn_at !== null) refuse('people.contact_missing')
  await ctx.db
    .insertInto('person_contact')
    .values({ commune_id: ctx.commune.id, person_id: personId, contact_id: contactId, proved_how: provedHow, proved_at: ctx.now })
    .onConflict((conflict) => conflict.columns(['commune_id', 'person_id', 'contact_id']).where('ended_at', 'is', null).doNothing())
    .execute()
}

/** Ends what links a person to a contact; answers whether anything did. */
export async function unlinkContact(ctx: Context, { personId, contactId }: Link): Promise<boolean> {
  const ended = await ctx.db
    .updateTable('person_contact')
    .set({ ended_at: ctx.now })
    .where('commune_id', '=', ctx.commune.id)
    .where('person_id', '=', personId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
