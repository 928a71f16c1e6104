import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { ChannelEvent, WebhookRequest, WebhookVerdict } from '#messaging'
import type { SmsSettings } from './settings.ts'
import { reportTexts } from './texts.vi.ts'

const OVER = '5'
const REFUSED = '4'

const report = z.object({
  RequestId: z.string().min(1).max(120),
  SendStatus: z.string(),
  SendSuccess: z.coerce.number().default(0),
  SendFailed: z.coerce.number().default(0),
  TotalPrice: z.coerce.number().optional().catch(undefined),
  error_info: z.string().optional(),
})

const kept = report.extend({ at: z.string() })

/** A delivery report comes as an unsigned GET: the secret end of its path is the proof. */
export function verifyReport(settings: SmsSettings, { key, query, now }: WebhookRequest): WebhookVerdict {
  if (!isSame(key, settings.callbackSecret)) return { verdict: 'refused', envelope: null }
  const read = report.safeParse(query)
  if (!read.success) return { verdict: 'malformed', envelope: null }
  const { RequestId, SendStatus, SendSuccess, SendFailed } = read.data
  return {
    verdict: 'genuine',
    body: { ...read.data, at: now.toISOString() },
    envelope: {
      appRef: 'esms',
      accountCandidates: [accountOf(RequestId)],
      userCandidates: [],
      dedupeKey: `${RequestId}:${SendStatus}:${SendSuccess}:${SendFailed}`,
      eventName: `report_${SendStatus}`,
      at: now,
      attempt: 0,
    },
  }
}

/** Status 5 alone is not success: the counts decide. */
export function readReport(body: unknown): ChannelEvent {
  const read = kept.safeParse(body)
  if (!read.success) return { kind: 'unrecognised', name: 'report' }
  const { RequestId, SendStatus, SendSuccess, SendFailed, TotalPrice, error_info: problem, at } = read.data
  const state = SendStatus === OVER && SendSuccess > 0 ? 'delivered' : SendStatus === REFUSED || (SendStatus === OVER && SendFailed > 0) ? 'failed' : null
  if (!state) return { kind: 'noted', name: `report_${SendStatus}` }
  return {
    kind: 'delivery-report',
    ledgerId: RequestId.slice(RequestId.lastIndexOf('.') + 1),
    state,
    reason: problem ? `${reportTexts.refused} (${problem})` : reportTexts.refused,
    ...(TotalPrice === undefined ? {} : { priceDong: Math.round(TotalPrice) }),
    at: new Date(at),
    via: 'sms',
  }
}

function accountOf(requestId: string): string {
  return requestId.slice(0, Math.max(0, requestId.lastIndexOf('.')))
}

function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
