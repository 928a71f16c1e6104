import type { Context } from '#platform/context'

/** One resident's account with those that were joined into it: what any of them filed, began or asked is theirs. */
export async function accountsOf(ctx: Context, residentId: number): Promise<{ residentIds: number[]; contactIds: number[] }> {
  const rows = await ctx.db
    .selectFrom('resident')
    .select(['id', 'contact_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) => eb.or([eb('id', '=', residentId), eb('joined_into_resident_id', '=', residentId)]))
    .orderBy('id')
    .execute()
  return { residentIds: [...new Set([residentId, ...rows.map(({ id }) => id)])], contactIds: [...new Set(rows.map(({ contact_id }) => contact_id))] }
}

/** The person an account belongs to, or the one it was joined into; null where nobody was identified. */
export async function personOfAccount(ctx: Context, residentId: number): Promise<number | null> {
  const row = await ctx.db
    .selectFrom('resident as r')
    .leftJoin('resident as o', 'o.id', 'r.joined_into_resident_id')
    .select(({ fn }) => fn.coalesce('o.person_id', 'r.person_id').as('personId'))
    .where('r.commune_id', '=', ctx.commune.id)
    .where('r.id', '=', residentId)
    .executeTakeFirst()
  return row?.personId ?? null
}
