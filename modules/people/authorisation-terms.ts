import type { Basis } from './acts-for.ts'
import { type Birth, endAfterYears, lastDayAsMinor } from './birth.ts'
import { refuse } from './refusals.ts'

export type AgreedHow = 'code' | 'desk' | 'volunteer' | 'law'
type Terms = {
  basis: Basis
  agreedHow: AgreedHow
  isForOrganisation: boolean
  /** Of the person represented. */
  birth: Birth
  startsOn: string
  endsOn: string | null
}

/**
 * The last day of an authorisation, or null for open-ended; refuses terms the law does not know.
 * A parent acts by law until the child is 18; a mandate without a date lasts one year; guardians and representatives until they are replaced.
 * @law Bộ luật Dân sự 91/2015/QH13 articles 21, 46, 136, 137, 563
 */
export function lastDayOf({ basis, agreedHow, isForOrganisation, birth, startsOn, endsOn }: Terms): string | null {
  if (endsOn !== null && endsOn < startsOn) refuse('people.authorisation_ends_early')
  if ((basis === 'representative') !== isForOrganisation) refuse('people.authorisation_basis_not_right')
  if (agreedHow === 'law' && basis !== 'parent_of_minor' && basis !== 'guardian') refuse('people.authorisation_basis_not_right')
  if (basis === 'parent_of_minor') return lastDayOfParent(birth, startsOn, endsOn)
  if (endsOn !== null || basis === 'guardian' || basis === 'representative') return endsOn
  return endAfterYears(startsOn, 1)
}

function lastDayOfParent(birth: Birth, startsOn: string, endsOn: string | null): string {
  const last = lastDayAsMinor(birth) ?? refuse('people.authorisation_birth_unknown')
  if (last < startsOn) refuse('people.authorisation_needs_minor')
  return endsOn !== null && endsOn < last ? endsOn : last
}
