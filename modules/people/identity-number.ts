import { provinceOfCode } from './province-codes.ts'

/** Twelve digits however they were typed (spaces, dots, dashes between them); null when they are not twelve digits. */
export function readIdentityNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '')
  return /^\d{12}$/.test(digits) ? digits : null
}

/** `031012345612` as it may be shown: `0310******12`. */
export function maskIdentity(number: string): string {
  return `${number.slice(0, 4)}******${number.slice(-2)}`
}

export type IdentityWarning = 'unknown_place' | 'sex_differs' | 'birth_year_differs' | 'born_later'

type Known = { sex: 'male' | 'female' | null; birthYear: number | null; thisYear: number }

/**
 * What in a well-formed number does not fit the rest that is known: warnings for whoever typed it, never a refusal,
 * for numbers were also given out with mistakes. @law Nghị định 137/2015/NĐ-CP article 13, Thông tư 59/2021/TT-BCA article 4
 */
export function identityWarnings(number: string, { sex, birthYear, thisYear }: Known): IdentityWarning[] {
  const told = readParts(number)
  const warnings: IdentityWarning[] = []
  if (provinceOfCode(told.placeCode) === null) warnings.push('unknown_place')
  if (sex !== null && sex !== told.sex) warnings.push('sex_differs')
  if (birthYear !== null && birthYear !== told.birthYear) warnings.push('birth_year_differs')
  if (told.birthYear > thisYear) warnings.push('born_later')
  return warnings
}

/** Place of birth registration; one digit for century and sex (0 and 1: men and women of the 1900s, 2 and 3 of the 2000s …); two of the year; six of chance. */
function readParts(number: string): { placeCode: string; sex: 'male' | 'female'; birthYear: number } {
  const centuryAndSex = Number(number[3])
  return {
    placeCode: number.slice(0, 3),
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(number.slice(4, 6)),
  }
}
