import { maskPhone, normalisePhone, openPhone, phoneIndex, sealPhone } from '#messaging'
import type { Keyring } from '#platform/keys'
import { maskIdentity, readIdentityNumber } from './identity-number.ts'
import { refuse } from './refusals.ts'

const IDENTITY = 'people.identity'

export const openIdentity = (keyring: Keyring, sealed: string): string => keyring.open(sealed, IDENTITY)
export const identityIndex = (keyring: Keyring, number: string): string => keyring.blindIndex(number, IDENTITY)

/** The columns of an identity number as typed; both empty for none; refuses what is not twelve digits. */
export function sealedIdentity(keyring: Keyring, typed: string | null): { identity_sealed: string | null; identity_index: string | null } {
  if (typed === null) return { identity_sealed: null, identity_index: null }
  const number = readIdentityNumber(typed) ?? refuse('people.identity_not_twelve_digits')
  return { identity_sealed: keyring.seal(number, IDENTITY), identity_index: identityIndex(keyring, number) }
}

/** The columns of a mobile number as typed; both empty for none; refuses what is no Vietnamese mobile number. */
export function sealedPhone(keyring: Keyring, typed: string | null): { phone_sealed: string | null; phone_index: string | null } {
  if (typed === null) return { phone_sealed: null, phone_index: null }
  const phone = normalisePhone(typed) ?? refuse('people.phone_not_right')
  return { phone_sealed: sealPhone(keyring, phone), phone_index: phoneIndex(keyring, phone) }
}

type Sealed = { identity_sealed: string | null; phone_sealed: string | null }

/** Both numbers as they may be shown: `0310******12`, `0912 *** 438`. */
export function maskedNumbers(keyring: Keyring, { identity_sealed, phone_sealed }: Sealed): { maskedIdentity: string | null; maskedPhone: string | null } {
  return {
    maskedIdentity: identity_sealed && maskIdentity(openIdentity(keyring, identity_sealed)),
    maskedPhone: phone_sealed && maskPhone(openPhone(keyring, phone_sealed)),
  }
}
