import { sql } from 'kysely'
import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { basis } from './acts-for.ts'
import { vietnamDay } from './birth.ts'

/** `ended` covers a passed last day, a death and a closed organisation. */
export const authorisationState = z.enum(['in_force', 'to_come', 'ended', 'withdrawn'])

export const authorisationView = z.object({
  id,
  forPersonId: id.nullable(),
  forOrganisationId: id.nullable(),
  forName: personal(z.string()),
  byPersonId: id,
  byName: personal(z.string()),
  basis,
  procedureCodes: z.array(z.string()),
  evidence: personal(z.string()),
  evidenceFileId: z.string().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  agreedHow: z.enum(['code', 'desk', 'volunteer', 'law']),
  recordedByName: z.string().nullable(),
  recordedAt: instant,
  withdrawnAt: instant.nullable(),
  withdrawnWhy: personal(z.string()).nullable(),
  state: authorisationState,
})
export type AuthorisationView = z.output<typeof authorisationView>

type Whose = { personId: number } | { organisationId: number }

/** Every authorisation a person gave or holds, or an organisation's, newest first, with whether it is in force today. */
export async function viewAuthorisations(ctx: Context, whose: Whose): Promise<AuthorisationView[]> {
  const rows = await ctx.db
    .selectFrom('authorisation as a')
    .innerJoin('person as b', 'b.id', 'a.by_person_id')
    .leftJoin('person as p', 'p.id', 'a.for_person_id')
    .leftJoin('organisation as o', 'o.id', 'a.for_organisation_id')
    .leftJoin('account as c', 'c.id', 'a.recorded_by_account_id')
    .selectAll('a')
    .select(['b.full_name as by_name', 'p.full_name as for_name', 'o.name as organisation_name', 'c.name as account_name'])
    .select(sql<boolean>`b.died_on is not null or p.died_on is not null or o.closed_at is not null`.as('is_over'))
    .where('a.commune_id', '=', ctx.commune.id)
    .where((eb) =>
      'personId' in whose
        ? eb.or([eb('a.for_person_id', '=', whose.personId), eb('a.by_person_id', '=', whose.personId)])
        : eb('a.for_organisation_id', '=', whose.organisationId),
    )
    .orderBy('a.id', 'desc')
    .execute()
  const today = vietnamDay(ctx.now)
  return rows.map((row) => ({
    id: row.id,
    forPersonId: row.for_person_id,
    forOrganisationId: row.for_organisation_id,
    forName: row.for_name ?? row.organisation_name ?? '',
    byPersonId: row.by_person_id,
    byName: row.by_name,
    basis: basis.parse(row.basis),
    procedureCodes: row.procedure_codes,
    evidence: row.evidence,
    evidenceFileId: row.evidence_file_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    agreedHow: authorisationView.shape.agreedHow.parse(row.agreed_how),
    recordedByName: row.account_name,
    recordedAt: row.recorded_at,
    withdrawnAt: row.withdrawn_at,
    withdrawnWhy: row.withdrawn_why,
    state: stateOf({ isWithdrawn: row.withdrawn_at !== null, isOver: row.is_over, startsOn: row.starts_on, endsOn: row.ends_on }, today),
  }))
}

type Dates = { isWithdrawn: boolean; isOver: boolean; startsOn: string; endsOn: string | null }

function stateOf({ isWithdrawn, isOver, startsOn, endsOn }: Dates, today: string): AuthorisationView['state'] {
  if (isWithdrawn) return 'withdrawn'
  if (isOver || (endsOn !== null && endsOn < today)) return 'ended'
  return startsOn > today ? 'to_come' : 'in_force'
}
