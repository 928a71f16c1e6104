import { mayActFor } from '#people'
import type { Actor } from '#platform/access'
import type { Context } from '#platform/context'
import { refFrom } from './case-ref.ts'
import type { CaseRow } from './case-row.ts'
import { refuse } from './refusals.ts'

/**
 * The resident's own case by its look-up name: they filed it, it is for them, they hold an authorisation for whom it is for in its
 * procedure, or it was filed without a resident and its contact is theirs. Anybody else's is missing. `lock` holds it to the end of
 * the transaction, for acting on it.
 */
export async function ownCase(ctx: Context, typedRef: string, lock?: 'lock'): Promise<CaseRow> {
  const ref = refFrom(typedRef)
  if (ref === null || ctx.actor.kind !== 'resident') return refuse('cases.not_found')
  const query = ctx.db.selectFrom('case_record').selectAll().where('commune_id', '=', ctx.commune.id).where('ref', '=', ref)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && (await isOwner(ctx, ctx.actor, row)) ? row : refuse('cases.not_found')
}

export type Resident = Pick<Extract<Actor, { kind: 'resident' }>, 'residentId' | 'personId' | 'contactId'>

/** Whether a case is this resident's. */
export async function isOwner(ctx: Context, resident: Resident, row: CaseRow): Promise<boolean> {
  if (row.filed_by_resident_id === resident.residentId) return true
  if (row.filed_by_resident_id === null && row.contact_id === resident.contactId) return true
  if (resident.personId === null) return false
  if (row.for_person_id === resident.personId) return true
  const represented = { forPersonId: row.for_person_id, forOrganisationId: row.for_organisation_id, procedureCode: row.procedure_code }
  return (await mayActFor(ctx, { byPersonId: resident.personId, ...represented })) !== null
}
