import { foldedName, type KnownHousehold, type KnownPerson, type Register } from '#people'
import type { HouseholdRead } from './households.ts'
import type { Line } from './line.ts'

/** Whom a row is, or, not sure, may be. */
export type Match = { known: KnownPerson; isSure: boolean; why?: 'number' | 'name' | 'bare' }

/** Finds each row's person in the register: by number; else by name, birth and hamlet; else, without either, by name within a known household; else asks about a namesake of the hamlet of whom nothing more is known. */
export function matchPeople(lines: readonly Line[], homes: ReadonlyMap<number, HouseholdRead>, { people, ofNumber }: Register): Map<number, Match> {
  const matches = new Map<number, Match>()
  if (people.length === 0) return matches
  const taken = new Set<number>()
  const take = (line: Line, match: Match) => {
    matches.set(line.row, match)
    if (match.isSure) taken.add(match.known.id)
  }
  const byName = Map.groupBy(people, ({ folded_name }) => folded_name)
  for (const line of lines) {
    const known = line.identity === null ? undefined : ofNumber(line.identity)
    if (known) take(line, { known, isSure: known.folded_name === foldedName(line.name ?? ''), why: 'number' })
  }
  for (const line of lines) {
    if (matches.has(line.row) || line.birthYear === null) continue
    const alike = (byName.get(foldedName(line.name ?? '')) ?? []).filter((known) => !taken.has(known.id) && mayBe(line, known))
    const here = alike.filter(({ hamlet_id }) => hamlet_id === line.hamletId)
    const [only] = here
    if (only && here.length === 1) take(line, { known: only, isSure: true })
    else if (alike[0] && (here.length > 1 || line.birthDate !== null)) take(line, { known: alike[0], isSure: false, why: 'name' })
  }
  const householdOf = new Map(
    [...matches].flatMap(([row, { known, isSure }]) => (isSure && known.household_id ? [[homes.get(row), known.household_id] as const] : [])),
  )
  for (const line of lines) {
    const home = homes.get(line.row)
    const householdId = home && householdOf.get(home)
    if (matches.has(line.row) || !householdId) continue
    const inside = (byName.get(foldedName(line.name ?? '')) ?? []).filter(
      (known) => known.household_id === householdId && !taken.has(known.id) && (line.birthYear === null || mayBe(line, known) || known.birth_year === null),
    )
    const [only] = inside
    if (only && inside.length === 1 && (line.identity === null || only.identity_index === null)) take(line, { known: only, isSure: true })
  }
  // Whoever had a case before any list came is in the register by name, hamlet and phone alone.
  for (const line of lines) {
    if (matches.has(line.row) || line.hamletId === null) continue
    const [known] = (byName.get(foldedName(line.name ?? '')) ?? []).filter((one) => one.hamlet_id === line.hamletId && !taken.has(one.id) && isBare(one))
    if (known) take(line, { known, isSure: false, why: 'bare' })
  }
  return matches
}

/** The household of the register each of the list's is: its head's, else another member's, else the one of its book number in its hamlet. */
export function matchHomes(
  households: readonly HouseholdRead[],
  matches: ReadonlyMap<number, Match>,
  { households: homes }: Register,
): Map<number, KnownHousehold> {
  const byId = new Map(homes.map((home) => [home.id, home]))
  const byNumber = Map.groupBy(homes, ({ book_number, hamlet_id }) => `${book_number} ${hamlet_id}`)
  const found = new Map<number, KnownHousehold>()
  const taken = new Set<number>()
  for (const { number, lines, bookNumber, hamletId } of households) {
    const headsFirst = [...lines].sort((a, b) => Number(b.role === 'head') - Number(a.role === 'head'))
    const ofMember = headsFirst
      .map(({ row }) => matches.get(row))
      .find((match) => match?.isSure && match.known.household_id !== null && !taken.has(match.known.household_id))
    const numbered = bookNumber === null ? [] : (byNumber.get(`${bookNumber} ${hamletId}`) ?? [])
    const home = byId.get(ofMember?.known.household_id ?? 0) ?? (numbered.length === 1 ? numbered[0] : undefined)
    if (!home || taken.has(home.id)) continue
    found.set(number, home)
    taken.add(home.id)
  }
  return found
}

/** In the register by name, without birth, number or household. */
function isBare({ birth_year, identity_index, household_id }: KnownPerson): boolean {
  return birth_year === null && identity_index === null && household_id === null
}

/** Nothing known speaks against it. */
function mayBe(line: Line, known: KnownPerson): boolean {
  if (line.identity !== null && known.identity_index !== null) return false
  if (line.sex !== null && known.sex !== null && line.sex !== known.sex) return false
  if (line.birthDate !== null && known.birth_date !== null) return line.birthDate === known.birth_date
  return line.birthYear === known.birth_year && (line.birthDate === null) === (known.birth_date === null)
}
