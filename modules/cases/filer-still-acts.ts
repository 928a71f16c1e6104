import type { Context } from '#platform/context'
import { personOfAccount } from '#residents'
import type { CaseRow } from './case-row.ts'
import { actsIn } from './own-case.ts'

/** False where a resident filed for somebody and may act for them no more: news of the case is not theirs from then on. */
export async function filerStillActs(ctx: Context, row: CaseRow): Promise<boolean> {
  if (row.filed_by_resident_id === null || (row.for_person_id === null && row.for_organisation_id === null)) return true
  const personId = await personOfAccount(ctx, row.filed_by_resident_id)
  return personId !== null && (personId === row.for_person_id || (await actsIn(ctx, personId, row)))
}
