import { refuse } from './refusal.ts'
import { readDelimited } from './spreadsheet-delimited.ts'
import { decodeText } from './spreadsheet-encoding.ts'
import { openWorkbook } from './spreadsheet-workbook.ts'
import { shownName } from './uploads.ts'
import { kindOf } from './uploads-kind.ts'
import { refuseInfected } from './uploads-scan.ts'

/** One row that holds anything: its number as the spreadsheet shows it, from 1 (in delimited text by records), and its cells, empty ones as ''. */
export type SheetRow = { number: number; cells: readonly string[] }
/** A sheet people can see. Its rows are read as they are asked for, each time from the beginning. */
export type Sheet = { name: string; rows(): AsyncIterable<SheetRow> }

export const MOST_SPREADSHEET_BYTES = 20_000_000
const MEGABYTE = 1_000_000

/**
 * The visible sheets of a workbook (.xlsx), or the one of delimited text in UTF-8, UTF-16 or Windows-1258. Dates are `YYYY-MM-DD`,
 * numbers plain digits, formulas their remembered result; nothing is evaluated, no path in the file is followed, no entity expanded.
 * Refuses what is no spreadsheet, too large, swells beyond measure when unpacked, or is broken; the last two while rows are read.
 */
export async function openSpreadsheet(file: { name: string; content: Buffer }): Promise<readonly Sheet[]> {
  const name = shownName(file.name)
  const { content } = file
  if (content.length === 0) return refuse('platform.upload_empty', { name })
  if (content.length > MOST_SPREADSHEET_BYTES) return refuse('platform.upload_too_large', { name, megabytes: MOST_SPREADSHEET_BYTES / MEGABYTE })
  await refuseInfected(name, content)
  if (content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return openWorkbook(content)
  const kind = kindOf(content)
  if (kind === 'office') return refuse('platform.spreadsheet_old_kind', { name })
  const words = kind === 'other' ? decodeText(content) : null
  return words === null ? refuse('platform.spreadsheet_unknown_kind', { name }) : [{ name: '', rows: () => readDelimited(words) }]
}
