import type { Context } from '#platform/context'
import { accountsOf } from '#residents'

type Whose = { residentId: number; personId: number | null }
type Reach = { withFiledForOthers?: boolean }

/** The cases that are about a resident, or were filed by them for nobody else of the register; those they act in for others are not theirs to look into here. */
export async function ownCases(
  ctx: Context,
  { residentId, personId }: Whose,
  { withFiledForOthers = false }: Reach = {},
): Promise<{ id: number; ref: string }[]> {
  const { residentIds } = await accountsOf(ctx, residentId)
  return ctx.db
    .selectFrom('case_record')
    .select(['id', 'ref'])
    .where('commune_id', '=', ctx.commune.id)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('filed_by_resident_id', 'in', residentIds),
          ...(withFiledForOthers ? [] : [eb('for_person_id', 'is', null), eb('for_organisation_id', 'is', null)]),
        ]),
        ...(personId === null ? [] : [eb('for_person_id', '=', personId)]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}
