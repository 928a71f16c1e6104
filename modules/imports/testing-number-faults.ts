import type { Draw } from './testing-draw.ts'
import { type Cell, number, text } from './testing-lines.ts'
import type { MustDo, Planting, Spot } from './testing-plantings.ts'

/** Identity numbers and sexes that are written wrongly, or do not agree. */
export const identityFaults = {
  identity_of_another: {
    weight: 12,
    mustDo: 'ask',
    field: 'identity',
    because: 'The number of the row above stands here too: two people, and nobody may decide whose it is without asking.',
    plant({ line, person, ground }: Spot) {
      const above = line.household.lines[line.household.lines.indexOf(line) - 1]
      if (!above?.identity || !person.identityNumber || !ground.isUntouched(above)) return null
      line.identity = { ...above.identity }
      return { written: above.identity.text, truth: null, other: above }
    },
  },
  identity_eleven_digits: identity(10, 'ask', 'One digit is missing and nobody can know which: ask.', (it, draw) => {
    const at = draw.int(6, 11)
    return [text(it.slice(0, at) + it.slice(at + 1)), null]
  }),
  identity_thirteen_digits: identity(3, 'ask', 'One digit too many: ask.', (it, draw) => [text(`${it}${draw.int(0, 9)}`), null]),
  identity_lost_zero: identity(14, 'mend', 'Kept as a number, the zero in front is gone: eleven digits that do not begin with 0 get it back.', (it) =>
    it.startsWith('00') ? null : [number(it.slice(1)), it],
  ),
  identity_spaced: identity(10, 'mend', 'Spaces, dots or no-break spaces between the digits do not belong to the number.', (it, draw) => {
    const between = draw.pick([' ', '.', '\u00a0'])
    return [text([it.slice(0, 3), it.slice(3, 6), it.slice(6, 9), it.slice(9)].join(between)), it]
  }),
  identity_letter_for_digit: identity(6, 'mend', 'The letter O stands for a nought, l for a one.', (it) => [
    text(it.replaceAll('0', 'O').replace(/1/, 'l')),
    it,
  ]),
  identity_apostrophe: identity(4, 'mend', 'The apostrophe in front only told the spreadsheet to keep the text.', (it) => [text(`'${it}`), it]),
  identity_rounded: identity(4, 'ask', 'Shown in powers of ten, the digits are lost: ask.', (it) => [text(`${it[1]},${it.slice(2, 7)}E+10`), null]),
  identity_old_card: identity(6, 'ask', 'Nine digits are the old identity card, no personal number: ask, store no identity number.', (_it, draw) => [
    text(`13${draw.digits(7)}`),
    null,
  ]),
  sex_contradicts_identity: {
    weight: 8,
    mustDo: 'ask',
    field: 'sex',
    because: 'The fourth digit of the identity number says the other sex: ask.',
    plant({ line, person }: Spot) {
      if (!person.identityNumber) return null
      line.sex = person.sex === 'male' ? 'female' : 'male'
      return { written: line.sex, truth: person.sex }
    },
  },
  sex_missing: {
    weight: 3,
    mustDo: 'ask',
    field: 'sex',
    because: 'No sex: left open, or taken from the identity number.',
    plant({ line, person }: Spot) {
      line.sex = null
      return { written: '', truth: person.sex }
    },
  },
} satisfies Record<string, Planting>

/** What mobile numbers became in 2018; only those whose old form is sure. */
const OLD: Readonly<Record<string, string>> = {
  '032': '0162',
  '033': '0163',
  '034': '0164',
  '035': '0165',
  '036': '0166',
  '037': '0167',
  '038': '0168',
  '039': '0169',
  '081': '0127',
  '083': '0123',
  '085': '0125',
  '070': '0120',
  '079': '0121',
  '056': '0186',
}

/** Telephone numbers as they are really typed. */
export const phoneFaults = {
  phone_international: phone(10, 'mend', 'With +84 in front it is the same number.', (it) => [
    text(`+84 ${it.slice(1, 4)} ${it.slice(4, 7)} ${it.slice(7)}`),
    it,
  ]),
  phone_dotted: phone(10, 'mend', 'Dots and spaces do not belong to the number.', (it) => [text(`${it.slice(0, 4)}.${it.slice(4, 7)}.${it.slice(7)}`), it]),
  phone_lost_zero: phone(14, 'mend', 'Kept as a number, the zero in front is gone: nine digits that do not begin with 0 get it back.', (it) => [
    number(it.slice(1)),
    it,
  ]),
  phone_digit_missing: phone(8, 'ask', 'Nine digits that begin with 0: one is missing, ask.', (it) => [text(it.slice(0, 9)), null]),
  phone_old_prefix: phone(10, 'mend', 'Eleven digits from before 2018: the prefix became another.', (it) => {
    const old = OLD[it.slice(0, 3)]
    return old ? [text(old + it.slice(3)), it] : null
  }),
  phone_two_in_one: phone(5, 'ask', 'Two numbers in one cell: the first may be taken, never both run together.', (it, draw) => [
    text(`${it}${draw.pick([' / ', ', ', ' - ', '\n'])}09${draw.digits(8)}`),
    it,
  ]),
  phone_words: {
    weight: 5,
    mustDo: 'ask',
    field: 'phone',
    because: 'A remark written over the merged cells of phone and note: no number.',
    plant({ line, person }: Spot, draw: Draw) {
      if (!person.phone) return null
      line.phone = text(draw.pick(['Đi xuất khẩu lao động', 'Không dùng điện thoại', 'Gọi nhờ nhà bên']))
      line.note = ''
      line.isPhoneMergedIntoNote = true
      return { written: line.phone.text, truth: null }
    },
  },
} satisfies Record<string, Planting>

type Rewrite = (it: string, draw: Draw) => [Cell, string | null] | null

function identity(weight: number, mustDo: MustDo, because: string, write: Rewrite): Planting {
  return rewritten('identity', weight, mustDo, because, write)
}

function phone(weight: number, mustDo: MustDo, because: string, write: Rewrite): Planting {
  return rewritten('phone', weight, mustDo, because, write)
}

function rewritten(field: 'identity' | 'phone', weight: number, mustDo: MustDo, because: string, write: Rewrite): Planting {
  return {
    weight,
    mustDo,
    field,
    because,
    plant({ line, person }, draw) {
      const right = field === 'identity' ? person.identityNumber : person.phone
      const made = right ? write(right, draw) : null
      if (!made) return null
      line[field] = made[0]
      return { written: made[0].text, truth: made[1] }
    },
  }
}
