import { refuse } from './refusal.ts'
import type { Parts } from './spreadsheet-archive.ts'
import { MOST_CELL_LETTERS, MOST_SHARED_LETTERS } from './spreadsheet-limits.ts'

/** What all sheets of a workbook share. */
export type Shared = { texts: readonly string[]; dateStyles: ReadonlySet<number>; isFrom1904: boolean }

/** The texts cells refer to by place; runs are joined, readings in another script left out. */
export async function readSharedTexts(parts: Parts, name: string | undefined): Promise<string[]> {
  const texts: string[] = []
  if (!name || !parts.has(name)) return texts
  const at = { words: '', isText: false, readings: 0, letters: 0 }
  for await (const _piece of parts.read(name, {
    open(element) {
      if (element === 'si') at.words = ''
      if (element === 'rPh') at.readings++
      at.isText = element === 't'
    },
    text(words) {
      if (at.isText && at.readings === 0 && at.words.length < MOST_CELL_LETTERS) at.words += words
    },
    close(element) {
      at.isText = false
      if (element === 'rPh') at.readings--
      if (element !== 'si') return
      const kept = at.words.slice(0, MOST_CELL_LETTERS).normalize('NFC')
      at.letters += kept.length + 8
      if (at.letters > MOST_SHARED_LETTERS) refuse('platform.spreadsheet_swells')
      texts.push(kept)
    },
  }));
  return texts
}

/** The numbers of the cell styles that show a number as a day. */
export async function readDateStyles(parts: Parts, name: string | undefined): Promise<Set<number>> {
  const styles = new Set<number>()
  if (!name || !parts.has(name)) return styles
  const own = new Map<number, boolean>()
  let inCells = false
  let place = 0
  for await (const _piece of parts.read(name, {
    open(element, attributes) {
      const format = Number(attributes['numFmtId'])
      if (element === 'numFmt') own.set(format, isDateFormat(attributes['formatCode'] ?? ''))
      if (element === 'cellXfs') inCells = true
      if (element !== 'xf' || !inCells) return
      if (own.get(format) ?? isBuiltInDate(format)) styles.add(place)
      place++
    },
    close(element) {
      if (element === 'cellXfs') inCells = false
    },
  }));
  return styles
}

/** @law ECMA-376 part 1, 18.8.30 */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
}

function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '')
}
