import type { Keyring } from '#platform/keys'

const ANSWERS = 'case.answers'

/** What was answered on the form: sealed whole. */
export const sealAnswers = (keyring: Keyring, answers: Readonly<Record<string, unknown>>): string => keyring.seal(JSON.stringify(answers), ANSWERS)
export const openAnswers = (keyring: Keyring, sealed: string | null): Record<string, unknown> =>
  sealed ? (JSON.parse(keyring.open(sealed, ANSWERS)) as Record<string, unknown>) : {}
