import { sql } from 'kysely'
import type { Context } from '#platform/context'

export type NewResident = {
  name: string
  contactId: number
  personId: number | null
  openedHow: 'phone' | 'zalo' | 'vneid' | 'volunteer' | 'desk'
  openedByAccountId?: number
}

/** Opens an account; a person has one at most, so a second ask gives the first. */
export async function makeResident(ctx: Context, { name, contactId, personId, openedHow, openedByAccountId }: NewResident): Promise<number> {
  if (personId !== null) await oneOfPerson(ctx, personId)
  const open = personId === null ? undefined : await findResidentOf(ctx, personId)
  if (open) return open.id
  const made = await ctx.db
    .insertInto('resident')
    .values({
      commune_id: ctx.commune.id,
      name,
      contact_id: contactId,
      person_id: personId,
      opened_how: openedHow,
      opened_by_account_id: openedByAccountId ?? null,
      created_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** The open account of a person. */
export async function findResidentOf(ctx: Context, personId: number): Promise<{ id: number; contactId: number } | undefined> {
  return ctx.db
    .selectFrom('resident')
    .select(['id', 'contact_id as contactId'])
    .where('commune_id', '=', ctx.commune.id)
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** Two ways in at once for one person wait for each other. */
export async function oneOfPerson(ctx: Context, personId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`resident-of:${ctx.commune.id}:${personId}`}, 0))`.execute(ctx.db)
}
