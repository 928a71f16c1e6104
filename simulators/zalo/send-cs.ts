import { asList, asRecord, asText, type Json } from '../kit/json.ts'
import type { CallAnswer, OaCall } from './call.ts'
import { acceptSend, emitReceived, type NewMessage } from './conversation.ts'
import { getUpload } from './media.ts'
import { refuse } from './refusal.ts'
import { say } from './texts.vi.ts'
import { getReachableUser, replyQuota } from './windows.ts'
import type { MessageButton } from './world.ts'

const TEXT_LENGTH = 2000
const BUTTON_LIMIT = 5
const BUTTON_TYPES = ['oa.open.url', 'oa.query.show', 'oa.query.hide', 'oa.open.sms', 'oa.open.phone']

/** `POST /v3.0/oa/message/cs`: a consultation message to one resident. */
export function sendConsultation(call: OaCall): CallAnswer {
  const { sim, oa, body } = call
  const userId = asText(asRecord(body['recipient'])['user_id']) ?? refuse(-201, 'user_id')
  const message = readMessage(call, asRecord(body['message']))
  const user = getReachableUser(sim, oa, userId)
  const quota = replyQuota(sim, user)
  const sent = acceptSend(sim, user, message)
  emitReceived(sim, user, sent)
  return {
    data: { message_id: sent.messageId, user_id: userId, sent_time: String(sent.at), ...(quota ? { quota } : {}) },
    userId,
    detail: say.sentTo(user.name, quota?.['quota_type']),
  }
}

function readMessage(call: OaCall, message: Json): NewMessage {
  const text = readText(message)
  const quoteId = asText(message['quote_message_id'])
  const written = { from: 'oa' as const, ...(text ? { text } : {}), ...(quoteId ? { quoteId } : {}) }
  if (message['attachment'] === undefined) return text ? { ...written, kind: 'text' } : refuse(-201, 'text')
  const attachment = asRecord(message['attachment'])
  const payload = asRecord(attachment['payload'])
  if (attachment['type'] === 'file') return { ...written, ...readFile(call, payload) }
  if (attachment['type'] !== 'template') return refuse(-233)
  if (payload['template_type'] === 'media') return { ...written, ...readMedia(call, payload) }
  if (payload['template_type'] === 'request_user_info') return { ...written, ...readInfoRequest(payload) }
  if (payload['template_type'] === undefined && Array.isArray(payload['buttons'])) return { ...written, kind: 'buttons', buttons: readButtons(call, payload) }
  return refuse(-233)
}

function readText(message: Json): string | undefined {
  if (message['text'] === undefined) return undefined
  if (typeof message['text'] !== 'string') return refuse(-201, 'text')
  if ([...message['text']].length > TEXT_LENGTH) refuse(-210, 'text')
  return message['text']
}

function readFile(call: OaCall, payload: Json) {
  const file = getUpload(call, asText(payload['token']) ?? refuse(-201, 'token'), ['file'])
  return { kind: 'file' as const, url: mediaUrl(call, file.mediaId), fileName: file.name, fileSizeBytes: file.bytes.length }
}

function readMedia(call: OaCall, payload: Json): Pick<NewMessage, 'kind' | 'url' | 'title'> {
  const elements = asList(payload['elements'])
  if (elements.length !== 1) refuse(-201, 'elements')
  const element = asRecord(elements[0])
  const kind = element['media_type']
  const attachmentId = asText(element['attachment_id'])
  if (kind === 'sticker') return { kind: 'sticker' as const, title: attachmentId ?? refuse(-201, 'attachment_id') }
  if (kind !== 'image' && kind !== 'gif') return refuse(-233, 'media_type')
  if (attachmentId) return { kind, url: mediaUrl(call, getUpload(call, attachmentId, [kind]).mediaId) }
  const url = asText(element['url'])
  if (kind === 'gif' || !url || !/^https?:\/\//.test(url)) return refuse(-201, kind === 'gif' ? 'attachment_id' : 'url')
  return { kind, url }
}

function readInfoRequest(payload: Json) {
  const elements = asList(payload['elements'])
  if (elements.length !== 1) refuse(-201, 'elements')
  const element = asRecord(elements[0])
  const title = asText(element['title']) ?? refuse(-201, 'title')
  const subtitle = asText(element['subtitle']) ?? refuse(-201, 'subtitle')
  if ([...title].length > 100) refuse(-210, 'title')
  if ([...subtitle].length > 500) refuse(-210, 'subtitle')
  const url = asText(element['image_url'])
  return { kind: 'request_user_info' as const, title, subtitle, ...(url ? { url } : {}) }
}

function readButtons(call: OaCall, payload: Json): MessageButton[] {
  if (!call.sim.switches.buttons) return refuse(-233)
  const buttons = asList(payload['buttons']).map(asRecord)
  if (buttons.length === 0 || buttons.length > BUTTON_LIMIT) refuse(-201, 'buttons')
  return buttons.map((button) => {
    const title = asText(button['title']) ?? refuse(-201, 'title')
    const type = asText(button['type']) ?? ''
    if ([...title].length > 100) refuse(-210, 'title')
    if (!BUTTON_TYPES.includes(type)) refuse(-201, 'type')
    if (button['payload'] === undefined) refuse(-201, 'payload')
    return { title, type, payload: button['payload'] }
  })
}

function mediaUrl(call: OaCall, mediaId: string): string {
  return `${call.sim.publicUrl}/media/${mediaId}`
}
