import { foldedName } from '#people'
import type { SheetRow } from '#platform/spreadsheet'
import type { Columns } from './fields.ts'
import { type Hamlet, hamletKey, hamletReader } from './hamlets.ts'
import { askHeads, gatherHouseholds, type HouseholdRead } from './households.ts'
import { type Line, placeOf, readLine, weighIdentity } from './line.ts'
import { rowKinds } from './row-kinds.ts'
import type { Placed, StrangeHamlet } from './strange-hamlets.ts'
import { findTwins, type Twin } from './twins.ts'

/** A whole list as read: its people, their households, rows that are one person, rows nobody could be made of, and rows of nobody, and names of hamlets the commune has none of. */
export type Reading = { people: Line[]; households: HouseholdRead[]; twins: Twin[]; refused: Line[]; nobody: number[]; strangeHamlets: StrangeHamlet[] }
type Wanted = { columns: Columns; headerFrom: number; headerTo: number; hamlets: readonly Hamlet[]; placed?: Placed; today: string }

/** Reads a clerk's list: pure, nothing is looked up but the hamlets given. `today` is `YYYY-MM-DD`. */
export function readList(rows: readonly SheetRow[], { columns, headerFrom, headerTo, hamlets, placed = new Map(), today }: Wanted): Reading {
  const hamletOf = hamletReader(hamlets)
  const places = { hamletOf, placed }
  const headers = rows.filter(({ number }) => number >= headerFrom && number <= headerTo).map(({ cells }) => cells.map(foldedName))
  const kindOf = rowKinds(columns, headers, hamletOf, today)
  const carriedHamlet = isHamletCarried(rows, columns)
  const lines: Line[] = []
  const nobody: number[] = []
  let section = placeOf('', places)
  let lastHamlet = ''
  for (const { number, cells } of rows) {
    const kind = number <= headerTo ? { is: 'nobody' as const } : kindOf(cells)
    if (kind.is === 'section') section = placeOf(kind.written, places)
    if (kind.is !== 'person') {
      nobody.push(number)
      continue
    }
    lastHamlet = cells[columns.indexOf('hamlet')]?.trim() || lastHamlet
    lines.push(readLine(number, carriedHamlet ? cells.with(columns.indexOf('hamlet'), lastHamlet) : cells, columns, section, { ...places, today }))
  }
  const households = gatherHouseholds(lines)
  const people = lines.filter(({ name }) => name !== null)
  const homes = new Map(households.flatMap((home) => home.lines.map((line) => [line.row, home] as const)))
  const twins = findTwins(people, homes)
  const sure = new Set(twins.flatMap(({ row, isSure }) => (isSure ? [row] : [])))
  askHeads(households, (row) => sure.has(row))
  for (const line of people) weighIdentity(line, Number(today.slice(0, 4)))
  return { people, households, twins, refused: lines.filter(({ name }) => name === null), nobody, strangeHamlets: strangeIn(people) }
}

/** Each name once however it was written, those of most people first. */
function strangeIn(people: readonly Line[]): StrangeHamlet[] {
  const alike = Map.groupBy(
    people.flatMap(({ strangeHamlet }) => strangeHamlet ?? []),
    hamletKey,
  )
  return [...alike.values()].map((names) => ({ written: names[0] ?? '', rows: names.length })).sort((a, b) => b.rows - a.rows)
}

/** Whether the hamlet stands only on the first row of many, its cells merged downwards. */
function isHamletCarried(rows: readonly SheetRow[], columns: Columns): boolean {
  const [hamlet, name] = [columns.indexOf('hamlet'), columns.indexOf('name')]
  if (hamlet < 0) return false
  const named = rows.filter(({ cells }) => (cells[name] ?? '').trim() !== '')
  return named.filter(({ cells }) => (cells[hamlet] ?? '').trim() !== '').length < named.length / 2
}
