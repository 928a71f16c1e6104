import { foldedName } from '#people'
import type { HouseholdRead } from './households.ts'
import type { Line } from './line.ts'
import { fullnessOfName } from './name.ts'

/** A row that is, or may be, the person of an earlier row. `sure` ones are one person without asking. */
export type Twin = { row: number; of: number; isSure: boolean }

type Homes = ReadonlyMap<number, HouseholdRead>

/**
 * Finds rows of one person: the same number with the same name; the same row again in one household; and, to be asked, the same name
 * and birth elsewhere with no two numbers to tell them apart. A number under two names is withheld from both.
 */
export function findTwins(lines: readonly Line[], homes: Homes): Twin[] {
  const twins = new Map<number, Twin>()
  const groups = Map.groupBy(
    lines.filter(({ identity }) => identity !== null),
    ({ identity }) => identity,
  )
  for (const group of groups.values()) if (group.length > 1) sameNumber(group, homes, twins)
  const named = Map.groupBy(
    lines.filter(({ name }) => name !== null),
    (line) => `${foldedName(line.name ?? '')} ${line.birthDate ?? line.birthYear ?? ''}`,
  )
  for (const group of named.values())
    if (group.length > 1)
      sameName(
        group.filter(({ row }) => !twins.has(row)),
        homes,
        twins,
      )
  return [...twins.values()]
}

function sameNumber(group: readonly Line[], homes: Homes, twins: Map<number, Twin>): void {
  const people = [...Map.groupBy(group, ({ name }) => foldedName(name ?? '')).values()]
  for (const rows of people) for (const line of rows.slice(1)) if (rows[0]) joinTwin(rows[0], line, homes, twins)
  if (people.length === 1) return
  for (const line of group) {
    const other = group.find((one) => foldedName(one.name ?? '') !== foldedName(line.name ?? ''))
    line.problems.push({
      field: 'identity',
      kind: 'identity_shared',
      ...(line.identity ? { written: line.identity } : {}),
      ...(other ? { other: String(other.row) } : {}),
    })
  }
  for (const line of group) line.identity = null
}

function sameName(group: readonly Line[], homes: Homes, twins: Map<number, Twin>): void {
  for (const [index, line] of group.entries()) {
    const first = group.slice(0, index).find((one) => !twins.has(one.row) && mayBeOne(one, line, homes))
    if (!first) continue
    const isOneHome = homes.get(first.row) === homes.get(line.row)
    if (isOneHome && (first.whole === line.whole || hasBirth(line))) joinTwin(first, line, homes, twins)
    else if (hasBirth(line)) {
      line.problems.push({ field: 'name', kind: 'twin_in_file', other: String(first.row) })
      twins.set(line.row, { row: line.row, of: first.row, isSure: false })
    }
  }
}

function mayBeOne(one: Line, other: Line, homes: Homes): boolean {
  if (one.identity !== null && other.identity !== null) return false
  if (one.sex !== null && other.sex !== null && one.sex !== other.sex) return false
  const isYearOnly = one.birthDate === null
  return !isYearOnly || homes.get(one.row) === homes.get(other.row) || (one.hamletId !== null && one.hamletId === other.hamletId)
}

/** The first row is kept and gets what only the second knows; a second household is asked about. */
function joinTwin(first: Line, second: Line, homes: Homes, twins: Map<number, Twin>): void {
  twins.set(second.row, { row: second.row, of: first.row, isSure: true })
  if (second.name && fullnessOfName(second.name) > fullnessOfName(first.name ?? '')) first.name = second.name
  first.phone ??= second.phone
  first.sex ??= second.sex
  if (first.birthDate === null && second.birthDate !== null && (first.birthYear ?? second.birthYear) === second.birthYear)
    Object.assign(first, { birthDate: second.birthDate, birthYear: second.birthYear })
  first.identity ??= second.identity
  const isMoved = homes.get(first.row) !== undefined && homes.get(first.row) !== homes.get(second.row)
  if (isMoved) second.problems.push({ field: 'household', kind: 'household_two', other: String(first.row) })
}

function hasBirth({ birthDate, birthYear }: Line): boolean {
  return birthDate !== null || birthYear !== null
}
