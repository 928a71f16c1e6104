import type { Draw } from './testing-draw.ts'
import { dayMonthYear, number, text } from './testing-lines.ts'
import type { Planting, Spoilt, Spot } from './testing-plantings.ts'
import type { TruePerson } from './testing-truth.ts'

/** Dates of birth that are none, or not the right one. */
export const birthFaults = {
  birth_day_not_in_month: wrong(14, 'No such day: ask, never roll over into the next month; the year alone may be kept.', ({ born }, draw) => {
    return [`${draw.pick(['31/02', '30/02', '31/04', '31/06', '31/09', '31/11'])}/${born.slice(0, 4)}`, born.slice(0, 4)]
  }),
  birth_day_zero: wrong(10, 'Day (and month) unknown: ask; the year alone may be kept.', ({ born }, draw) => {
    return [`00/${draw.chance(0.6) ? born.slice(5, 7) : '00'}/${born.slice(0, 4)}`, born.slice(0, 4)]
  }),
  birth_in_future: wrong(8, 'Not born yet on the day of the import: ask, store no birth.', ({ born }, draw) => {
    return [`${dayMonthYear(born).slice(0, 6)}${draw.int(2027, 2046)}`, null]
  }),
  birth_month_first: wrong(8, 'There is no thirteenth month: ask; day and month may be offered exchanged.', ({ born }) => {
    if (Number(born.slice(8)) < 13) return null
    return [`${Number(born.slice(5, 7))}/${Number(born.slice(8))}/${born.slice(0, 4)}`, born]
  }),
  birth_two_digit_year: wrong(10, 'The century is not said: ask; taken without asking only where the identity number says it.', ({ born }) => {
    return [`${dayMonthYear(born).slice(0, 6)}${born.slice(2, 4)}`, born]
  }),
  birth_too_long_ago: wrong(4, 'Nobody is that old: ask, store no birth.', ({ born }) => [`${dayMonthYear(born).slice(0, 6)}18${born.slice(2, 4)}`, null]),
  birth_in_words: wrong(4, 'Words, no date: ask; the year in them may be offered.', ({ born }, draw) => [
    `${draw.pick(['khoảng', 'K.'])} ${born.slice(0, 4)}`,
    born.slice(0, 4),
  ]),
  birth_without_slashes: wrong(
    4,
    'Eight digits typed as a number: ask, or read as day, month, year.',
    ({ born }) => (born[8] === '0' ? null : [dayMonthYear(born, ''), born]),
    number,
  ),
  birth_serial_as_text: wrong(4, 'A day count that lost its date format: ask, or read it as the date it counts to; never a year.', ({ born }) => [
    String(serialDay(born)),
    born,
  ]),
  birth_missing: wrong(4, 'No birth: ask, the person is taken without one.', () => ['', null]),
  birth_contradicts_identity: wrong(6, 'Another year than the identity number says: ask.', ({ born, identityNumber }, draw) => {
    const year = Number(born.slice(0, 4)) - draw.int(2, 9)
    return !identityNumber || year < 1930 ? null : [`${dayMonthYear(born).slice(0, 6)}${year}`, null]
  }),
} satisfies Record<string, Planting>

/** The day as spreadsheets count it: 1 is the first of January 1900, and February 1900 has a 29th. */
export function serialDay(date: string): number {
  return Math.round((Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000)
}

function wrong(weight: number, because: string, write: (person: TruePerson, draw: Draw) => [string, string | null] | null, cell = text): Planting {
  return {
    weight,
    mustDo: 'ask',
    field: 'birth',
    because,
    plant({ line, person }: Spot, draw): Spoilt | null {
      const made = person.born.length === 4 ? null : write(person, draw)
      if (!made) return null
      const [written, truth] = made
      line.birth = written === '' ? null : cell(written)
      return { written, truth }
    },
  }
}
