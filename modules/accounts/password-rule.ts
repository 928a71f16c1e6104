import { z } from 'zod'
import { personal } from '#platform/columns'
import { refuse } from './refusals.ts'

const SHORTEST_PASSWORD = 10

const commonBeginnings = ['123456', 'matkhau', 'password', 'qwerty', 'abc123', 'admin', 'congan', 'ubnd', 'iloveyou', '000000', '111111']

export const newPassword = personal(z.string().min(SHORTEST_PASSWORD).max(200))

/** A new password is long, not the login name, not one that everybody tries first, and has at least five different signs. */
export function isTooPlain(password: string, login: string): boolean {
  const plain = password.toLowerCase()
  return plain.includes(login.toLowerCase()) || commonBeginnings.some((start) => plain.startsWith(start)) || new Set(plain).size < 5
}

export function requireGoodPassword(password: string, login: string): void {
  if (isTooPlain(password, login)) refuse('accounts.password_too_plain')
}
