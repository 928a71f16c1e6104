import { toWindows1258 } from './testing-code-page.ts'
import { type Form, type Layout, layouts } from './testing-layouts.ts'
import { type Cell, dayMonthYear } from './testing-lines.ts'
import type { Roll } from './testing-roll.ts'
import { sheetOf } from './testing-sheet.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1258'
type Wanted = { encoding?: Encoding; delimiter?: ';' | ',' | '\t' }

const FORMS: Readonly<Record<Encoding, Form>> = { 'utf-8': 'csv-utf-8', 'utf-16le': 'csv-utf-16le', 'windows-1258': 'csv-windows-1258' }

/** The roll as delimited text as spreadsheets save it, each encoding in its own layout; the two Unicode ones begin with their mark. */
export function asCsv(roll: Roll, { encoding = 'utf-8', delimiter = encoding === 'utf-16le' ? '\t' : ';' }: Wanted = {}): Uint8Array {
  const form = FORMS[encoding]
  const records = sheetOf(roll, form).rows.map(({ cells }) => cells.map((cell) => quoted(shown(cell, layouts[form]), delimiter)).join(delimiter))
  const words = `${records.join('\r\n')}\r\n`
  if (encoding === 'windows-1258') return toWindows1258(words.replaceAll('\u200b', ''))
  return encoding === 'utf-8' ? Buffer.from(`\ufeff${words}`) : Buffer.from(`\ufeff${words}`, 'utf16le')
}

function shown(cell: Cell | null, { date }: Layout): string {
  if (cell === null) return ''
  if (cell.as !== 'date') return cell.text
  if (date === 'dd-mm-yyyy') return dayMonthYear(cell.text, '-')
  return date === 'd/m/yyyy' ? dayMonthYear(cell.text).replace(/\b0/g, '') : dayMonthYear(cell.text)
}

function quoted(words: string, delimiter: string): string {
  return words.includes(delimiter) || /["\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
