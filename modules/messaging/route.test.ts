import { describe, expect, it } from 'vitest'
import { smsChannel, smsSettings } from '../../channels/sms/index.ts'
import { zaloChannel, zaloSettings } from '../../channels/zalo/index.ts'
import { chooseRoute, type RouteAccount, type RoutePoint, type RouteQuestion } from './route.ts'

const now = new Date('2026-11-23T14:32:00+07:00')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const zaloPort = zaloChannel(zaloSettings.parse({ appId: '1', appSecret: 's', oaSecrets: ['o'], prices: { chat: 55, byUser: 120, byPhone: 200 } }))
const smsPort = smsChannel(smsSettings.parse({ apiKey: 'k', secretKey: 's', callbackSecret: 'a-long-enough-callback-secret' }))

const oa: RouteAccount = { id: 1, channel: 'zalo', ref: 'oa', state: 'connected', pausedUntil: null, settings: {} }
const brand: RouteAccount = { id: 2, channel: 'sms', ref: 'esms', state: 'connected', pausedUntil: null, settings: {} }
const zalo = (hours: number | null, more: Partial<RoutePoint> = {}): RoutePoint => ({
  id: 10,
  channel: 'zalo',
  userRef: 'u',
  phone: null,
  isFollowing: true,
  isBlocked: false,
  isVerified: false,
  lastInteractionAt: hours === null ? null : ago(hours),
  account: oa,
  ...more,
})
const phone: RoutePoint = {
  id: 11,
  channel: 'sms',
  userRef: null,
  phone: '84912345438',
  isFollowing: null,
  isBlocked: false,
  isVerified: true,
  lastInteractionAt: null,
  account: null,
}
const template = { byUser: '301001', byPhone: '301001', priceDong: null }
const choose = (more: Partial<RouteQuestion>) => {
  const answer = chooseRoute({
    purpose: 'case',
    text: 'Hồ sơ đã xong',
    phone: null,
    template: null,
    refusedKinds: [],
    points: [zalo(1)],
    accounts: [oa, brand],
    withdrawn: new Set(),
    given: new Set(),
    channels: [zaloPort, smsPort],
    now,
    ...more,
  })
  return 'route' in answer ? answer.route.kind : 'waitUntil' in answer ? `waits ${answer.reason}` : 'web' in answer ? 'web' : 'none'
}

describe('the way of a message', () => {
  it.each([
    ['free chat first', {}, 'chat'],
    ['paid chat is still cheaper than a template', { points: [zalo(60)], template }, 'chat'],
    ['a template once the window is closed', { points: [zalo(200), phone], template }, 'template-by-user'],
    ['a template by phone when the other was refused', { points: [zalo(200), phone], template, refusedKinds: ['template-by-user'] }, 'template-by-phone'],
    ['SMS when no template is there', { points: [zalo(200), phone] }, 'sms'],
    ['closed chat only as the last try', { points: [zalo(200)] }, 'chat'],
    ['nothing after that was refused too', { points: [zalo(200)], refusedKinds: ['chat'] }, 'none'],
    ['a code by SMS to its own phone alone', { purpose: 'code', phone: '84900000001' }, 'sms'],
    ['no code through Zalo', { purpose: 'code', points: [zalo(1), phone] }, 'none'],
    ['no notice to who left the page', { purpose: 'notice', points: [zalo(1, { isFollowing: false })] }, 'none'],
    ['no notice by SMS without consent', { purpose: 'notice', points: [phone] }, 'none'],
    ['a notice by SMS with consent', { purpose: 'notice', points: [phone], given: new Set(['notice:sms']) }, 'sms'],
    ['nothing against a withdrawal', { points: [zalo(1)], withdrawn: new Set(['case:zalo']) }, 'none'],
    ['an emergency against a withdrawal', { purpose: 'emergency', points: [zalo(1)], withdrawn: new Set(['all:zalo']) }, 'chat'],
    ['no unverified phone', { points: [{ ...phone, isVerified: false }] }, 'none'],
    ['nothing to who blocked us', { points: [zalo(1, { isBlocked: true })] }, 'none'],
    [
      'waits while the channel pauses',
      { points: [zalo(1, { account: { ...oa, pausedUntil: new Date(now.getTime() + 1000) } })] },
      'waits Kênh đang tạm dừng theo yêu cầu của nhà cung cấp.',
    ],
    [
      'waits while the page needs consent',
      { points: [zalo(1, { account: { ...oa, state: 'needs_consent' } })] },
      'waits Trang Zalo cần được quản trị viên kết nối lại.',
    ],
    ['another channel rather than waiting', { points: [zalo(1, { account: { ...oa, state: 'needs_consent' } }), phone] }, 'sms'],
    ['the page itself for a web visitor', { purpose: 'reply', points: [{ ...zalo(1), channel: 'web', account: null, userRef: null }] }, 'web'],
    ['the morning for a notice at night', { purpose: 'notice', now: new Date('2026-11-23T23:00:00+07:00') }, 'waits Chờ hết giờ yên tĩnh.'],
  ] as const)('%s', (_what, more, expected) => {
    expect(choose(more as Partial<RouteQuestion>)).toBe(expected)
  })
})
