import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey } from './address-key.ts'
import { type CodeLimits, freeAgainAt, reachedLimit } from './code-limits.ts'
import { startOfMonth } from './count-openings.ts'
import { residentPath } from './resident-path.ts'

const now = new Date('2026-11-23T07:32:00Z')
const ago = (...minutes: number[]) => minutes.map((one) => new Date(now.getTime() - one * 60_000))
const limits: CodeLimits = { anHourToPhone: 3, aDayToPhone: 6, anHourFromAddress: 10, aDayFromAddress: 40, aDay: 1000 }
const none = { toPhone: [], fromAddress: [], inCommune: [] }

describe('limits on codes', () => {
  it.each([
    ['the first', none, null],
    ['a second within the minute', { ...none, toPhone: ago(0.5) }, ['residents.resend_too_soon', 0.5]],
    ['a second after a minute', { ...none, toPhone: ago(1) }, null],
    ['a third within the hour', { ...none, toPhone: ago(10, 20) }, null],
    ['a fourth within the hour', { ...none, toPhone: ago(10, 20, 45) }, ['residents.too_many_codes_to_phone', 15]],
    ['a fourth after the hour', { ...none, toPhone: ago(10, 20, 60) }, null],
    ['a seventh within the day', { ...none, toPhone: ago(10, 120, 240, 360, 480, 1200) }, ['residents.too_many_codes_to_phone', 240]],
    ['the longer of two waits', { ...none, toPhone: ago(1.5, 10, 20, 360, 480, 1200) }, ['residents.too_many_codes_to_phone', 240]],
    ['an eleventh from an address', { ...none, fromAddress: ago(...Array.from({ length: 10 }, () => 30)) }, ['residents.too_many_codes_from_address', 30]],
    ['more than the commune’s day', { ...none, inCommune: ago(...Array.from({ length: 1000 }, () => 1400)) }, ['residents.too_many_codes_today', 40]],
  ] as const)('%s', (_name, asked, expected) => {
    const reached = reachedLimit(asked, limits, now)
    expect(reached && [reached.code, (reached.until.getTime() - now.getTime()) / 60_000]).toEqual(expected)
  })

  it('lets one through again exactly when it says', () => {
    const minutes = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 6 }), (some, limit) => {
        const until = freeAgainAt(ago(...some), limit, 3_600_000, now)
        if (until === null) return some.filter((one) => one < 60).length <= limit
        expect(until.getTime()).toBeGreaterThan(now.getTime())
        expect(freeAgainAt(ago(...some), limit, 3_600_000, until)).toBeNull()
        return true
      }),
    )
  })
})

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
  ['2001:DB8:1:2:bbbb:0:0:9', '2001:db8:1:2'],
  ['2001:0db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, key) => expect(addressKey(address)).toBe(key))

it.each([
  ['/ho-so', '/ho-so'],
  ['/ho-so/K7?tab=giay#cuoi', '/ho-so/K7?tab=giay#cuoi'],
  [undefined, '/tai-khoan'],
  ['', '/tai-khoan'],
  ['https://evil.example', '/tai-khoan'],
  ['//evil.example', '/tai-khoan'],
  ['/\\evil.example', '/tai-khoan'],
  ['/a\\b', '/tai-khoan'],
  ['/ho-so\r\nSet-Cookie: a=b', '/tai-khoan'],
  ['/office', '/tai-khoan'],
  ['/office/hop-thu', '/tai-khoan'],
  ['/dang-nhap/ma', '/tai-khoan'],
  ['/api/x.y', '/tai-khoan'],
  ['/officer', '/officer'],
  [`/${'a'.repeat(400)}`, '/tai-khoan'],
])('goes back to %s as %s', (path, expected) => expect(residentPath(path)).toBe(expected))

it.each([
  ['2026-11-23T07:32:00Z', '2026-10-31T17:00:00.000Z'],
  ['2026-10-31T16:59:59Z', '2026-09-30T17:00:00.000Z'],
  ['2026-12-31T17:00:00Z', '2026-12-31T17:00:00.000Z'],
])('the month of %s begins at %s', (at, start) => expect(startOfMonth(new Date(at)).toISOString()).toBe(start))
