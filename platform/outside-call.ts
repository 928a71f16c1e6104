import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

/** What became of an HTTP request to somebody else. `not-sent`: certainly nothing arrived there. `unknown`: it may have. */
export type OutsideAnswer =
  | { kind: 'answered'; status: number; contentType: string; text: string }
  | { kind: 'not-sent'; reason: string }
  | { kind: 'unknown'; reason: string }

export type OutsideRequest = { url: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string | FormData; timeoutMs?: number }

const TIMEOUT_MS = 10_000
const LONGEST_ANSWER_BYTES = 5_000_000

/**
 * Calls a provider and never throws: tells a connection that could not be made (safe to repeat) from a lost answer (not safe).
 * Each call has a connection of its own: on a kept one that the other side has just closed the two cannot be told apart.
 */
export async function callOutside({ url, method = 'POST', headers = {}, body, timeoutMs = TIMEOUT_MS }: OutsideRequest): Promise<OutsideAnswer> {
  const content = await contentOf(body)
  return new Promise((resolve) => {
    const isSecure = url.startsWith('https:')
    const state = { isConnected: false }
    const lost = (reason: string) => resolve({ kind: state.isConnected ? 'unknown' : 'not-sent', reason })
    const request = (isSecure ? httpsRequest : httpRequest)(url, {
      method,
      agent: false,
      headers: { ...content.headers, ...headers, 'content-length': content.bytes.length },
    })
    const timer = setTimeout(() => request.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })), timeoutMs)
    request.on('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', () => Object.assign(state, { isConnected: true })))
    request.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? error.message))
    request.on('close', () => clearTimeout(timer))
    request.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => {
        parts.push(part)
        if (parts.reduce((sum, one) => sum + one.length, 0) > LONGEST_ANSWER_BYTES) request.destroy(new Error('too long an answer'))
      })
      response.on('error', (error: NodeJS.ErrnoException) => lost(error.code ?? error.message))
      response.on('end', () => {
        const contentType = response.headers['content-type'] ?? ''
        resolve({ kind: 'answered', status: response.statusCode ?? 0, contentType, text: Buffer.concat(parts).toString('utf8') })
      })
    })
    request.end(content.bytes)
  })
}

async function contentOf(body: string | FormData | undefined): Promise<{ bytes: Buffer; headers: Record<string, string> }> {
  if (body === undefined || typeof body === 'string') return { bytes: Buffer.from(body ?? ''), headers: {} }
  const encoded = new Response(body)
  return { bytes: Buffer.from(await encoded.arrayBuffer()), headers: { 'content-type': encoded.headers.get('content-type') ?? '' } }
}
