import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { WebhookEnvelope, WebhookRequest, WebhookVerdict } from '#messaging'
import { parseKeepingIds } from './parse-keeping-ids.ts'
import type { ZaloSettings } from './settings.ts'
import { isSigned } from './signature.ts'

const idText = z.union([z.string(), z.number()]).transform(String)
const party = z
  .object({ id: idText.optional().catch(undefined) })
  .optional()
  .catch(undefined)

const delivery = z.looseObject({
  event_name: z.string().max(100),
  timestamp: idText,
  oa_id: idText.optional().catch(undefined),
  user_id: idText.optional().catch(undefined),
  sender: party,
  recipient: party,
  follower: party,
  data: z
    .object({ user_id: idText.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  message: z
    .looseObject({ msg_id: idText.optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** Chat events whose message id names them; every other event is known by the hash of its bytes. */
const NAMED_BY_MESSAGE = /^(user_send_|oa_send_|anonymous_send_)|^user_received_message$/

/** Checks a delivery on its raw bytes. Retries reuse old bodies, so age proves nothing: repeats are known by their key. */
export function verifyDelivery(settings: ZaloSettings, { raw, headers, key, now }: WebhookRequest): WebhookVerdict {
  if (key !== settings.appId) return { verdict: 'refused', envelope: null }
  const body = parseKeepingIds(raw)
  const read = delivery.safeParse(body)
  if (!read.success) return { verdict: 'malformed', envelope: null }
  const header = headers['x-zevent-signature']
  const isGenuine = isSigned(raw, Array.isArray(header) ? header[0] : header, read.data.timestamp, settings.appId, settings.oaSecrets)
  const envelope = envelopeOf(read.data, raw, settings.appId, Number(headers['num_retry']) || 0, now)
  if (isGenuine) return { verdict: 'genuine', envelope, body }
  if (settings.webhook === 'strict') return { verdict: 'refused', envelope: null }
  // Kept apart under a key of its own, or a forged delivery could keep the genuine one out.
  return { verdict: 'refused', envelope: { ...envelope, dedupeKey: `refused:${hashOf(raw)}` }, body }
}

function envelopeOf(read: z.output<typeof delivery>, raw: Buffer, appRef: string, attempt: number, now: Date): WebhookEnvelope {
  const messageId = read.message?.msg_id
  const present = (...ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined && id !== ''))] as string[]
  return {
    appRef,
    eventName: read.event_name,
    attempt,
    at: instantOf(read.timestamp, now),
    accountCandidates: present(read.oa_id, read.recipient?.id, read.sender?.id),
    userCandidates: present(read.sender?.id, read.recipient?.id, read.follower?.id, read.user_id, read.data?.user_id),
    dedupeKey: messageId && NAMED_BY_MESSAGE.test(read.event_name) ? `${read.event_name}:${messageId}` : `${read.event_name}:${hashOf(raw)}`,
  }
}

/** The event's own time; ours where it makes no sense, so that a wrong clock cannot push an event out of reach. */
export function instantOf(milliseconds: string, now: Date): Date {
  const at = Number(milliseconds)
  return Number.isFinite(at) && at > 1_000_000_000_000 && at < 10_000_000_000_000 ? new Date(at) : now
}

function hashOf(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex')
}
