import type { Keyring } from '#platform/keys'

const WORDS = 'privacy.request-words'

/** What somebody asks about their data says much about them: kept sealed. */
export const sealWords = (keyring: Keyring, words: string): string => keyring.seal(words, WORDS)
export const openWords = (keyring: Keyring, sealed: string): string => keyring.open(sealed, WORDS)
