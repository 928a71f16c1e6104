import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { lastDayAsMinor, vietnamDay } from './birth.ts'

export const basis = z.enum(['parent_of_minor', 'guardian', 'relative', 'written', 'representative'])
export type Basis = z.output<typeof basis>

export const actsForLine = z.object({
  authorisationId: id,
  personId: id.nullable(),
  organisationId: id.nullable(),
  name: personal(z.string()),
  basis,
})
export type ActsFor = z.output<typeof actsForLine>

type Asked = { byPersonId: number; procedureCode?: string | undefined; on?: string | undefined }

/**
 * Whom a person may act for on a day of Vietnam (today) in a procedure (any that some authorisation reaches): living people and open
 * organisations with an authorisation that has begun, has neither ended nor been withdrawn, and covers the procedure. One line for each.
 * @law Bộ luật Dân sự 91/2015/QH13 articles 134 to 141
 */
export async function findActsFor(ctx: Context, { byPersonId, procedureCode, on = vietnamDay(ctx.now) }: Asked): Promise<ActsFor[]> {
  const rows = await ctx.db
    .selectFrom('authorisation as a')
    .innerJoin('person as b', 'b.id', 'a.by_person_id')
    .leftJoin('person as p', 'p.id', 'a.for_person_id')
    .leftJoin('organisation as o', 'o.id', 'a.for_organisation_id')
    .select(['a.id', 'a.for_person_id', 'a.for_organisation_id', 'a.basis', 'a.procedure_codes', 'p.full_name', 'p.birth_date', 'p.birth_year', 'o.name'])
    .where('a.commune_id', '=', ctx.commune.id)
    .where('a.by_person_id', '=', byPersonId)
    .where('a.withdrawn_at', 'is', null)
    .where('a.starts_on', '<=', on)
    .where((eb) => eb.or([eb('a.ends_on', 'is', null), eb('a.ends_on', '>=', on)]))
    .where('b.died_on', 'is', null)
    .where('b.erased_at', 'is', null)
    .where('p.died_on', 'is', null)
    .where('p.erased_at', 'is', null)
    .where('o.closed_at', 'is', null)
    .orderBy('a.id')
    .execute()
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = `${row.for_person_id}/${row.for_organisation_id}`
    const covers = procedureCode === undefined || row.procedure_codes.length === 0 || row.procedure_codes.includes(procedureCode)
    if (seen.has(key) || !covers || hasComeOfAge(row, on)) return []
    seen.add(key)
    return [
      {
        authorisationId: row.id,
        personId: row.for_person_id,
        organisationId: row.for_organisation_id,
        name: row.full_name ?? row.name ?? '',
        basis: basis.parse(row.basis),
      },
    ]
  })
}

type Represented = { basis: string; birth_date: string | null; birth_year: number | null }

/** A parent's right ends by itself, also when the day of birth was corrected after it was written down. */
function hasComeOfAge({ basis: given, birth_date, birth_year }: Represented, on: string): boolean {
  const last = lastDayAsMinor({ birthDate: birth_date, birthYear: birth_year })
  return given === 'parent_of_minor' && last !== null && last < on
}
