import { z } from 'zod'
import type { OpenAccount, SendOutcome } from '#messaging'
import { callOutside } from '#platform/outside-call'
import type { ZaloSettings } from './settings.ts'
import { secretProof } from './signature.ts'
import { refusalOf } from './status-table.ts'
import { zaloTexts } from './texts.vi.ts'

const envelope = z.object({ error: z.coerce.number(), message: z.string().optional(), data: z.unknown().optional() })

export type ZaloCall = { host: 'openapi' | 'business'; path: string; account: OpenAccount; query?: Record<string, unknown>; json?: unknown; form?: FormData }

/** Zalo's answer: `data` when `error` was 0, else how the call failed. HTTP status counts only where there is no envelope. */
export type ZaloAnswer = { data: unknown } | { failure: Extract<SendOutcome, { sent: false }> }

/** Calls one endpoint as an account. Errors come inside HTTP 200; a lost answer is unknown, a refused connection is not. */
export async function callZalo(settings: ZaloSettings, { host, path, account, query, json, form }: ZaloCall): Promise<ZaloAnswer> {
  const { accessToken } = account
  if (!accessToken) return failed('later', 'no-token', zaloTexts.noToken, { remedy: 'refresh-token' })
  const url = new URL(`${host === 'openapi' ? settings.openapiUrl : settings.businessUrl}${path}`)
  if (query) url.searchParams.set('data', JSON.stringify(query))
  const answer = await callOutside({
    url: url.href,
    method: json === undefined && form === undefined ? 'GET' : 'POST',
    headers: {
      access_token: accessToken,
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(settings.sendsProof ? { appsecret_proof: secretProof(settings.appSecret, accessToken) } : {}),
    },
    ...(json === undefined ? (form ? { body: form } : {}) : { body: JSON.stringify(json) }),
    timeoutMs: settings.timeoutMs,
  })
  if (answer.kind === 'not-sent') return failed('later', answer.reason, zaloTexts.notReached)
  if (answer.kind === 'unknown') return failed('unknown', answer.reason, zaloTexts.noAnswer)
  const read = readEnvelope(answer.text)
  if (read) return read.error === 0 ? { data: read.data } : { failure: refusalOf(host, read.error) }
  // Turned away before the work: safe to repeat. Any other status may come from a gateway behind which it was done.
  if (answer.status === 429 || answer.status === 503) return failed('later', `http-${answer.status}`, zaloTexts.busy)
  return failed('unknown', `http-${answer.status}`, answer.status >= 500 ? zaloTexts.noAnswer : zaloTexts.strangeAnswer)
}

function readEnvelope(text: string): z.output<typeof envelope> | null {
  try {
    const parsed = envelope.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function failed(retry: 'later' | 'unknown', code: string, reason: string, more: Pick<Extract<SendOutcome, { sent: false }>, 'remedy'> = {}): ZaloAnswer {
  return { failure: { sent: false, retry, code, reason, ...more } }
}
