import type { Draw } from './testing-draw.ts'
import type { Relation } from './testing-households.ts'
import type { Sex } from './testing-names.ts'
import type { TrueHousehold, TruePerson } from './testing-truth.ts'

/**
 * What stands in one cell. `date` is a true spreadsheet date whose text is `YYYY-MM-DD`, `number` a number,
 * `formula` a formula with `text` as its remembered result, `rich` a text of two runs.
 */
export type Cell = { as: 'text' | 'rich' | 'number' | 'date'; text: string } | { as: 'formula'; text: string; formula: string }
export type Field = 'household' | 'hamlet' | 'address' | 'name' | 'sex' | 'birth' | 'relation' | 'identity' | 'phone' | 'note'

/** One person's row as the clerk keeps it, still without a layout. Household number and address are written on the first row of a household. */
export type Line = {
  person: number
  household: Written
  name: Cell
  sex: Sex | null
  birth: Cell | null
  relation: Relation | null
  identity: Cell | null
  phone: Cell | null
  note: string
  /** The cell of the phone is merged with that of the note. */
  isPhoneMergedIntoNote: boolean
}

/** A household as written: what every layout puts in its own place. */
export type Written = { id: number; hamlet: string; number: Cell | null; address: string; lines: Line[] }

/** A household as a careful clerk would write it: no fault, but dates in the three ways clerks write them. */
export function writeHousehold(draw: Draw, truth: TrueHousehold, people: readonly TruePerson[]): Written {
  const household: Written = { id: truth.id, hamlet: truth.hamlet, number: text(truth.number), address: truth.address, lines: [] }
  household.lines = truth.members.flatMap((id) => {
    const person = people[id]
    return person ? [writeLine(draw, household, person)] : []
  })
  return household
}

/** The first row of its household; the faults of a household stand there. */
export function opensHousehold(line: Line): boolean {
  return line.household.lines[0] === line
}

export function text(words: string): Cell {
  return { as: 'text', text: words }
}

export function number(digits: string): Cell {
  return { as: 'number', text: digits }
}

/** `1958-05-12` as `12/05/1958`. */
export function dayMonthYear(date: string, between = '/'): string {
  return date.split('-').reverse().join(between)
}

function writeLine(draw: Draw, household: Written, person: TruePerson): Line {
  return {
    person: person.id,
    household,
    name: draw.chance(0.03) ? { as: 'rich', text: person.name } : text(person.name),
    sex: person.sex,
    birth: writeBirth(draw, person.born),
    relation: person.relation,
    identity: person.identityNumber === null ? null : text(person.identityNumber),
    phone: person.phone === null ? null : text(person.phone),
    note: draw.chance(0.04) ? draw.pick(['Hộ nghèo', 'Đi làm ăn xa', 'Thương binh', 'Học xa nhà', 'Tạm trú']) : '',
    isPhoneMergedIntoNote: false,
  }
}

function writeBirth(draw: Draw, born: string): Cell {
  if (born.length === 4) return draw.chance(0.6) ? number(born) : text(born)
  if (draw.chance(0.65)) return { as: 'date', text: born }
  return text(
    dayMonthYear(
      born,
      draw.weighted([
        ['/', 90],
        ['-', 5],
        ['.', 5],
      ]),
    ),
  )
}
