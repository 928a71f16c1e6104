import { parse } from 'csv-parse'
import { refuse } from './refusal.ts'
import type { SheetRow } from './spreadsheet.ts'
import { MOST_CELL_LETTERS, MOST_COLUMNS } from './spreadsheet-limits.ts'

const DELIMITERS = [';', '\t', ',', '|']
const SAMPLE_LETTERS = 20_000
const MOST_RECORD_LETTERS = 200_000

/** The rows of delimited text; what separates its cells is found from the first of them. Quotes, line breaks and separators within quotes belong to the cell. */
export async function* readDelimited(words: string): AsyncGenerator<SheetRow> {
  // Excel's own hint in a first line: `sep=;`.
  const told = /^sep=(.)\r?\n/.exec(words)
  const rows = parse(told ? words.slice(told[0].length) : words, {
    delimiter: told?.[1] ?? delimiterOf(words.slice(0, SAMPLE_LETTERS)),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_RECORD_LETTERS,
  })
  let number = told ? 1 : 0
  try {
    for await (const record of rows) {
      number++
      const cells = (record as string[]).slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, MOST_CELL_LETTERS))
      if (cells.some((cell) => cell.trim() !== '')) yield { number, cells }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) refuse('platform.spreadsheet_broken')
    throw error
  }
}

/** The separator that stands most often outside quotes. */
function delimiterOf(sample: string): string {
  const bare = sample.replace(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).delimiter
}
