import type { Keyring } from '#platform/keys'
import type { TokenPair } from './channel.ts'

const PHONE = 'messaging.phone'
const TOKENS = 'messaging.tokens'
const CONSENT = 'messaging.consent'
const CODE = 'messaging.consent-code'

export const sealPhone = (keyring: Keyring, phone: string): string => keyring.seal(phone, PHONE)
export const openPhone = (keyring: Keyring, sealed: string): string => keyring.open(sealed, PHONE)
export const phoneIndex = (keyring: Keyring, phone: string): string => keyring.blindIndex(phone, PHONE)

/** Both tokens of an account travel sealed together: one is never stored without the other. */
export const sealTokens = (keyring: Keyring, pair: TokenPair): string => keyring.seal(JSON.stringify(pair), TOKENS)
export const openTokens = (keyring: Keyring, sealed: string): TokenPair => JSON.parse(keyring.open(sealed, TOKENS)) as TokenPair

/** A consent under way: its PKCE verifier and the page's address, which holds the state. */
export type Consent = { verifier: string; address: string }
export const sealConsent = (keyring: Keyring, consent: Consent): string => keyring.seal(JSON.stringify(consent), CONSENT)
export const openConsent = (keyring: Keyring, sealed: string): Consent => JSON.parse(keyring.open(sealed, CONSENT)) as Consent

/** The single-use code a consent page gave, until the job exchanges it. */
export const sealCode = (keyring: Keyring, code: string): string => keyring.seal(code, CODE)
export const openCode = (keyring: Keyring, sealed: string): string => keyring.open(sealed, CODE)
