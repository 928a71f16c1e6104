import { expect, test } from 'vitest'
import { readHolidays } from './holidays.ts'
import { isOpenAt, nextOpening, type OfficeHours, sessionsOn, usualHours } from './office-hours.ts'
import { sayOpening, sayWeek } from './office-hours-words.ts'

const holidays = readHolidays()
const withSaturday: OfficeHours = { ...usualHours, '6': [['07:30', '11:30']] }
const at = (local: string) => new Date(`${local}:00+07:00`)
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

test.each([
  ['Monday morning', '2026-11-23T08:00', usualHours, true],
  ['first minute', '2026-11-23T07:30', usualHours, true],
  ['minute before', '2026-11-23T07:29', usualHours, false],
  ['last minute of the morning', '2026-11-23T11:29', usualHours, true],
  ['end of the morning is closed', '2026-11-23T11:30', usualHours, false],
  ['lunch', '2026-11-23T12:00', usualHours, false],
  ['afternoon', '2026-11-23T14:32', usualHours, true],
  ['end of the day is closed', '2026-11-23T17:00', usualHours, false],
  ['Day of Culture, a Tuesday', '2026-11-24T09:00', usualHours, false],
  ['Saturday without Saturday hours', '2026-11-21T09:00', usualHours, false],
  ['Saturday with morning hours', '2026-11-21T09:00', withSaturday, true],
  ['Saturday afternoon with morning hours', '2026-11-21T14:00', withSaturday, false],
  ['Sunday', '2026-11-22T09:00', withSaturday, false],
  ['swapped Friday 02/01 is off', '2026-01-02T09:00', usualHours, false],
  ['worked Saturday 10/01 has a whole day', '2026-01-10T14:00', usualHours, true],
  ['worked Saturday 10/01 also where Saturdays have a morning', '2026-01-10T14:00', withSaturday, true],
  ['day off in lieu of a Sunday holiday', '2026-04-27T09:00', usualHours, false],
  ['just past midnight in Vietnam is still the day before in UTC', '2026-11-23T00:30', usualHours, false],
  ['an office without hours', '2026-11-23T08:00', {}, false],
])('%s (%s): open %s', (_name, local, hours, expected) => {
  expect(isOpenAt(hours as OfficeHours, holidays, at(local))).toBe(expected)
})

test.each([
  ['before the morning', '2026-11-23T06:00', usualHours, '2026-11-23T07:30', true],
  ['over lunch', '2026-11-23T12:00', usualHours, '2026-11-23T13:00', true],
  ['while open, the session after', '2026-11-23T08:00', usualHours, '2026-11-23T13:00', true],
  ['Monday evening, over the holiday', '2026-11-23T18:00', usualHours, '2026-11-25T07:30', true],
  ['Friday evening', '2026-11-27T18:00', usualHours, '2026-11-30T07:30', true],
  ['Friday evening with Saturday mornings', '2026-11-27T18:00', withSaturday, '2026-11-28T07:30', true],
  ['over Tết, from 13/02', '2026-02-13T18:00', usualHours, '2026-02-23T07:30', true],
  ['into a year that was not announced', '2026-12-31T18:00', usualHours, '2027-01-01T07:30', false],
])('%s: opens next', (_name, local, hours, expected, isSure) => {
  expect(nextOpening(hours, holidays, at(local))).toEqual({ at: at(expected), isSure })
})

test('an office without hours never opens', () => {
  expect(nextOpening({}, holidays, at('2026-11-23T08:00'))).toBeNull()
})

test('a worked Saturday without a named swap has the hours of a Friday', () => {
  const unnamed = { off: new Map(), worked: new Map([['2026-11-28', undefined]]), announcedYears: new Set([2026]) }
  expect(sessionsOn({ '5': [['08:00', '10:00']] }, unnamed, '2026-11-28')).toEqual([['08:00', '10:00']])
})

test.each([
  ['2026-11-23T14:32', 'Xã đang làm việc, đến 17 giờ.'],
  ['2026-11-23T12:00', 'Xã đang nghỉ, làm việc lại lúc 13 giờ hôm nay.'],
  ['2026-11-23T18:00', 'Xã đang nghỉ, làm việc lại lúc 7 giờ 30 thứ Tư 25/11.'],
  ['2026-11-24T09:00', 'Hôm nay xã nghỉ (Ngày Văn hóa Việt Nam), làm việc lại lúc 7 giờ 30 thứ Tư 25/11.'],
  ['2026-12-31T18:00', 'Xã đang nghỉ, làm việc lại lúc 7 giờ 30 thứ Sáu 01/01. Lịch nghỉ lễ năm 2027 chưa công bố, ngày này có thể đổi.'],
])('at %s it says: %s', (local, words) => {
  expect(plain(sayOpening(usualHours, holidays, at(local)))).toBe(words)
})

test.each([
  [usualHours, ['Thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ – 17 giờ']],
  [withSaturday, ['Thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ – 17 giờ', 'Thứ Bảy: 7 giờ 30 – 11 giờ 30']],
  [{ '1': [['08:00', '11:00']], '3': [['08:00', '11:00']] } as OfficeHours, ['Thứ Hai: 8 giờ – 11 giờ', 'Thứ Tư: 8 giờ – 11 giờ']],
])('the week in words', (hours, lines) => {
  expect(sayWeek(hours).map(plain)).toEqual(lines)
})
