import { foldedName } from '#people'
import type { SheetRow } from '#platform/spreadsheet'
import type { Columns, ImportField } from './fields.ts'

/** Where the header stands (row numbers, one or two rows; 0 without one) and what each column seems to hold. */
export type Header = { from: number; to: number; columns: (ImportField | null)[] }

/** The header's words as clerks write them, folded; the first that fits decides. */
const WORDS: readonly (readonly [ImportField, RegExp])[] = [
  ['order', /^(stt|tt|so tt|so thu tu|thu tu)$/],
  ['note', /^(ghi chu|chu thich|luu i)/],
  ['relation', /\b(quan he|qh)\b/],
  ['identity', /\b(cccd|cmnd|cmt|can cuoc|dinh danh|ddcn|giay to tuy than|so giay to)\b/],
  ['phone', /\b(dien thoai|sdt|so dt|di dong)\b|^dt$/],
  ['birth-men', /\bsinh nam$/],
  ['birth-women', /\bsinh nu$/],
  ['birth', /^(ngay|nam|thang)?( thang)?( nam)? ?sinh\b|\b(ngay|nam) sinh\b|^sinh (ngay|nam)|^ngay thang nam sinh/],
  ['sex', /^(gioi tinh|gioi|phai|gt|nam nu)$/],
  ['family', /^(ho|ho dem|ho va dem|ho va ten dem|ho chu dem|ho lot)$/],
  [
    'name',
    /^(ho (chu )?(dem )?(lot )?(va )?)?ten( khai sinh| nhan khau| thanh vien| cong dan| nguoi dan)?$|^(ho (va )?ten|ten nhan khau|nhan khau)\b(?!.*chu ho)/,
  ],
  ['household', /^((so|ma)( so)? ?(ho|hk|ho khau|ho gia dinh)|ho so|so so|shk|so so ho khau|hk|ho)$/],
  ['address', /\b(dia chi|noi o|cho o|thuong tru|cu tru|so nha|hktt|dkhk)\b/],
  ['hamlet', /^(ten )?(khu|thon|xom|ban|ap|to|to dan pho|tdp|khu dan cu|kdc|khu pho|cum|doi|lang|dia ban)\b/],
]
const NOT_TAKEN = /\b(ngay cap|noi cap|noi sinh|khai sinh o|que quan|het han)\b/
const DEEPEST_ROWS = 40

/** Finds the header among the first rows, one row or two, in any order of columns. Without one nothing is guessed. */
export function findHeader(rows: readonly SheetRow[]): Header {
  const likely = rows.slice(0, DEEPEST_ROWS).map((row) => guess(row.cells))
  const best = likely.reduce((found, fields, index) => (known(fields) > known(likely[found] ?? []) ? index : found), 0)
  const above = rows[best - 1]
  const [row, below] = [rows[best], rows[best + 1]]
  if (!row || known(likely[best] ?? []) < 2) return { from: 0, to: 0, columns: [] }
  const options: Header[] = [{ from: row.number, to: row.number, columns: likely[best] ?? [] }]
  if (below && isUnder(row, below)) options.push(joined(row, below))
  if (above && isUnder(above, row)) options.push(joined(above, row))
  return options.reduce((most, one) => (known(one.columns) > known(most.columns) ? one : most))
}

/** What each column of one header row holds; a second column of a kind is not taken. */
function guess(cells: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return cells.map((cell) => {
    const field = fieldOf(cell)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

function fieldOf(words: string): ImportField | null {
  const folded = foldedName(words)
  if (folded === '' || folded.length > 60 || NOT_TAKEN.test(folded)) return null
  return WORDS.find(([, fits]) => fits.test(folded))?.[0] ?? null
}

/** A second header row holds words where the first spans, and mostly nothing where the first has its own. */
function isUnder(upper: SheetRow, lower: SheetRow): boolean {
  const words = lower.cells.filter((cell) => cell.trim() !== '')
  return (
    lower.number - upper.number === 1 &&
    words.length > 0 &&
    words.every((cell) => !/\d{3}/.test(cell)) &&
    lower.cells.some((cell) => fieldOf(cell) !== null || /^(nam|nu)$/.test(foldedName(cell)))
  )
}

function joined(upper: SheetRow, lower: SheetRow): Header {
  let span = ''
  const width = Math.max(upper.cells.length, lower.cells.length)
  const words = Array.from({ length: width }, (_, column) => {
    const [above = '', below = ''] = [upper.cells[column], lower.cells[column]]
    if (above.trim() !== '') span = above
    if (below.trim() === '') return above
    return fieldOf(below) !== null && !/^(nam|nu)$/.test(foldedName(below)) ? below : `${span} ${below}`
  })
  return { from: upper.number, to: lower.number, columns: guess(words) }
}

function known(fields: readonly (ImportField | null)[]): number {
  return fields.includes('name') ? fields.filter((field) => field !== null).length : 0
}

/** Whether the columns say enough to begin: who is meant. */
export function isEnough(columns: Columns): boolean {
  return columns.includes('name')
}
