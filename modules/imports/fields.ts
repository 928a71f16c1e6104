/** What a column of a clerk's list may hold. `birth-men` and `birth-women` are births of one sex alone; `family` goes before the name. */
export const importFields = [
  'name',
  'family',
  'birth',
  'birth-men',
  'birth-women',
  'sex',
  'identity',
  'phone',
  'relation',
  'household',
  'hamlet',
  'address',
  'order',
  'note',
] as const
export type ImportField = (typeof importFields)[number]
/** For each column what it holds; null for what is not taken. */
export type Columns = readonly (ImportField | null)[]

export type Sex = 'male' | 'female'
export type Role = 'head' | 'spouse' | 'child' | 'parent' | 'grandchild' | 'sibling' | 'other'

/** What is not right in a row: in which field, why, what stood there, and with a second row or person its number or name. */
export type Problem = {
  field: 'name' | 'birth' | 'sex' | 'identity' | 'phone' | 'hamlet' | 'household' | 'relation'
  kind: ProblemKind
  written?: string
  other?: string
}
export type ProblemKind =
  | 'name_missing'
  | 'name_formula'
  | 'name_digits'
  | 'birth_missing'
  | 'birth_no_such_day'
  | 'birth_day_unknown'
  | 'birth_month_first'
  | 'birth_future'
  | 'birth_too_old'
  | 'birth_two_digits'
  | 'birth_words'
  | 'birth_run_together'
  | 'birth_day_count'
  | 'birth_unreadable'
  | 'birth_differs_identity'
  | 'birth_differs_register'
  | 'identity_digits'
  | 'identity_old_card'
  | 'identity_rounded'
  | 'identity_unreadable'
  | 'identity_shared'
  | 'identity_unlikely'
  | 'identity_differs_register'
  | 'sex_missing'
  | 'sex_differs_identity'
  | 'sex_differs_register'
  | 'phone_digits'
  | 'phone_two'
  | 'phone_unreadable'
  | 'hamlet_missing'
  | 'hamlet_unknown'
  | 'household_without_head'
  | 'household_two_heads'
  | 'household_number_shared'
  | 'household_two'
  | 'relation_unknown'
  | 'twin_in_file'
  | 'twin_in_register'
  | 'namesake_in_register'

/** A value read from a cell, or null with what was wrong; a problem beside a value means it is taken and shown. */
export type Read<T> = { value: T | null; problem?: ProblemKind }

/** A cell's words on one line: NFC, no invisible letters, every kind of space one space. */
export function tidyCell(words: string | undefined): string {
  return (words ?? '')
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
