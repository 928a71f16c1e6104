import type { Channel, SendKind } from './channel.ts'
import type { MessagePurpose } from './message-state.ts'
import { quietUntil } from './quiet-hours.ts'
import { reasons } from './texts.vi.ts'
import { replyWindow } from './zalo-window.ts'

export type RouteAccount = { id: number; channel: string; ref: string; state: string; pausedUntil: Date | null; settings: Readonly<Record<string, unknown>> }

export type RoutePoint = {
  id: number
  channel: string
  userRef: string | null
  phone: string | null
  isFollowing: boolean | null
  isBlocked: boolean
  isVerified: boolean
  lastInteractionAt: Date | null
  account: RouteAccount | null
}

export type RouteQuestion = {
  purpose: MessagePurpose
  text: string
  /** A phone named by the message itself: a code goes there and nowhere else. */
  phone: string | null
  template: { byUser: string | null; byPhone: string | null; priceDong: number | null } | null
  /** Ways the provider refused for this message for good. */
  refusedKinds: readonly string[]
  points: readonly RoutePoint[]
  accounts: readonly RouteAccount[]
  /** `purpose:channel` taken back by the contact. */
  withdrawn: ReadonlySet<string>
  /** `purpose:channel` given. */
  given: ReadonlySet<string>
  channels: readonly Channel[]
  now: Date
}

export type Route = {
  kind: SendKind
  account: RouteAccount
  pointId: number | null
  userRef: string | null
  phone: string | null
  templateRef: string | null
  priceDong: number
}

export type RouteAnswer = { route: Route } | { waitUntil: Date; reason: string } | { web: true } | { none: string }

const RECHECK_MS = 10 * 60_000

/** The way a message goes out now: allowed by window, follow state, consent and hour, cheapest first; or until when it waits; or why it cannot. */
export function chooseRoute(question: RouteQuestion): RouteAnswer {
  const open = possibleRoutes(question)
  const usable = open.filter(({ account }) => account.state === 'connected' && (!account.pausedUntil || account.pausedUntil <= question.now))
  const quiet = usable.map((route) => quietUntil(question.purpose, route.kind, question.now))
  const awake = usable.filter((_, index) => quiet[index] === null)
  const [route] = awake
  if (route) return { route }
  const [firstQuiet] = quiet.filter((until) => until !== null).sort((a, b) => a.getTime() - b.getTime())
  if (firstQuiet) return { waitUntil: firstQuiet, reason: reasons.quietHours }
  const [held] = open.filter(({ account }) => account.state !== 'disabled')
  if (held) {
    const isPaused = held.account.pausedUntil && held.account.pausedUntil > question.now
    return {
      waitUntil: isPaused && held.account.pausedUntil ? held.account.pausedUntil : new Date(question.now.getTime() + RECHECK_MS),
      reason: isPaused ? reasons.paused : reasons.needsConsent,
    }
  }
  if (question.points.some((point) => point.channel === 'web') && question.purpose === 'reply') return { web: true }
  return { none: question.points.some((point) => point.channel === 'zalo' && !point.isBlocked) ? reasons.windowClosed : reasons.noWay }
}

function possibleRoutes(question: RouteQuestion): Route[] {
  const { purpose, phone, points, refusedKinds } = question
  const routes =
    purpose === 'code' || phone
      ? smsTo(question, phone, null)
      : points.flatMap((point) => (point.channel === 'zalo' ? zaloRoutes(question, point) : point.channel === 'sms' ? phoneRoutes(question, point) : []))
  return routes
    .filter(({ kind, account }) => !refusedKinds.includes(kind) && channelOf(question, account)?.canSend(kind, account))
    .sort((a, b) => a.priceDong - b.priceDong)
}

function zaloRoutes(question: RouteQuestion, point: RoutePoint): Route[] {
  const { account } = point
  if (!account || point.isBlocked || !point.userRef || isRefused(question, 'zalo')) return []
  if (question.purpose === 'notice' && point.isFollowing === false) return []
  const to = { account, pointId: point.id, userRef: point.userRef, phone: null }
  const window = replyWindow(point.lastInteractionAt, question.now).kind
  const paid = channelOf(question, account)?.estimateDong('chat', question.text, account.settings) ?? 0
  // A closed window is only our count: when nothing else is left, the provider is asked all the same and says no at no cost.
  const chat: Route = { kind: 'chat', templateRef: null, ...to, priceDong: window === 'free' ? 0 : window === 'paid' ? paid : Number.MAX_SAFE_INTEGER }
  const byUser = question.template?.byUser
  return byUser ? [chat, { kind: 'template-by-user', templateRef: byUser, ...to, priceDong: templatePrice(question, account, 'template-by-user') }] : [chat]
}

function phoneRoutes(question: RouteQuestion, point: RoutePoint): Route[] {
  if (!point.phone || !point.isVerified) return []
  const byPhone = question.template?.byPhone
  const oa = question.accounts.find((account) => account.channel === 'zalo')
  const template: Route[] =
    byPhone && oa && !isRefused(question, 'zalo')
      ? [
          {
            kind: 'template-by-phone',
            account: oa,
            pointId: point.id,
            userRef: null,
            phone: point.phone,
            templateRef: byPhone,
            priceDong: templatePrice(question, oa, 'template-by-phone'),
          },
        ]
      : []
  return [...template, ...smsTo(question, point.phone, point.id)]
}

function smsTo(question: RouteQuestion, phone: string | null, pointId: number | null): Route[] {
  const account = question.accounts.find((one) => one.channel === 'sms')
  if (!account || !phone) return []
  const isFree = question.purpose === 'code' || question.purpose === 'emergency'
  if (!isFree && isRefused(question, 'sms')) return []
  if (question.purpose === 'notice' && !question.given.has('notice:sms')) return []
  return [
    {
      kind: 'sms',
      account,
      pointId,
      userRef: null,
      phone,
      templateRef: null,
      priceDong: channelOf(question, account)?.estimateDong('sms', question.text, account.settings) ?? 0,
    },
  ]
}

function isRefused({ withdrawn, purpose }: RouteQuestion, channel: string): boolean {
  if (purpose === 'emergency') return false
  return withdrawn.has(`${purpose}:${channel}`) || withdrawn.has(`all:${channel}`)
}

function templatePrice(question: RouteQuestion, account: RouteAccount, kind: SendKind): number {
  return question.template?.priceDong ?? channelOf(question, account)?.estimateDong(kind, question.text, account.settings) ?? 0
}

function channelOf({ channels }: RouteQuestion, account: RouteAccount): Channel | undefined {
  return channels.find((channel) => channel.name === account.channel)
}
