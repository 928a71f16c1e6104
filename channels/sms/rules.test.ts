import { describe, expect, it } from 'vitest'
import { readReport } from './delivery-report.ts'
import { countParts, smsParts, withoutAccents } from './sms-text.ts'
import { knownSmsCodes, smsRefusal } from './status-table.ts'

describe('SMS text', () => {
  it.each([
    ['x'.repeat(160), 1, 'GSM-7'],
    ['x'.repeat(161), 2, 'GSM-7'],
    ['x'.repeat(307), 3, 'GSM-7'],
    ['đ'.repeat(70), 1, 'UCS-2'],
    ['đ'.repeat(71), 2, 'UCS-2'],
    [`${'x'.repeat(159)}{`, 2, 'GSM-7'],
    ['à è é ì ò ù', 1, 'GSM-7'],
    ['ế'.repeat(70).normalize('NFD'), 1, 'UCS-2'],
  ])('%.12s… costs %i parts in %s', (text, parts, encoding) => {
    expect(countParts(text)).toEqual({ parts, encoding })
  })

  it.each([
    ['Đăng ký “hộ nghèo” – 100.000 đ', 'Dang ky "ho ngheo" - 100.000 d'],
    ['hoà'.normalize('NFD'), 'hoa'],
    ['ưỡn ẹo… ’nhé', "uon eo... 'nhe"],
  ])('%s travels as %s', (text, plain) => {
    expect(withoutAccents(text)).toBe(plain)
    expect(smsParts(text, false)).toEqual([plain])
  })

  it('beyond four parts becomes several messages, each within them, cut at spaces', () => {
    const messages = smsParts('Thông báo cho bà con. '.repeat(60), false)
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.every((message) => countParts(message).parts <= 4)).toBe(true)
    expect(messages.join(' ').split(/\s+/)).toEqual('Thong bao cho ba con. '.repeat(60).trim().split(/\s+/))
  })
})

describe('codes and reports', () => {
  it.each(knownSmsCodes)('%s has a Vietnamese reason', (code) => {
    expect(smsRefusal(code).reason).not.toContain('với mã')
  })

  it('what nobody knows is never repeated', () => {
    expect(smsRefusal('999')).toMatchObject({ retry: 'never' })
    expect(smsRefusal('103')).toMatchObject({ retry: 'later', pause: { isAlarm: true } })
  })

  const report = (more: object) =>
    readReport({ RequestId: 'esms-lam-thao.m3p0n0', SendStatus: '5', SendSuccess: '0', SendFailed: '0', at: '2026-11-23T07:32:00Z', ...more })
  it('status 5 is success only with a success counted', () => {
    expect(report({ SendSuccess: '1' })).toMatchObject({ kind: 'delivery-report', state: 'delivered', ledgerId: 'm3p0n0' })
    expect(report({ SendFailed: '1' })).toMatchObject({ kind: 'delivery-report', state: 'failed' })
    expect(report({})).toMatchObject({ kind: 'noted' })
    expect(report({ SendStatus: '4' })).toMatchObject({ state: 'failed' })
    expect(report({ SendStatus: '2' })).toMatchObject({ kind: 'noted' })
    expect(readReport({})).toMatchObject({ kind: 'unrecognised' })
  })
})
