import { foldedName } from '#people'
import { type ProblemKind, tidyCell } from './fields.ts'

const OLDEST_YEARS = 115
const DAY_MS = 86_400_000
type ReadBirth = { birthDate: string | null; birthYear: number | null; problem?: ProblemKind }

/**
 * A birth from its cell: a day, a year, or neither with why. Never a day that is not, nor a century that is not said: two digits of a
 * year are only taken where the identity number says it (`identityYear`). `today` is `YYYY-MM-DD`.
 */
export function readBirth(cell: string, { today, identityYear }: { today: string; identityYear: number | null }): ReadBirth {
  const words = tidyCell(cell).replace(/^['’]/, '')
  if (words === '') return none('birth_missing')
  const made = birthIn(words, identityYear, today)
  const year = made.birthYear
  if (year === null) return made
  if (year > Number(today.slice(0, 4)) || (made.birthDate ?? '') > today) return none('birth_future')
  return year < Number(today.slice(0, 4)) - OLDEST_YEARS ? none('birth_too_old') : made
}

function birthIn(words: string, identityYear: number | null, today: string): ReadBirth {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return onDay(iso[3], iso[2], iso[1])
  if (/^\d{4}([.,]0+)?$/.test(words)) return { birthDate: null, birthYear: Number(words.slice(0, 4)) }
  const whole = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(words) ?? /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/.exec(foldedName(words))
  if (whole) return onDay(whole[1], whole[2], whole[3])
  const monthOnly = /^(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(words)
  if (monthOnly) return { birthDate: null, birthYear: Number(monthOnly[2]) }
  const short = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{2})$/.exec(words)
  if (short) return inCentury(short, identityYear)
  if (/^\d{7,8}$/.test(words)) return runTogether(words)
  if (/^\d{5}$/.test(words)) return dayCount(Number(words), today)
  const year = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(words)?.[1]
  return year && !/^\d+$/.test(words) ? { birthDate: null, birthYear: Number(year), problem: 'birth_words' } : none('birth_unreadable')
}

function onDay(day = '', month = '', year = ''): ReadBirth {
  const [d, m, birthYear] = [Number(day), Number(month), Number(year)]
  const yearOnly = { birthDate: null, birthYear }
  if (d === 0 || m === 0) return { ...yearOnly, problem: 'birth_day_unknown' }
  if (m > 12) return { ...yearOnly, problem: d <= 12 && m <= 31 ? 'birth_month_first' : 'birth_no_such_day' }
  const date = new Date(Date.UTC(birthYear, m - 1, d))
  return date.getUTCDate() === d ? { birthDate: date.toISOString().slice(0, 10), birthYear } : { ...yearOnly, problem: 'birth_no_such_day' }
}

function inCentury([, day, month, digits]: RegExpExecArray, identityYear: number | null): ReadBirth {
  if (identityYear === null || String(identityYear).slice(2) !== digits) return none('birth_two_digits')
  return { problem: 'birth_two_digits', ...onDay(day, month, String(identityYear)) }
}

/** Day, month and year typed as one number, its first nought perhaps lost; or year first. */
function runTogether(digits: string): ReadBirth {
  const eight = digits.padStart(8, '0')
  const dayFirst = onDay(eight.slice(0, 2), eight.slice(2, 4), eight.slice(4))
  if (dayFirst.birthDate !== null && dayFirst.birthDate > '1800') return { ...dayFirst, problem: 'birth_run_together' }
  const yearFirst = onDay(eight.slice(6), eight.slice(4, 6), eight.slice(0, 4))
  return yearFirst.birthDate !== null && yearFirst.birthDate > '1800' ? { ...yearFirst, problem: 'birth_run_together' } : none('birth_unreadable')
}

/** A day counted from 1900 that lost its format: never a year. */
function dayCount(days: number, today: string): ReadBirth {
  const birthDate = new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10)
  return birthDate > today ? none('birth_unreadable') : { birthDate, birthYear: Number(birthDate.slice(0, 4)), problem: 'birth_day_count' }
}

function none(problem: ProblemKind): ReadBirth {
  return { birthDate: null, birthYear: null, problem }
}
