import { readBirth } from './birth.ts'
import { type Columns, type ImportField, type Problem, type Role, type Sex, tidyCell } from './fields.ts'
import { type HamletReader, hamletKey } from './hamlets.ts'
import { readName } from './name.ts'
import { readIdentity, readPhone, toldByIdentity } from './numbers.ts'
import { masked } from './shown.ts'
import type { Placed } from './strange-hamlets.ts'
import { readRelation, readSex } from './words.ts'

/** One row of a person as read: what may be stored, what is not right, and what the household is told by. */
export type Line = {
  row: number
  name: string | null
  sex: Sex | null
  birthDate: string | null
  birthYear: number | null
  identity: string | null
  phone: string | null
  role: Role | null
  hamletId: number | null
  /** A hamlet's name the commune has none of, whatever was said of it. */
  strangeHamlet: string | null
  /** Cells of the household as they stand; empty where the clerk left them so. */
  number: string
  address: string
  problems: Problem[]
  /** All cells on one line: rows that are equal letter for letter say the same. */
  whole: string
}

type Place = { hamletId: number | null; strange?: string; problem?: Problem }
export type Places = { hamletOf: HamletReader; placed: Placed }

/** Reads the cells of one person. `section` is the hamlet whose heading stands above. */
export function readLine(row: number, cells: readonly string[], columns: Columns, section: Place, { today, ...places }: Places & { today: string }): Line {
  const has = (field: ImportField) => columns.includes(field)
  const raw = (field: ImportField) => cells[columns.indexOf(field)] ?? ''
  const problems: Problem[] = []
  const take = <T>(field: Problem['field'], cell: string, read: { value: T | null; problem?: Problem['kind'] }): T | null => {
    if (read.problem) problems.push({ field, kind: read.problem, ...(tidyCell(cell) ? { written: tidyCell(cell).slice(0, 120) } : {}) })
    return read.value
  }
  const written = has('family') ? `${raw('family')} ${raw('name')}` : raw('name')
  const name = take('name', written, readName(written))
  const identity = take('identity', raw('identity'), readIdentity(raw('identity')))
  const told = identity === null ? null : toldByIdentity(identity)
  const bySex = has('birth-men') || has('birth-women')
  const birthCell = [raw('birth'), raw('birth-men'), raw('birth-women')].find((cell) => tidyCell(cell) !== '') ?? ''
  const { problem, ...birth } = readBirth(birthCell, { today, identityYear: told?.birthYear ?? null })
  if (has('birth') || bySex) take('birth', birthCell, { value: null, ...(problem ? { problem } : {}) })
  else birth.birthYear = told?.birthYear ?? null
  const sexByColumn = tidyCell(raw('birth-men')) ? 'male' : tidyCell(raw('birth-women')) ? 'female' : null
  const sex = readSex(raw('sex')) ?? sexByColumn
  if (sex === null && (has('sex') || bySex)) take('sex', raw('sex'), { value: null, problem: 'sex_missing' })
  const place = has('hamlet') ? placeOf(raw('hamlet'), places) : section
  if (place.problem) problems.push(place.problem)
  return {
    row,
    name,
    sex: sex ?? told?.sex ?? null,
    ...birth,
    identity,
    phone: take('phone', raw('phone'), readPhone(raw('phone'))),
    role: take('relation', raw('relation'), readRelation(raw('relation'))),
    hamletId: place.hamletId,
    strangeHamlet: place.strange ?? null,
    number: tidyCell(raw('household')).slice(0, 40),
    address: tidyCell(raw('address')).slice(0, 200),
    problems,
    whole: columns.map((field, index) => (field === 'order' ? '' : tidyCell(cells[index]))).join('\t'),
  }
}

/** The hamlet a cell names, or what the clerk said is meant by it. */
export function placeOf(cell: string, { hamletOf, placed }: Places): Place {
  const written = masked(tidyCell(cell).slice(0, 120))
  if (written === '') return { hamletId: null, problem: { field: 'hamlet', kind: 'hamlet_missing' } }
  const hamlet = hamletOf(written)
  if (hamlet) return { hamletId: hamlet.id }
  const said = placed.get(hamletKey(written))
  if (said !== undefined) return { hamletId: said, strange: written }
  return { hamletId: null, strange: written, problem: { field: 'hamlet', kind: 'hamlet_unknown', written } }
}

/** What the identity number and the rest of a row say against each other; whatever cannot be decided is left out and asked. */
export function weighIdentity(line: Line, thisYear: number): void {
  if (line.identity === null) return
  const told = toldByIdentity(line.identity)
  const otherSex = line.sex !== null && line.sex !== told.sex
  const otherYear = line.birthYear !== null && line.birthYear !== told.birthYear
  if ((otherSex && otherYear) || told.birthYear > thisYear) {
    line.problems.push({ field: 'identity', kind: 'identity_unlikely', written: line.identity })
    line.identity = null
  } else if (otherSex) {
    line.problems.push({ field: 'sex', kind: 'sex_differs_identity' })
    line.sex = null
  } else if (otherYear) {
    line.problems.push({ field: 'birth', kind: 'birth_differs_identity', written: line.birthDate ?? String(line.birthYear) })
    line.birthDate = null
    line.birthYear = null
  }
}
