import { z } from 'zod'
import { type Outgoing, type SendOutcome, withNumberedChoices } from '#messaging'
import { callZalo, type ZaloAnswer } from './client.ts'
import type { ZaloSettings } from './settings.ts'
import { uploadAttachment } from './upload.ts'

const MESSAGE_PATH = '/v3.0/oa/message/cs'
const EXPIRED_ATTACHMENT = '-100'
/** Menus and forms are unconfirmed for this kind of message: where Zalo will not have them, the text goes without. */
const NO_EXTRAS = new Set(['-201', '-233', '-240'])

const sentMessage = z.object({ message_id: z.coerce.string(), quota: z.unknown().optional() })
const sentTemplate = z.object({ msg_id: z.coerce.string().optional(), message_id: z.coerce.string().optional() })

/** Sends one part of a message by chat, by template to a user, or by template to a phone. */
export async function sendByZalo(settings: ZaloSettings, outgoing: Outgoing): Promise<SendOutcome> {
  if (outgoing.kind === 'template-by-user') return sendTemplateByUser(settings, outgoing)
  if (outgoing.kind === 'template-by-phone') return sendTemplateByPhone(settings, outgoing)
  return sendChat(settings, outgoing)
}

async function sendChat(settings: ZaloSettings, outgoing: Outgoing): Promise<SendOutcome> {
  const outcome = await sendChatOnce(settings, outgoing)
  if (outcome.sent) return outcome
  // Uploads expire after seven days; ours are made for each send, so a second one is fresh for certain.
  if (outcome.code === EXPIRED_ATTACHMENT && outgoing.attachment) return sendChatOnce(settings, outgoing)
  if ((outgoing.choices.length > 0 || outgoing.detailsRequest) && NO_EXTRAS.has(outcome.code))
    return sendChatOnce(settings, { ...outgoing, text: withNumberedChoices(outgoing.text, outgoing.choices), choices: [], detailsRequest: null })
  return outcome
}

async function sendChatOnce(settings: ZaloSettings, outgoing: Outgoing): Promise<SendOutcome> {
  const uploaded = outgoing.attachment ? await uploadAttachment(settings, outgoing.account, outgoing.attachment) : null
  if (uploaded && 'failure' in uploaded) return uploaded.failure
  const message = {
    ...(outgoing.text ? { text: outgoing.text } : {}),
    ...(outgoing.quotedProviderMessageId ? { quote_message_id: outgoing.quotedProviderMessageId } : {}),
    ...attachmentOf(outgoing, uploaded?.attachment),
  }
  const answer = await callZalo(settings, {
    host: 'openapi',
    path: MESSAGE_PATH,
    account: outgoing.account,
    json: { recipient: { user_id: outgoing.userRef }, message },
  })
  // No quota in the answer means that the message was charged.
  return readSent(answer, (data) => {
    const read = sentMessage.parse(data)
    return { id: read.message_id, priceDong: read.quota ? 0 : settings.prices.chat }
  })
}

/** One attachment a message: what was uploaded, else the form, else the menu as the account's setting wants it. */
function attachmentOf({ detailsRequest, choices, account }: Outgoing, uploaded: unknown): { attachment?: unknown } {
  if (uploaded) return { attachment: uploaded }
  if (detailsRequest) {
    const { title, subtitle, imageUrl } = detailsRequest
    return { attachment: template({ template_type: 'request_user_info', elements: [{ title, subtitle, ...(imageUrl ? { image_url: imageUrl } : {}) }] }) }
  }
  if (choices.length === 0) return {}
  const shown = choices.slice(0, 5).map(({ title, payload }) => ({ title: [...title].slice(0, 95).join(''), type: 'oa.query.show', payload }))
  if (account.settings['menus'] !== 'list') return { attachment: template({ buttons: shown }) }
  return { attachment: template({ template_type: 'list', elements: shown.map(({ title, type, payload }) => ({ title, default_action: { type, payload } })) }) }
}

const template = (payload: object) => ({ type: 'template', payload })

async function sendTemplateByUser(settings: ZaloSettings, { account, userRef, template }: Outgoing): Promise<SendOutcome> {
  const json = { user_id: userRef, template_id: template?.id, template_data: template?.data }
  const answer = await callZalo(settings, { host: 'openapi', path: '/v3.0/oa/message/template', account, json })
  return readSent(answer, (data) => ({ id: sentTemplate.parse(data).message_id ?? '', priceDong: settings.prices.byUser }))
}

async function sendTemplateByPhone(settings: ZaloSettings, { account, phone, template, ledgerId }: Outgoing): Promise<SendOutcome> {
  const json = { phone, template_id: template?.id, template_data: template?.data, tracking_id: ledgerId }
  const answer = await callZalo(settings, { host: 'business', path: '/message/template', account, json })
  return readSent(answer, (data) => ({ id: sentTemplate.parse(data).msg_id ?? '', priceDong: settings.prices.byPhone }))
}

function readSent(answer: ZaloAnswer, read: (data: unknown) => { id: string; priceDong: number }): SendOutcome {
  if ('failure' in answer) return answer.failure
  const { id, priceDong } = read(answer.data)
  return { sent: true, providerMessageId: id, priceDong }
}
