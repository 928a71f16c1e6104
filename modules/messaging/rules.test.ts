import { describe, expect, it } from 'vitest'
import { maskEvent, maskIdentityNumbers } from './identity-mask.ts'
import { ledgerId, readLedgerId } from './ledger-id.ts'
import { isForward } from './message-state.ts'
import { maskPhone, normalisePhone } from './phone.ts'
import { quietUntil } from './quiet-hours.ts'
import { isSameText } from './same-text.ts'
import { isSilent } from './silence.ts'
import { fieldsOfText, fillText } from './template-text.ts'
import { replyWindow } from './zalo-window.ts'

const at = (local: string) => new Date(`${local}+07:00`)
const MASK = '[đã che số giấy tờ]'

describe('identity numbers', () => {
  it.each([
    ['căn cước 025090001234 của tôi', `căn cước ${MASK} của tôi`],
    ['cccd:025090001234.', `cccd:${MASK}.`],
    ['025 090 001 234', MASK],
    ['025.090.001.234', MASK],
    ['0250-9000-1234', MASK],
    ['cmnd 131234567', `cmnd ${MASK}`],
    ['CMND131234567', `CMND${MASK}`],
    ['131 234 567', MASK],
    ['hai số 131234567 và 025090001234', `hai số ${MASK} và ${MASK}`],
  ])('%s is masked', (text, masked) => {
    expect(maskIdentityNumbers(text)).toBe(masked)
  })

  it.each([
    'gọi 0912345678 nhé',
    'gọi +84912345678 hoặc 84912345678',
    '0912 345 678',
    'giá 150000000 đồng',
    'giá 150000000đ',
    'giá 150.000.000 đ',
    'hồ sơ H44.08-251121-0001',
    'mã 000.00.08.H44-251121-0001',
    '23/11/2026 14:32',
    'tài khoản 19034567890123',
    '12345678',
  ])('%s stays as it is', (text) => {
    expect(maskIdentityNumbers(text)).toBe(text)
  })

  it('are taken out of the kept event everywhere but in ids, and so are links to what was sent', () => {
    const event = {
      app_id: '131234567',
      sender: { id: '025090001234' },
      message: {
        msg_id: '131234567',
        text: 'số 131234567',
        attachments: [{ type: 'image', payload: { url: 'https://x.zdn.vn/a.jpg', thumbnail: 'https://x.zdn.vn/t.jpg', name: 'cccd 025090001234.jpg' } }],
      },
      info: { name: 'Thơm', id_number: 25090001234, card: 131234567 },
      timestamp: '1795426320000',
    }
    expect(maskEvent(event)).toEqual({
      app_id: '131234567',
      sender: { id: '025090001234' },
      message: {
        msg_id: '131234567',
        text: `số ${MASK}`,
        attachments: [{ type: 'image', payload: { url: '[không giữ]', thumbnail: '[không giữ]', name: `cccd ${MASK}.jpg` } }],
      },
      info: { name: 'Thơm', id_number: 25090001234, card: MASK },
      timestamp: '1795426320000',
    })
  })
})

describe('phones', () => {
  it.each([
    ['0912345438', '84912345438'],
    ['+84 912 345 438', '84912345438'],
    ['84912345438', '84912345438'],
    ['0912.345.438', '84912345438'],
    ['01629345438', '84329345438'],
    ['+841201234567', '84701234567'],
    ['01991234567', '84591234567'],
    ['0842345678', '84842345678'],
  ])('%s is %s', (typed, phone) => {
    expect(normalisePhone(typed)).toBe(phone)
  })

  it.each(['', '123', '0212345678', '02103000123', '01101234567', '091234543', '09123454380', 'không có', '+1 202 555 0100'])(
    '%s is no Vietnamese mobile',
    (typed) => {
      expect(normalisePhone(typed)).toBeNull()
    },
  )

  it('are shown masked', () => {
    expect(maskPhone('84912345438')).toBe('0912 *** 438')
  })
})

describe('quiet hours', () => {
  it.each([
    ['case', 'chat', '2026-11-23T21:59:59', null],
    ['case', 'chat', '2026-11-23T22:00:00', '2026-11-24T06:00:00'],
    ['notice', 'chat', '2026-11-24T05:59:59', '2026-11-24T06:00:00'],
    ['notice', 'template-by-phone', '2026-11-24T06:00:00', null],
    ['notice', 'sms', '2026-11-23T20:59:00', null],
    ['notice', 'sms', '2026-11-23T21:00:00', '2026-11-24T06:30:00'],
    ['case', 'sms', '2026-11-24T06:29:00', '2026-11-24T06:30:00'],
    ['reply', 'chat', '2026-11-23T23:00:00', null],
    ['code', 'sms', '2026-11-24T02:00:00', null],
    ['emergency', 'sms', '2026-11-24T02:00:00', null],
  ] as const)('%s by %s at %s waits until %s', (purpose, kind, now, until) => {
    expect(quietUntil(purpose, kind, at(now))).toEqual(until ? at(until) : null)
  })
})

describe('the reply window', () => {
  const now = at('2026-11-23T14:32:00')
  it.each([
    ['2026-11-23T14:00:00', 'free'],
    ['2026-11-21T14:32:00', 'free'],
    ['2026-11-21T14:31:59', 'paid'],
    ['2026-11-16T14:32:00', 'paid'],
    ['2026-11-16T14:31:59', 'closed'],
  ])('last heard at %s is %s', (last, kind) => {
    expect(replyWindow(at(last), now).kind).toBe(kind)
  })

  it('of someone never heard is closed', () => {
    expect(replyWindow(null, now)).toEqual({ kind: 'closed', until: null })
  })
})

describe('silence', () => {
  it.each([
    ['2026-11-23T10:00:00', '2026-11-23T14:32:00', true],
    ['2026-11-23T12:00:00', '2026-11-23T14:32:00', false],
    ['2026-11-20T16:00:00', '2026-11-23T08:00:00', false],
    ['2026-11-20T16:00:00', '2026-11-23T11:31:00', true],
    ['2026-11-20T08:00:00', '2026-11-22T14:00:00', false],
    ['2026-11-23T08:00:00', '2026-11-23T20:00:00', false],
  ])('heard at %s, asked at %s: %s', (heard, now, expected) => {
    expect(isSilent(at(heard), at(now), 4)).toBe(expected)
  })
})

it('a message only moves forward, and an unknown one may turn out either way', () => {
  expect(isForward('sent', 'seen')).toBe(true)
  expect(isForward('seen', 'delivered')).toBe(false)
  expect(isForward('unknown', 'delivered')).toBe(true)
  expect(isForward('delivered', 'delivered')).toBe(false)
})

it('a provider’s copy is ours when only spaces, composition or numbered choices differ', () => {
  expect(isSameText('Xin chào  bác', 'Xin chào bác\n')).toBe(true)
  expect(isSameText('hoà'.normalize('NFD'), 'hoà'.normalize('NFC'))).toBe(true)
  expect(isSameText('Chọn một việc', 'Chọn một việc\n\n1. Tra cứu')).toBe(true)
  expect(isSameText('Chọn một việc', 'Chọn một việc khác')).toBe(false)
  expect(isSameText('', '')).toBe(false)
})

it('a template names its fields and is filled', () => {
  expect(fieldsOfText('Hồ sơ {ma_ho_so}: {trang_thai}, {ma_ho_so}')).toEqual(['ma_ho_so', 'trang_thai'])
  expect(fillText('Hồ sơ {ma_ho_so}: {la}', { ma_ho_so: 'H01' })).toBe('Hồ sơ H01: {la}')
})

it('a ledger id travels and comes back', () => {
  expect(readLedgerId(ledgerId(12, 1, 3))).toEqual({ messageId: 12, part: 1 })
  expect(readLedgerId('hs-0001-2')).toBeNull()
})
