import { z } from 'zod'
import type { ChannelEvent } from '#messaging'
import { readAttachments } from './attachments.ts'
import { zaloTexts } from './texts.vi.ts'
import { instantOf } from './webhook.ts'

const idText = z.union([z.string(), z.number()]).transform(String)
const party = z.looseObject({ id: idText, admin_id: idText.optional() })

const event = z.looseObject({
  event_name: z.string(),
  timestamp: idText,
  oa_id: idText.optional(),
  user_id: idText.optional(),
  sender: party.optional(),
  recipient: party.optional(),
  follower: party.optional(),
  source: z.string().optional(),
  user_consent: z.string().optional(),
  phone: idText.optional(),
  data: z.looseObject({ user_id: idText.optional() }).optional(),
  attachments: z.array(z.unknown()).optional(),
  info: z.looseObject({ name: z.string().optional(), phone: idText.optional() }).optional(),
  message: z
    .looseObject({
      msg_id: idText.optional(),
      msg_ids: z.array(idText).optional(),
      text: z.string().nullish(),
      quote_msg_id: idText.optional(),
      tracking_id: idText.optional(),
      delivery_time: idText.optional(),
      attachments: z.array(z.unknown()).optional(),
    })
    .optional(),
})
type Event = z.output<typeof event>

const USER_MESSAGES = new Set(['text', 'image', 'gif', 'link', 'audio', 'video', 'sticker', 'location', 'business_card', 'file'])
const ECHOES = new Set(['text', 'image', 'gif', 'list', 'file', 'sticker', 'template'])

/** Known and needing nothing of us today; kept all the same. */
const NOTED =
  /^(anonymous_send_(text|image|file|sticker)|oa_send_anonymous_(text|image|file|sticker)|(user|oa)_reacted_message|update_user_info|add_user_to_tag|remove_user_from_tag|remove_tag|widget_failed_to_sync_user_external_id|oa_send_consent|oa_call_user|create_group|user_join_group|user_request_join_group|(accept|reject)_request_join_group|add_group_admin|remove_group_admin|update_group_info|user_out_group|delete_group|(user|oa)_send_group_\w+|change_template_(status|quality|quota)|change_oa_(daily_quota|template_tags)|user_feedback|user_click_response_button|event_journey_(time_out|acknowledged)|extension_purchased|shop_has_order|user_asking_product)$/

/** Zalo's event in the words of messaging. Lenient: numbers for ids, missing texts and unknown keys are borne; what cannot be read is unrecognised. */
export function readZaloEvent(body: unknown, accountRef: string): ChannelEvent {
  const read = event.safeParse(body)
  if (!read.success) return { kind: 'unrecognised', name: nameOf(body) }
  return translate(read.data, accountRef) ?? { kind: 'unrecognised', name: read.data.event_name }
}

function translate(read: Event, accountRef: string): ChannelEvent | null {
  const { event_name: name, message } = read
  const at = instantOf(read.timestamp, new Date(0))
  const userRef = [read.follower?.id, read.user_id, read.data?.user_id, read.sender?.id, read.recipient?.id].find((id) => id !== undefined && id !== accountRef)
  if (NOTED.test(name)) return { kind: 'noted', name }
  if (name === 'permission_revoked') return { kind: 'account-lost', reason: zaloTexts.revoked, at }
  if (name === 'user_received_message' || name === 'user_seen_message') return receiptOf(read, at)
  if (!userRef) return null
  const of = { userRef, at }
  if (name.startsWith('user_send_') && USER_MESSAGES.has(name.slice('user_send_'.length))) return messageOf(read, of)
  if (name.startsWith('oa_send_') && ECHOES.has(name.slice('oa_send_'.length))) return echoOf(read, of)
  switch (name) {
    case 'follow':
      return { kind: 'followed', ...of, ...(read.source ? { source: read.source } : {}) }
    case 'unfollow':
      return { kind: 'unfollowed', ...of }
    case 'user_click_chatnow':
    case 'user_call_oa':
    case 'widget_interaction_accepted':
      return { kind: 'interacted', ...of, how: name }
    case 'user_submit_info':
      return { kind: 'details-given', ...of, ...(read.info?.name ? { name: read.info.name } : {}), ...(read.info?.phone ? { phone: read.info.phone } : {}) }
    case 'user_reply_consent':
      return { kind: 'consent-answered', ...of, isGiven: read.user_consent === 'ALLOW', about: 'call' }
    case 'user_withdraw':
      return { kind: 'withdrew', ...of }
    default:
      return message === undefined ? null : { kind: 'unrecognised', name }
  }
}

function messageOf({ event_name: name, message, attachments }: Event, of: { userRef: string; at: Date }): ChannelEvent | null {
  if (!message?.msg_id) return null
  const kind = name.slice('user_send_'.length)
  return {
    kind: 'message',
    ...of,
    providerMessageId: message.msg_id,
    text: message.text ?? '',
    attachments: kind === 'text' ? [] : readAttachments(kind, message.attachments ?? attachments ?? []),
    ...(message.quote_msg_id ? { quotedProviderMessageId: message.quote_msg_id } : {}),
  }
}

function echoOf({ message, sender }: Event, of: { userRef: string; at: Date }): ChannelEvent | null {
  if (!message?.msg_id) return null
  const inTemplate = z.array(z.object({ payload: z.object({ text: z.string() }) })).safeParse(message.attachments)
  const text = message.text ?? (inTemplate.success ? (inTemplate.data[0]?.payload.text ?? '') : '')
  return { kind: 'echo', ...of, providerMessageId: message.msg_id, text, ...(sender?.admin_id ? { adminId: sender.admin_id } : {}) }
}

/** A template's receipt carries our ledger id and its own time; a chat receipt the ids of the messages. */
function receiptOf({ event_name: name, message }: Event, at: Date): ChannelEvent | null {
  if (message?.tracking_id)
    return {
      kind: 'delivery-report',
      ledgerId: message.tracking_id,
      state: 'delivered',
      reason: '',
      via: 'template-by-phone',
      at: instantOf(message.delivery_time ?? '', at),
    }
  const ids = [...(message?.msg_ids ?? []), ...(message?.msg_id ? [message.msg_id] : [])]
  return ids.length === 0 ? null : { kind: 'receipt', state: name === 'user_seen_message' ? 'seen' : 'delivered', providerMessageIds: ids, at }
}

function nameOf(body: unknown): string {
  return body !== null && typeof body === 'object' && 'event_name' in body && typeof body.event_name === 'string' ? body.event_name : ''
}
