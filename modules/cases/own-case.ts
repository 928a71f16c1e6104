import { findPeopleOfContact, mayActFor } from '#people'
import type { Actor } from '#platform/access'
import type { Context } from '#platform/context'
import { accountsOf } from '#residents'
import { readableRef, refFrom } from './case-ref.ts'
import type { CaseRow } from './case-row.ts'
import { instantWords } from './day.ts'
import { refuse } from './refusals.ts'

/**
 * The resident's own case by its look-up name: they filed it for themself, it is for them, they hold an authorisation for whom it is for
 * in its procedure, or it was filed without a resident and its contact is theirs. Who filed it for somebody they may act for no more is
 * told so, with code and day alone (`cases.acts_no_more`); to anybody else it is missing. `lock` holds it to the end of the transaction.
 */
export async function ownCase(ctx: Context, typedRef: string, lock?: 'lock'): Promise<CaseRow> {
  const ref = refFrom(typedRef)
  if (ref === null || ctx.actor.kind !== 'resident') return refuse('cases.not_found')
  const query = ctx.db.selectFrom('case_record').selectAll().where('commune_id', '=', ctx.commune.id).where('ref', '=', ref)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  const sight = row ? await sightOf(ctx, await ownerOf(ctx, ctx.actor), row) : 'none'
  if (!row || sight === 'none') return refuse('cases.not_found')
  return sight === 'whole' ? row : refuse('cases.acts_no_more', { code: codeOf(row), at: instantWords(row.filed_at) })
}

type Resident = Extract<Actor, { kind: 'resident' }>
/** A resident with every account that became one with theirs. */
export type Owner = Pick<Resident, 'personId'> & { residentIds: readonly number[]; contactIds: readonly number[] }

export async function ownerOf(ctx: Context, { residentId, personId }: Resident): Promise<Owner> {
  return { personId, ...(await accountsOf(ctx, residentId)) }
}

/** What its filer calls a case by. */
export const codeOf = (row: Pick<CaseRow, 'code' | 'external_code' | 'ref'>): string => row.code ?? row.external_code ?? readableRef(row.ref)

/** `filed`: they sent it for somebody, and may act for them no more. */
export type Sight = 'whole' | 'filed' | 'none'

/** How much of a case a resident may see: acting on it needs the whole. @law Bộ luật Dân sự 91/2015/QH13 articles 140, 142 */
export async function sightOf(ctx: Context, owner: Owner, row: CaseRow): Promise<Sight> {
  const isFiler = row.filed_by_resident_id !== null && owner.residentIds.includes(row.filed_by_resident_id)
  if (isFiler && row.for_person_id === null && row.for_organisation_id === null) return 'whole'
  if (row.for_person_id !== null && row.for_person_id === owner.personId) return 'whole'
  if (await isByContact(ctx, owner, row)) return 'whole'
  if (owner.personId !== null && (await actsIn(ctx, owner.personId, row))) return 'whole'
  return isFiler ? 'filed' : 'none'
}

/** Filed at the desk with a contact of theirs, through which whom it is for is reached. */
async function isByContact(ctx: Context, { contactIds }: Owner, row: CaseRow): Promise<boolean> {
  if (row.filed_by_resident_id !== null || row.contact_id === null || !contactIds.includes(row.contact_id)) return false
  const people = row.for_person_id === null ? [] : await findPeopleOfContact(ctx, row.contact_id)
  return row.for_person_id === null || people.some(({ personId }) => personId === row.for_person_id)
}

export async function actsIn(ctx: Context, byPersonId: number, row: CaseRow): Promise<boolean> {
  const represented = { forPersonId: row.for_person_id, forOrganisationId: row.for_organisation_id, procedureCode: row.procedure_code }
  return (await mayActFor(ctx, { byPersonId, ...represented })) !== null
}
