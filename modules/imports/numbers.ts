import { normalisePhone } from '#messaging'
import { readIdentityNumber } from '#people'
import { type Read, type Sex, tidyCell } from './fields.ts'

/** An identity number from its cell. The nought a spreadsheet dropped comes back, letters that look like digits are read; a missing digit is never guessed. */
export function readIdentity(cell: string): Read<string> {
  const words = tidyCell(cell).replace(/^['’`]+/, '')
  if (words === '') return { value: null }
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(words)) return { value: null, problem: 'identity_rounded' }
  const digits = words
    .replace(/[\s.\-_]/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[lI|]/g, '1')
  if (!/^\d+$/.test(digits)) return { value: null, problem: 'identity_unreadable' }
  const whole = readIdentityNumber(digits.length === 11 && digits[0] !== '0' ? `0${digits}` : digits)
  if (whole !== null) return { value: whole }
  return { value: null, problem: digits.length === 9 ? 'identity_old_card' : 'identity_digits' }
}

/** A mobile number from its cell as ten digits. Of two numbers the first is taken and asked about. */
export function readPhone(cell: string): Read<string> {
  const words = tidyCell(cell).replace(/^['’`]+/, '')
  if (words === '') return { value: null }
  const one = mobile(words)
  if (one !== null) return { value: one }
  const parts = words.split(/[/,;|&]|\s-\s|\s+(?=0\d)|\s(?:hoac|va)\s/).filter((part) => /\d/.test(part))
  const first = parts.map(mobile).find((number) => number !== null)
  if (parts.length > 1 && first) return { value: first, problem: 'phone_two' }
  return { value: null, problem: /\d{6}/.test(words.replace(/[\s.-]/g, '')) ? 'phone_digits' : 'phone_unreadable' }
}

/** What a number of twelve digits tells of its bearer. @law Nghị định 137/2015/NĐ-CP article 13 */
export function toldByIdentity(number: string): { sex: Sex; birthYear: number } {
  const digit = Number(number[3])
  return { sex: digit % 2 === 0 ? 'male' : 'female', birthYear: 1900 + Math.floor(digit / 2) * 100 + Number(number.slice(4, 6)) }
}

function mobile(words: string): string | null {
  const digits = words.replace(/[\s.\-()]/g, '').replace(/[oO]/g, '0')
  const whole = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : /^1[26]\d{8}$/.test(digits) ? `0${digits}` : digits
  const phone = normalisePhone(whole)
  return phone === null ? null : `0${phone.slice(2)}`
}
