import { expect, test } from 'vitest'
import { hourOf, hourOfClock, startOfDay, vietnamDay } from './day.ts'

const cases: [at: string, day: string, start: string, hour: number][] = [
  ['2026-11-23T07:32:00Z', '2026-11-23', '2026-11-22T17:00:00.000Z', 14 + 32 / 60],
  ['2026-11-22T17:00:00Z', '2026-11-23', '2026-11-22T17:00:00.000Z', 0],
  ['2026-11-22T16:59:59Z', '2026-11-22', '2026-11-21T17:00:00.000Z', 24 - 1 / 3600],
]

test.each(cases)('%s', (at, day, start, hour) => {
  expect(vietnamDay(new Date(at))).toBe(day)
  expect(startOfDay(new Date(at)).toISOString()).toBe(start)
  expect(hourOf(new Date(at))).toBeCloseTo(hour, 6)
})

test('a clock time as a decimal', () => {
  expect(hourOfClock('07:30')).toBe(7.5)
})
