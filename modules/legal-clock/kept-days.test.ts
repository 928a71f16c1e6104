import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHolidays } from '#communes'
import { keepDays, reckon, withKeptDays } from './index.ts'
import { cases } from './testing-clock.ts'

const holidays = readHolidays()
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
/** The days off as a later decision has them: some more, some less. */
const decided = fc.tuple(fc.array(day, { maxLength: 60 }), fc.array(fc.constantFrom(...holidays.off.keys()), { maxLength: 10 })).map(([more, less]) => ({
  ...holidays,
  off: new Map([...[...holidays.off].filter(([date]) => !less.includes(date)), ...more.map((date) => [date, 'Nghỉ bù'] as const)]),
}))

test('a date told stays whatever days off are decided later', () => {
  let moved = 0
  fc.assert(
    fc.property(cases(), decided, (input, later) => {
      const told = reckon(input).due
      if (!told) return
      const kept = keepDays(input.holidays, input.receivedAt, told)
      expect(reckon({ ...input, holidays: withKeptDays(later, kept) }).due).toEqual(told)
      if (reckon({ ...input, holidays: later }).due?.getTime() !== told.getTime()) moved++
    }),
    { numRuns: 1000 },
  )
  // Without keeping them the date would have moved: the property is about something.
  expect(moved).toBeGreaterThan(20)
})

test('days after the date told are those of the newest decision', () => {
  const kept = keepDays(holidays, new Date('2026-11-23T09:00:00+07:00'), new Date('2026-11-27T17:00:00+07:00'))
  expect(kept).toEqual({ from: '2026-11-23', until: '2026-11-27', off: { '2026-11-24': holidays.off.get('2026-11-24') }, worked: {} })
  const later = {
    ...holidays,
    off: new Map([
      ['2026-11-25', 'Nghỉ bù'],
      ['2026-11-30', 'Nghỉ bù'],
    ]),
    worked: new Map([['2026-11-28', undefined]]),
  }
  const counted = withKeptDays(later, kept)
  expect([...counted.off.keys()]).toEqual(['2026-11-30', '2026-11-24'])
  expect([...counted.worked.keys()]).toEqual(['2026-11-28'])
  expect(withKeptDays(later, null)).toBe(later)
})
