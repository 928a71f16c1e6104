import { foldedName } from '#people'
import { readBirth } from './birth.ts'
import { type Columns, tidyCell } from './fields.ts'
import { type HamletReader, soundsLikeHamlet } from './hamlets.ts'
import { readPhone } from './numbers.ts'
import { readRelation, readSex } from './words.ts'

/** What a row is: somebody's, a hamlet's heading (`hamlet` undefined when the commune has none of that name), or nobody's. */
export type RowKind = { is: 'person' } | { is: 'section'; hamletId: number | undefined; written: string } | { is: 'nobody' }

const NEVER_A_HAMLET = /^(trang|danh sach|uy ban|nguoi lap|cong hoa|doc lap|ghi chu|tong|cong|luy ke|ki |ngay \d|lam thao ngay|tinh den)\b|^$/

/** Tells people from headings, repeated headers, sums, signatures and blanks. `headers` are the header's rows, folded. */
export function rowKinds(columns: Columns, headers: readonly (readonly string[])[], hamletOf: HamletReader, today: string) {
  const at = new Map(columns.flatMap((field, index) => (field ? [[field, index] as const] : [])))
  const cell = (cells: readonly string[], field: Parameters<typeof at.get>[0]): string => tidyCell(cells[at.get(field) ?? -1])
  return (cells: readonly string[]): RowKind => {
    const filled = cells.map(tidyCell).filter((words) => words !== '')
    if (filled.length === 0 || headers.some((header) => isAgain(header, cells)) || isNumbered(filled)) return { is: 'nobody' }
    const facts = factsIn(cells, cell, today)
    const name = cell(cells, 'name')
    const hasOrder = /^\d{1,6}$/.test(cell(cells, 'order'))
    if (facts.length > 0) {
      // A row without a name needs more than one word to be somebody's.
      if (/\p{L}/u.test(name) || facts.length > 1 || (hasOrder && facts[0] !== 'relation')) return { is: 'person' }
      return { is: 'nobody' }
    }
    const words = filled.filter((one) => !/^(\d+|[IVX]+)[.)]?$/.test(one))
    if (words.length === 1) return section(words[0] ?? '', hamletOf, hasOrder && name !== '')
    return hasOrder && /\p{L}{2}/u.test(name) && !/^(tong|cong)\b/.test(foldedName(name)) ? { is: 'person' } : { is: 'nobody' }
  }
}

function section(words: string, hamletOf: HamletReader, isNumberedName: boolean): RowKind {
  const hamlet = hamletOf(words)
  if (hamlet) return { is: 'section', hamletId: hamlet.id, written: words }
  if (isNumberedName && !soundsLikeHamlet(words)) return { is: 'person' }
  if (words.startsWith('(') || NEVER_A_HAMLET.test(foldedName(words))) return { is: 'nobody' }
  return { is: 'section', hamletId: undefined, written: words }
}

function factsIn(
  cells: readonly string[],
  cell: (cells: readonly string[], field: 'identity' | 'phone' | 'sex' | 'relation' | 'birth' | 'birth-men' | 'birth-women') => string,
  today: string,
): string[] {
  const digits = (words: string) => words.replace(/\D/g, '').length
  const births = [cell(cells, 'birth'), cell(cells, 'birth-men'), cell(cells, 'birth-women')].filter((words) => words !== '')
  return [
    ...(digits(cell(cells, 'identity')) >= 6 ? ['identity'] : []),
    ...(digits(cell(cells, 'phone')) >= 8 || readPhone(cell(cells, 'phone')).value !== null ? ['phone'] : []),
    ...(readSex(cell(cells, 'sex')) !== null ? ['sex'] : []),
    ...(readRelation(cell(cells, 'relation')).value !== null ? ['relation'] : []),
    ...(births.some((words) => digits(words) >= 4 && readBirth(words, { today, identityYear: null }).problem !== 'birth_unreadable') ? ['birth'] : []),
  ]
}

/** The header stands again, as on every printed page. */
function isAgain(header: readonly string[], cells: readonly string[]): boolean {
  const folded = cells.map(foldedName)
  const filled = folded.filter((words) => words !== '').length
  return filled > 0 && folded.filter((words, index) => words !== '' && words === header[index]).length / filled > 0.6
}

/** `(1) (2) (3)` or `A B 1 2` under a header. */
function isNumbered(filled: readonly string[]): boolean {
  return (
    filled.length > 2 &&
    filled.every((words, index) => /^\(?([A-E]|\d{1,2})\)?$/.test(words) && (index === 0 || /[A-E]/.test(words) || Number(words.replace(/\D/g, '')) > 0)) &&
    filled.length > 4
  )
}
