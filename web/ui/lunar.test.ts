import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayLunarDay, sayWeekday } from './dates.ts'
import { type LunarDay, lunarDay } from './lunar.ts'

// Dates of the official Vietnamese calendar; 1985 and 2007 are years where Vietnam and China differ.
const known: [solar: string, day: number, month: number, year: number, isLeapMonth?: boolean][] = [
  ['2025-01-29', 1, 1, 2025],
  ['2026-02-17', 1, 1, 2026],
  ['2027-02-06', 1, 1, 2027],
  ['2007-02-17', 1, 1, 2007],
  ['1985-01-21', 1, 1, 1985],
  ['2026-11-23', 15, 10, 2026],
  ['2026-11-12', 4, 10, 2026],
  ['2025-04-07', 10, 3, 2025],
  ['2026-04-26', 10, 3, 2026],
  ['2024-02-09', 30, 12, 2023],
  ['2023-03-22', 1, 2, 2023, true],
  ['2023-04-20', 1, 3, 2023],
  ['2025-07-25', 1, 6, 2025, true],
  ['2025-08-23', 1, 7, 2025],
  ['2020-05-23', 1, 4, 2020, true],
  ['2017-07-23', 1, 6, 2017, true],
  ['2033-12-22', 1, 11, 2033, true],
]

describe('lunarDay', () => {
  it.each(known)('%s', (solar, day, month, year, isLeapMonth = false) => {
    expect(lunarDay(solar)).toEqual({ day, month, year, isLeapMonth } satisfies LunarDay)
  })

  it('goes on by one day, or begins a month after day 29 or 30', () => {
    const dates = fc.integer({ min: 0, max: 109_000 }).map((days) => new Date(Date.UTC(1900, 1, 1) + days * 86_400_000))
    fc.assert(
      fc.property(dates, (date) => {
        const today = lunarDay(date.toISOString().slice(0, 10))
        const next = lunarDay(new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10))
        const isNextDay = next.day === today.day + 1 && next.month === today.month && next.year === today.year
        const isNewMonth = next.day === 1 && (today.day === 29 || today.day === 30)
        expect(isNextDay || isNewMonth).toBe(true)
        expect(next.month).toBeGreaterThanOrEqual(1)
        expect(next.month).toBeLessThanOrEqual(12)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('words for a day', () => {
  it.each([
    ['2026-11-23', 'Thứ Hai', 'rằm tháng Mười'],
    ['2026-11-12', 'Thứ Năm', 'mùng 4 tháng Mười'],
    ['2025-07-26', 'Thứ Bảy', 'mùng 2 tháng Sáu nhuận'],
    ['2026-02-16', 'Thứ Hai', '29 tháng Chạp'],
    ['2026-02-22', 'Chủ nhật', 'mùng 6 tháng Giêng'],
  ])('%s', (date, weekday, lunar) => {
    expect(sayWeekday(date).replaceAll('\u00a0', ' ')).toBe(weekday)
    expect(sayLunarDay(date).replaceAll('\u00a0', ' ')).toBe(lunar)
  })
})
