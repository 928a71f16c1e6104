import type { Draw } from './testing-draw.ts'
import { number, opensHousehold } from './testing-lines.ts'
import { withoutAccents } from './testing-names.ts'
import { isWholeHouseholdUntouched, type MustDo, type Planting, type Spot } from './testing-plantings.ts'

/** Faults of a whole household; each stands on its first row and leaves every row of it alone otherwise. */
export const householdFaults = {
  hamlet_missing: placed(6, 'ask', 'No hamlet anywhere near the household: ask; the people are not put into the hamlet of the row above.', () => [''], false),
  hamlet_unknown: placed(
    6,
    'ask',
    'A hamlet the commune does not have: ask, never found a hamlet by import.',
    (_hamlet, draw) => [draw.pick(['Khu Bãi Sông', 'Khu 31', 'Xóm Mới', 'Khu Đinh Hạ'])],
    false,
  ),
  hamlet_without_accents: placed(8, 'mend', 'Without accents it is still the hamlet.', (hamlet) => {
    const bare = withoutAccents(hamlet)
    return bare === hamlet ? null : [bare]
  }),
  hamlet_respelt: placed(8, 'mend', 'Case, spaces, a noughted number or a short word make no other hamlet.', (hamlet, draw) => [
    draw.pick([
      hamlet.toLocaleUpperCase('vi').replace(' ', '  '),
      ` ${hamlet.toLocaleLowerCase('vi')}`,
      hamlet.replace(/ (\d)$/, ' 0$1').replace(' ', '\u00a0'),
      hamlet.normalize('NFD'),
    ]),
  ]),
  household_without_head: household(
    10,
    'ask',
    'Nobody is called the head: ask who it is; the household and its people are kept.',
    ({ line }) => {
      if (line.household.lines.length < 2) return null
      line.relation = line.household.lines[1]?.relation === 'spouse' ? 'spouse' : 'child'
      return ['', null]
    },
    'relation',
  ),
  household_with_two_heads: household(
    10,
    'ask',
    'Two heads under one book number and address: ask which; it stays one household.',
    ({ line }) => {
      const second = line.household.lines[1]
      if (!second) return null
      second.relation = 'head'
      return ['head', null]
    },
    'relation',
  ),
  household_number_missing: household(8, 'keep', 'No book number: a new household begins all the same where an address stands anew.', ({ line }) => {
    line.household.number = null
    return ['', null]
  }),
  household_number_as_number: household(8, 'mend', 'A number instead of text: the same book number.', ({ line, household: { number: right } }) => {
    line.household.number = number(right)
    return [right, right]
  }),
  household_number_of_another: household(
    6,
    'ask',
    'The book number of another household, with another head and address: two households, ask whose it is.',
    (spot, draw) => {
      const { written } = spot.ground
      const other = written[draw.int(0, written.length - 1)]
      const first = other?.lines[0]
      if (!other?.number || !first || other === spot.line.household || !isWholeHouseholdUntouched({ ...spot, line: first })) return null
      spot.line.household.number = { ...other.number }
      return [other.number.text, null, first]
    },
  ),
  address_on_two_lines: household(
    6,
    'mend',
    'Line breaks, quotes and separators inside a cell belong to the address; a break is a space.',
    ({ line, household: { address } }) => {
      line.household.address = `${address};\n"nhà cũ"`
      return [line.household.address, `${address}; "nhà cũ"`]
    },
    'address',
  ),
} satisfies Record<string, Planting>

type Made = [written: string, truth: string | null, other?: Spot['line']]

function household(
  weight: number,
  mustDo: MustDo,
  because: string,
  spoil: (spot: Spot, draw: Draw) => Made | null,
  field: Planting['field'] = 'household',
): Planting {
  return {
    weight,
    mustDo,
    field,
    because,
    plant(spot, draw) {
      if (!opensHousehold(spot.line) || !isWholeHouseholdUntouched(spot)) return null
      const made = spoil(spot, draw)
      return made && { written: made[0], truth: made[1], ...(made[2] ? { other: made[2] } : {}) }
    },
  }
}

function placed(weight: number, mustDo: MustDo, because: string, write: (hamlet: string, draw: Draw) => [string] | null, isKnowable = true): Planting {
  return household(
    weight,
    mustDo,
    because,
    ({ line, household: { hamlet } }, draw) => {
      const made = write(hamlet, draw)
      if (!made || made[0] === hamlet) return null
      line.household.hamlet = made[0]
      return [made[0], isKnowable ? hamlet : null]
    },
    'hamlet',
  )
}
