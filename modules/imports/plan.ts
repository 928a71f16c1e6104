import { phoneIndex } from '#messaging'
import { type KnownHousehold, type KnownPerson, maskIdentity } from '#people'
import type { Context } from '#platform/context'
import type { HouseholdRead } from './households.ts'
import type { Change, Home, Plan } from './import-row.ts'
import type { Line } from './line.ts'
import { fullnessOfName } from './name.ts'

/** What a row would write, without a person of the register to compare it with. */
export function planOf(line: Line, home: HouseholdRead | undefined): Plan {
  const { name, sex, birthDate, birthYear, identity, phone, role, hamletId, address, problems } = line
  return {
    fullName: name ?? '',
    sex,
    birthDate,
    birthYear,
    identity,
    phone,
    role,
    hamletId,
    address: home?.address ?? (address || null),
    personId: null,
    changes: [],
    problems,
  }
}

/**
 * What a row would change in its person of the register. Gaps are filled; a new phone, hamlet, household or relation replaces the old;
 * a birth, sex or number that differs is asked and left as it is.
 */
export function planAgainst(
  ctx: Pick<Context, 'keyring'>,
  line: Line,
  known: KnownPerson,
  home: { read: HouseholdRead; known: KnownHousehold | undefined } | undefined,
): Plan {
  const plan = { ...planOf(line, home?.read), personId: known.id, problems: [...line.problems] }
  const changes: Change[] = []
  const change = (field: string, from: string | null, to: string) => changes.push({ field, from, to })
  if (plan.fullName !== known.full_name && fullnessOfName(plan.fullName) > fullnessOfName(known.full_name)) change('name', known.full_name, plan.fullName)
  else plan.fullName = known.full_name
  if (plan.sex !== null && known.sex !== null && plan.sex !== known.sex) plan.problems.push({ field: 'sex', kind: 'sex_differs_register' })
  if (plan.sex !== null && known.sex === null) change('sex', null, plan.sex)
  else plan.sex = null
  weighBirth(plan, known, change)
  if (plan.identity !== null && known.identity_index === null) change('identity', null, maskIdentity(plan.identity))
  else plan.identity = null
  if (plan.phone !== null && known.phone_index !== phoneIndex(ctx.keyring, `84${plan.phone.slice(1)}`))
    change('phone', known.phone_index && '…', `…${plan.phone.slice(-3)}`)
  else plan.phone = null
  if (plan.hamletId !== null && plan.hamletId !== known.hamlet_id)
    change('hamlet', known.hamlet_id === null ? null : String(known.hamlet_id), String(plan.hamletId))
  else plan.hamletId = null
  if (plan.address !== null && plan.address !== known.address) change('address', known.address, plan.address)
  else plan.address = null
  if (home && home.known?.id !== known.household_id)
    change('household', known.household_id === null ? null : String(known.household_id), home.read.bookNumber ?? '')
  if (plan.role !== null && plan.role !== known.household_role) change('relation', known.household_role, plan.role)
  else plan.role = null
  return { ...plan, changes }
}

function weighBirth(plan: Plan, known: KnownPerson, change: (field: string, from: string | null, to: string) => void): void {
  const { birthDate, birthYear } = plan
  const isSameYear = known.birth_year === null || birthYear === known.birth_year
  const differs = birthYear !== null && (!isSameYear || (birthDate !== null && known.birth_date !== null && birthDate !== known.birth_date))
  if (differs)
    plan.problems.push({
      field: 'birth',
      kind: 'birth_differs_register',
      written: birthDate ?? String(birthYear),
      other: known.birth_date ?? String(known.birth_year),
    })
  const tellsMore = !differs && ((birthDate !== null && known.birth_date === null) || (birthYear !== null && known.birth_year === null))
  if (tellsMore) change('birth', known.birth_year === null ? null : String(known.birth_year), birthDate ?? String(birthYear))
  else Object.assign(plan, { birthDate: null, birthYear: null })
}

/** What a household is, and what of it is written over one already known: only what differs. */
export function homeOf({ bookNumber, address, hamletId }: HouseholdRead, known: KnownHousehold | undefined): Home {
  const unlessSame = <T>(value: T | null, before: T | null | undefined) => (value === before ? null : value)
  return {
    whole: { bookNumber, address, hamletId },
    changes: {
      bookNumber: unlessSame(bookNumber, known?.book_number),
      address: unlessSame(address, known?.address),
      hamletId: unlessSame(hamletId, known?.hamlet_id),
    },
  }
}
