import { randomBytes, randomUUID } from 'node:crypto'
import { asText, type Json } from '../kit/json.ts'
import { codes, codeTexts } from './codes.ts'
import type { Delivery } from './delivery.ts'
import { normalPhone, partsOf, withoutAccents } from './numbers.ts'
import type { SmsMessage, SmsSimulation } from './simulation.ts'

const PRICE_PER_PART = 850
const UNICODE_FACTOR = 2
const DELIVERY_MS = 500

/** The provider's answer to a send. */
export interface SendAnswer {
  CodeResult: string
  CountRegenerate?: number
  SMSID?: string
  ErrorMessage?: string
}

/** True when the keys of a call are the account's. */
export function isAuthorised(sim: SmsSimulation, given: Json): boolean {
  return given['ApiKey'] === sim.options.apiKey && given['SecretKey'] === sim.options.secretKey
}

/** `SendMultipleMessage_V4_post_json`: checks in the provider's order, then accepts. Sandbox is checked but neither sent nor charged. */
export function send(sim: SmsSimulation, delivery: Delivery, given: Json): SendAnswer {
  const refusal = refusalOf(sim, given)
  if (refusal) return { CodeResult: refusal, ErrorMessage: codeTexts[refusal] ?? '' }
  const smsId = `${randomUUID()}${randomBytes(1).toString('hex')}`
  if (String(given['Sandbox']) !== '1') {
    const message = messageOf(sim, given, smsId)
    sim.messages.push(message)
    sim.balance.dong -= message.price
    sim.saveNow()
    sim.changed()
    delivery.schedule(message)
  }
  return { CodeResult: codes.ok, CountRegenerate: 0, SMSID: smsId }
}

function refusalOf(sim: SmsSimulation, given: Json): string | undefined {
  if (!isAuthorised(sim, given)) return codes.badKey
  const forced = sim.faults.take('error', 'send')
  if (forced) return String(forced.code ?? codes.blocked)
  const requestId = asText(given['RequestId'])
  if (requestId && sim.messages.some((message) => message.requestId === requestId)) return codes.duplicate
  if (!sim.options.brandnames.includes(asText(given['Brandname']) ?? '')) return codes.badBrandname
  const phone = normalPhone(asText(given['Phone']) ?? '')
  if (!phone) return codes.badPhone
  if (sim.phones.get(phone) === 'blocked') return codes.blocked
  const content = asText(given['Content']) ?? ''
  if (!content || !fitsTemplate(sim.templates, content)) return codes.wrongTemplate
  return priceOf(content, isUnicode(given)) > sim.balance.dong ? codes.noCredit : undefined
}

function messageOf(sim: SmsSimulation, given: Json, smsId: string): SmsMessage {
  const written = asText(given['Content']) ?? ''
  const content = isUnicode(given) ? written : withoutAccents(written)
  const sendDate = asText(given['SendDate'])
  const speed = sim.options.speed ?? 1
  return {
    smsId,
    requestId: asText(given['RequestId']) ?? '',
    phone: normalPhone(asText(given['Phone']) ?? '') ?? '',
    brandname: asText(given['Brandname']) ?? '',
    content,
    isUnicode: isUnicode(given),
    parts: partsOf(content, isUnicode(given)),
    price: priceOf(written, isUnicode(given)),
    at: sim.clock.now(),
    deliverAt: sendDate ? Date.parse(`${sendDate.replace(' ', 'T')}+07:00`) : sim.clock.now() + DELIVERY_MS / speed,
    status: 2,
    isDelivered: false,
    callbackUrl: asText(given['CallbackUrl']) ?? '',
    campaignId: asText(given['campaignid']) ?? '',
  }
}

function isUnicode(given: Json): boolean {
  return String(given['IsUnicode']) === '1'
}

function priceOf(written: string, unicode: boolean): number {
  const parts = partsOf(unicode ? written : withoutAccents(written), unicode)
  return parts * PRICE_PER_PART * (unicode ? UNICODE_FACTOR : 1)
}

/** A text fits when it equals a registered one with anything in place of each `{…}`. */
function fitsTemplate(templates: string[], content: string): boolean {
  if (templates.length === 0) return true
  return templates.some((template) => {
    const pattern = template
      .split(/\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s\\S]{1,200}')
    return new RegExp(`^${pattern}$`).test(content)
  })
}
