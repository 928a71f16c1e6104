import { vietnamHour } from '../kit/clock.ts'
import { asRecord, asText, type Json } from '../kit/json.ts'
import type { CallAnswer, OaCall } from './call.ts'
import { acceptSend, emitReceived } from './conversation.ts'
import { emitTemplateReceipt } from './events.ts'
import type { ZbsTemplate } from './options.ts'
import { refuse } from './refusal.ts'
import { say } from './texts.vi.ts'
import { getUserOfOa } from './windows.ts'
import type { SimulatedUser } from './world.ts'

const TRACKING_ID = /^[A-Za-z0-9_-]{1,48}$/
const DAILY_QUOTA = 500
const DAY_MS = 24 * 3_600_000

/** `POST /v3.0/oa/message/template`: an approved template to a user id, outside the 7-day window too. */
export function sendTemplateByUserId(call: OaCall): CallAnswer {
  const { sim, oa, body } = call
  const user = getUserOfOa(sim, oa, asText(body['user_id']) ?? refuse(-201, 'user_id'))
  const template = sim.world.templates.get(asText(body['template_id']) ?? '') ?? refuse(-201, 'template_id')
  if (template.canGoByUserId === false) refuse(-249)
  if (user.hasBlocked) refuse(-244)
  const text = fillTemplate(template, asRecord(body['template_data']))
  const sent = acceptSend(sim, user, { from: 'oa', kind: 'template', title: template.templateName, text, templateId: template.templateId })
  emitReceived(sim, user, sent)
  const quota = { quota_type: 'purchase_quota', owner_type: 'OA', owner_id: oa.oaId }
  return {
    data: { message_id: sent.messageId, user_id: user.userId, sent_time: String(sent.at), quota },
    userId: user.userId,
    detail: say.templateTo(user.name),
  }
}

/** `POST /message/template` on the business host: an approved template to a phone number, receipt with the ZNS header. */
export function sendTemplateByPhone(call: OaCall): CallAnswer {
  const { sim, body, now } = call
  const trackingId = asText(body['tracking_id']) ?? ''
  if (!TRACKING_ID.test(trackingId)) refuse(-132, 'tracking_id')
  const phone = (asText(body['phone']) ?? '').replace(/^\+/, '')
  if (!/^84\d{9}$/.test(phone)) refuse(-108)
  const template = sim.world.templates.get(asText(body['template_id']) ?? '') ?? refuse(-109)
  const text = fillTemplate(template, asRecord(body['template_data']))
  if (isNight(now) && sim.switches.templateNight) refuse(-133)
  const isTest = body['mode'] === 'development'
  if (!isTest && remainingQuota(call) <= 0) refuse(-144)
  const user = receiverOf(call, phone)
  if (isTest && !user.isAdmin) refuse(-127)
  const fresh = { from: 'oa' as const, kind: 'template' as const, title: template.templateName, text, trackingId, templateId: template.templateId }
  const sent = acceptSend(sim, user, fresh, phone)
  if (sim.switches.receipts) emitTemplateReceipt(sim, user, sent)
  const quota = { dailyQuota: String(DAILY_QUOTA), remainingQuota: String(remainingQuota(call)) }
  const mode = asText(body['sending_mode']) ?? '1'
  return { data: { msg_id: sent.messageId, sent_time: String(sent.at), sending_mode: mode, quota }, userId: user.userId, detail: say.templateTo(phone) }
}

/** `GET /message/status`: 1 delivered, -1 unknown to the provider. */
export function templateStatus({ sim, query }: OaCall): CallAnswer {
  const sent = sim.world.sends.find((one) => one.messageId === query['message_id'] && one.phone)
  return { data: sent ? { delivery_time: String(sent.at), status: 1, message: 'Delivered' } : { delivery_time: '', status: -1, message: 'Unknown' } }
}

/** `GET /message/quota` on the business host; all values are strings. */
export function templateQuota(call: OaCall): CallAnswer {
  return {
    data: {
      dailyQuota: String(DAILY_QUOTA),
      remainingQuota: String(remainingQuota(call)),
      dailyQuotaPromotion: '0',
      remainingQuotaPromotion: '0',
      monthlyPromotionQuota: '0',
    },
  }
}

/** `GET /template/all` */
export function listTemplates({ sim, query }: OaCall): CallAnswer {
  const offset = Number(query['offset'] ?? 0)
  const limit = Number(query['limit'] ?? 100)
  if (!(limit >= 1 && limit <= 100)) refuse(-132, 'limit')
  const all = [...sim.world.templates.values()]
  const rows = all
    .slice(offset, offset + limit)
    .map((one) => ({ templateId: one.templateId, templateName: one.templateName, createdTime: 0, status: one.status ?? 'ENABLE', templateQuality: 'HIGH' }))
  return { data: rows }
}

/** `GET /template/info/v2` */
export function templateInfo({ sim, query }: OaCall): CallAnswer {
  const template = sim.world.templates.get(asText(query['template_id']) ?? '') ?? refuse(-109)
  return {
    data: {
      templateId: template.templateId,
      templateName: template.templateName,
      status: template.status ?? 'ENABLE',
      listParams: template.listParams.map((one) => ({ ...one, minLength: 0, acceptNull: !one.require })),
      listButtons: [],
      timeout: 7200000,
      previewUrl: '',
      templateQuality: 'HIGH',
      templateTag: 'TRANSACTION',
      price: String(template.priceByPhone ?? 120),
      price_sdt: String(template.priceByPhone ?? 120),
      price_uid: String(template.priceByUserId ?? 80),
    },
  }
}

function fillTemplate(template: ZbsTemplate, data: Json): string {
  if ((template.status ?? 'ENABLE') !== 'ENABLE') refuse(-131)
  for (const parameter of template.listParams) {
    const value = data[parameter.name]
    if (value === undefined || value === '') {
      if (parameter.require) refuse(-1122, parameter.name)
      continue
    }
    if (typeof value !== 'string' && typeof value !== 'number') refuse(-1124, parameter.name)
    if ([...String(value)].length > parameter.maxLength) refuse(-1121, parameter.name)
  }
  return template.body.replace(/<(\w+)>/g, (_whole, name: string) => asText(data[name]) ?? '')
}

function receiverOf({ sim, oa }: OaCall, phone: string): SimulatedUser {
  const user = [...sim.world.users.values()].find((one) => one.oaId === oa.oaId && one.phone === phone)
  if (!user) return refuse(-118)
  return user.hasBlocked ? refuse(-139) : user
}

function remainingQuota({ sim, oa, now }: OaCall): number {
  if (sim.options.limits === false) return DAILY_QUOTA
  const today = Math.floor((now + 7 * 3_600_000) / DAY_MS)
  const sentToday = sim.world.sends.filter((one) => one.oaId === oa.oaId && one.phone && Math.floor((one.at + 7 * 3_600_000) / DAY_MS) === today)
  return DAILY_QUOTA - sentToday.length
}

/** 22:00 to 06:00 in Vietnam, when templates and broadcasts are refused. */
export function isNight(now: number): boolean {
  const hour = vietnamHour(now)
  return hour >= 22 || hour < 6
}
