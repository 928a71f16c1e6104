import { type Read, tidyCell } from './fields.ts'

/** A name from its cell, as it is written. A formula typed as text is no name; digits in a name are left out and asked about. */
export function readName(cell: string): Read<string> {
  const words = tidyCell(cell).replace(/^['’-]\s*(?=\p{L})/u, '')
  if (words === '') return { value: null, problem: 'name_missing' }
  if (/^[=+@]/.test(words) || /[|!<>{}]/.test(words)) return { value: null, problem: 'name_formula' }
  if (!/\d/.test(words)) return /\p{L}/u.test(words) ? { value: words } : { value: null, problem: 'name_missing' }
  const bare = tidyCell(words.replace(/\(?\d+\)?/g, ' '))
  return { value: /\p{L}{2}/u.test(bare) ? bare : null, problem: 'name_digits' }
}

/** How much a writing of a name tells: marks kept, and not all in capitals. */
export function fullnessOfName(name: string): number {
  const marks = name.normalize('NFD').match(/[\u0300-\u036fđ]/giu)?.length ?? 0
  return marks * 2 + (name === name.toLocaleUpperCase('vi') || name === name.toLocaleLowerCase('vi') ? 0 : 1)
}
