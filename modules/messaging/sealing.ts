import type { Keyring } from '#platform/keys'
import type { TokenPair } from './channel.ts'

const PHONE = 'messaging.phone'
const TOKENS = 'messaging.tokens'
const CONSENT = 'messaging.consent'

export const sealPhone = (keyring: Keyring, phone: string): string => keyring.seal(phone, PHONE)
export const openPhone = (keyring: Keyring, sealed: string): string => keyring.open(sealed, PHONE)
export const phoneIndex = (keyring: Keyring, phone: string): string => keyring.blindIndex(phone, PHONE)

/** Both tokens of an account travel sealed together: one is never stored without the other. */
export const sealTokens = (keyring: Keyring, pair: TokenPair): string => keyring.seal(JSON.stringify(pair), TOKENS)
export const openTokens = (keyring: Keyring, sealed: string): TokenPair => JSON.parse(keyring.open(sealed, TOKENS)) as TokenPair

/** The PKCE verifier and the code of a consent under way. */
export const sealConsent = (keyring: Keyring, secret: string): string => keyring.seal(secret, CONSENT)
export const openConsent = (keyring: Keyring, sealed: string): string => keyring.open(sealed, CONSENT)
