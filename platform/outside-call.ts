/** What became of an HTTP request to somebody else. `not-sent`: certainly nothing arrived there. `unknown`: it may have. */
export type OutsideAnswer = { kind: 'answered'; status: number; text: string } | { kind: 'not-sent'; reason: string } | { kind: 'unknown'; reason: string }

export type OutsideRequest = { url: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string | FormData; timeoutMs?: number }

const TIMEOUT_MS = 10_000

/** Errors met before the first byte of a request could leave. A reset of an open connection is none of them. */
const BEFORE_WRITING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** Calls a provider and never throws: tells a refused connection (safe to repeat) from a lost answer (not safe). */
export async function callOutside({ url, method = 'POST', headers = {}, body, timeoutMs = TIMEOUT_MS }: OutsideRequest): Promise<OutsideAnswer> {
  try {
    const response = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeoutMs), redirect: 'error', ...(body === undefined ? {} : { body }) })
    return { kind: 'answered', status: response.status, text: await response.text() }
  } catch (error) {
    const code = codeOf(error)
    return { kind: BEFORE_WRITING.has(code) ? 'not-sent' : 'unknown', reason: code || (error instanceof Error ? error.name : 'error') }
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause !== null && typeof cause === 'object' && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}
