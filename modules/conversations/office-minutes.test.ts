import { expect, test } from 'vitest'
import { officeMinutes, type SessionsOn } from './office-minutes.ts'

/** Monday to Friday; Tuesday 24/11/2026 is a day off. */
const sessionsOn: SessionsOn = (date) => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 || date === '2026-11-24'
    ? []
    : [
        ['07:30', '11:30'],
        ['13:00', '17:00'],
      ]
}

const cases: [title: string, from: string, to: string, minutes: number][] = [
  ['within one session', '2026-11-23T14:00:00+07:00', '2026-11-23T14:32:00+07:00', 32],
  ['over lunch', '2026-11-23T11:20:00+07:00', '2026-11-23T13:05:00+07:00', 15],
  ['asked at night', '2026-11-22T22:00:00+07:00', '2026-11-23T07:40:00+07:00', 10],
  ['over the day off', '2026-11-23T16:50:00+07:00', '2026-11-25T07:35:00+07:00', 15],
  ['over the weekend', '2026-11-20T16:55:00+07:00', '2026-11-23T07:30:00+07:00', 5],
  ['not yet a minute', '2026-11-23T14:00:00+07:00', '2026-11-23T14:00:59+07:00', 0],
  ['asked in the future of our clock', '2026-11-23T15:00:00+07:00', '2026-11-23T14:00:00+07:00', 0],
]

test.each(cases)('%s', (_title, from, to, minutes) => {
  expect(officeMinutes(new Date(from), new Date(to), sessionsOn)).toBe(minutes)
})
