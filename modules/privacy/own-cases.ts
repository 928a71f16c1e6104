import type { Context } from '#platform/context'

type Whose = { residentId: number; personId: number | null }

/** The cases that are about a resident or were filed by them; those they only act in for others are not theirs to look into here. */
export async function ownCases(ctx: Context, { residentId, personId }: Whose): Promise<{ id: number; ref: string }[]> {
  return ctx.db
    .selectFrom('case_record')
    .select(['id', 'ref'])
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) => eb.or([eb('filed_by_resident_id', '=', residentId), ...(personId === null ? [] : [eb('for_person_id', '=', personId)])]))
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}
