import type { SheetRow } from './spreadsheet.ts'
import type { Parts } from './spreadsheet-archive.ts'
import { MOST_CELL_LETTERS, MOST_COLUMNS } from './spreadsheet-limits.ts'
import type { Shared } from './spreadsheet-shared.ts'

const DAY_MS = 86_400_000

/** The rows of one sheet that hold anything, as they are read. Empty cells a clerk gave borders or colours are nothing. */
export async function* readSheet(parts: Parts, name: string, loadShared: () => Promise<Shared>): AsyncGenerator<SheetRow> {
  const shared = await loadShared()
  let ready: SheetRow[] = []
  const row = { number: 0, cells: [] as string[] }
  const cell = { column: -1, type: '', style: 0, words: '', isValue: false, readings: 0 }
  for await (const _piece of parts.read(name, {
    open(element, attributes) {
      if (element === 'row') {
        row.number = Number(attributes['r']) || row.number + 1
        row.cells = []
        cell.column = -1
      }
      if (element === 'c') {
        Object.assign(cell, {
          column: columnOf(attributes['r']) ?? cell.column + 1,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          words: '',
        })
      }
      if (element === 'rPh') cell.readings++
      cell.isValue = element === 'v' || element === 't'
    },
    text(words) {
      if (cell.isValue && cell.readings === 0 && cell.words.length < MOST_CELL_LETTERS) cell.words += words
    },
    close(element) {
      cell.isValue = false
      if (element === 'rPh') cell.readings--
      if (element === 'c' && cell.column < MOST_COLUMNS) row.cells[cell.column] = textOf(cell, shared)
      if (element === 'row' && row.cells.some((one) => one.trim() !== '')) ready.push({ number: row.number, cells: Array.from(row.cells, (one) => one ?? '') })
    },
  })) {
    yield* ready
    ready = []
  }
}

function textOf({ type, style, words }: { type: string; style: number; words: string }, { texts, dateStyles, isFrom1904 }: Shared): string {
  if (words === '' || type === 'e' || type === 'b') return ''
  if (type === 's') return texts[Number(words)] ?? ''
  if (type === 'd') return words.slice(0, 10)
  if (type !== 'n') return words.slice(0, MOST_CELL_LETTERS).normalize('NFC')
  const value = Number(words)
  if (!Number.isFinite(value)) return ''
  return dateStyles.has(style) ? dayOf(value, isFrom1904) : plainDigits(value, words)
}

/** The day a spreadsheet counts to: 1 is the first of January 1900, and February 1900 has a 29th. */
function dayOf(value: number, isFrom1904: boolean): string {
  const days = Math.floor(value) + (isFrom1904 ? 1462 : value < 60 ? 1 : 0)
  if (days < 1 || days > 2_958_465) return ''
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10)
}

function plainDigits(value: number, words: string): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : words
}

/** `C12` is column 2; undefined for what is no address. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : undefined
}
