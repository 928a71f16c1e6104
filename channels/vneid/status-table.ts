import type { ProviderFailure } from '#residents'
import { NO_ANSWER, NOT_REACHED } from './outside-fetch.ts'
import { vneidTexts } from './texts.vi.ts'

type Meaning = Omit<ProviderFailure, 'ok' | 'code'>

const notReached: Meaning = { retry: 'later', reason: vneidTexts.notReached }
const noAnswer: Meaning = { retry: 'later', reason: vneidTexts.noAnswer }
const over: Meaning = { retry: 'never', reason: vneidTexts.over }
const wrongRegistration: Meaning = { retry: 'never', reason: vneidTexts.wrongRegistration }
const untrue: Meaning = { retry: 'never', reason: vneidTexts.untrue }

/** Errors by OpenID Connect Core 3.1.2.6, RFC 6749 4.1.2.1 and 5.2, the client's own codes, and ours. What is not here is not believed. */
const CODES: Readonly<Record<string, Meaning>> = {
  [NOT_REACHED]: notReached,
  [NO_ANSWER]: noAnswer,
  access_denied: { retry: 'never', reason: vneidTexts.denied },
  login_required: over,
  interaction_required: over,
  consent_required: over,
  invalid_grant: over,
  server_error: noAnswer,
  temporarily_unavailable: noAnswer,
  invalid_client: wrongRegistration,
  unauthorized_client: wrongRegistration,
  invalid_scope: wrongRegistration,
  invalid_request: wrongRegistration,
  unsupported_response_type: wrongRegistration,
  OAUTH_TIMEOUT: noAnswer,
  OAUTH_RESPONSE_IS_NOT_CONFORM: noAnswer,
  OAUTH_RESPONSE_IS_NOT_JSON: noAnswer,
  OAUTH_PARSE_ERROR: noAnswer,
  wrong_state: over,
  provider_error: { retry: 'never', reason: vneidTexts.refused },
  no_name: { retry: 'never', reason: vneidTexts.nameless },
}

/** A failed sign-in as the person and the log understand it. */
export function failureOf(code: string): ProviderFailure {
  return { ok: false, code, ...(meaningOf(code) ?? untrue) }
}

/** The innermost code of whatever the client threw. The `error` a provider, or anyone with the callback's address, wrote is kept only when it is a known one. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  if ('error' in error && typeof error.error === 'string') return meaningOf(error.error) ? error.error : 'provider_error'
  const inner = 'cause' in error ? codeOf(error.cause) : 'unknown'
  if (inner !== 'unknown') return inner
  return 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

const meaningOf = (code: string) => (Object.hasOwn(CODES, code) ? CODES[code] : undefined)
