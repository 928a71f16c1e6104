import { fieldWords, outcomeWords, subjectWords, valueWords } from './act-texts.vi.ts'
import { roleNames } from './roles.ts'
import { roleWords } from './texts.vi.ts'

export type InputLine = { field: string; value: string }

/** What an act was given, from the trail's JSON, as lines to read: empty fields left out, masked and shortened ones said so. */
export function inputLines(json: string): InputLine[] {
  const input: unknown = JSON.parse(json)
  if (input === null || typeof input !== 'object') return []
  return Object.entries(input).flatMap(([field, value]) => {
    const said = sayValue(value)
    return said === '' ? [] : [{ field: fieldWords[field] ?? field, value: said }]
  })
}

function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? valueWords.yes : valueWords.no
  if (value === '***') return valueWords.hidden
  const role = roleNames.find((name) => name === value)
  if (role) return roleWords[role].name
  if (typeof value === 'string') return value.replace(/^\((\d+) characters\)$/, (_, count: string) => valueWords.letters(Number(count)))
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(sayValue).filter(Boolean).join('; ')
  const parts = Object.entries(value).map(([field, item]) => ({ field, said: sayValue(item) }))
  return parts.flatMap(({ field, said }) => (said === '' ? [] : [field === 'role' ? said : `${fieldWords[field] ?? field}: ${said}`])).join(', ')
}

/** `conversation:12` as "cuoc tro chuyen 12", and how a sign-in ended; what is of no known kind stays. */
export function saySubject(subject: string): string {
  const words = subject.replace(/^(\w+):/, (whole, kind: string) => (subjectWords[kind] ? `${subjectWords[kind]} ` : whole))
  return words.replace(/\w+$/, (last) => outcomeWords[last] ?? last)
}
