import { refuse } from './refusals.ts'

/** A name as it is kept: single spaces, 2 to 100 signs with letters. Refuses anything else. */
export function tidyName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  const isName = name.length <= 100 && (name.match(/\p{L}/gu) ?? []).length >= 2 && !/[<>{}\d@/\\]|\p{Cc}/u.test(name)
  return isName ? name : refuse('residents.name_needed')
}
