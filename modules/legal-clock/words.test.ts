import { expect, test } from 'vitest'
import { readHolidays, usualHours } from '#communes'
import {
  type ClockInput,
  clockSettings,
  explainDays,
  type Limit,
  reckon,
  sayLimit,
  sayTimeLeft,
  sayWhy,
  workingDaysLate,
  workingMinutesBetween,
} from './index.ts'
import { saturdayHours } from './testing-clock.ts'

const at = (wall: string) => new Date(`${wall}:00+07:00`)
const days = (value: number): Limit => ({ value, unit: 'working_days' })
const calendar = { hours: usualHours, holidays: readHolidays() }
const given = (receivedAt: string, parts: Partial<ClockInput> = {}): ClockInput => ({
  ...calendar,
  limit: days(3),
  cutoff: null,
  settings: clockSettings.parse({}),
  receivedAt: at(receivedAt),
  pauses: [],
  ...parts,
})
const plain = (words: string) => words.replaceAll('\u00a0', ' ')
const sameDay: Limit = { value: 1, unit: 'immediate' }

test.each<[string, ClockInput, string[]]>([
  [
    'after the cut-off, over the day off',
    given('2026-11-23T15:40', { limit: sameDay, cutoff: '15:00' }),
    ['Nhận sau 15 giờ nên tính từ thứ Tư 25/11.', 'Giải quyết trong ngày làm việc: thứ Tư 25/11.'],
  ],
  [
    'a day off in between',
    given('2026-11-23T09:00', { limit: days(1) }),
    ['Ngày bắt đầu (thứ Hai 23/11) không tính.', '24/11 nghỉ Ngày Văn hóa Việt Nam, không tính.'],
  ],
  ['nothing stated', given('2026-11-23T09:00', { limit: null }), ['Thủ tục chưa ghi đơn vị thời gian nên chưa tính được ngày hẹn.']],
  [
    'Tết as one run',
    given('2026-02-12T18:00', { limit: days(2) }),
    [
      'Nhận ngoài giờ làm việc nên tính từ 7 giờ 30 thứ Sáu 13/2.',
      'Ngày bắt đầu (thứ Sáu 13/2) không tính.',
      '16/2 đến 20/2 nghỉ Tết Nguyên đán, không tính.',
      'Thứ Bảy, Chủ nhật không tính.',
    ],
  ],
  [
    'made-up and swapped days keep their names',
    given('2026-08-28T09:00', { limit: days(1) }),
    ['Ngày bắt đầu (thứ Sáu 28/8) không tính.', '31/8 nghỉ hoán đổi, không tính.', '1/9 đến 2/9 nghỉ Quốc khánh, không tính.', 'Thứ Bảy, Chủ nhật không tính.'],
  ],
  [
    'a worked Saturday',
    given('2026-08-21T09:00', { limit: days(2) }),
    ['Ngày bắt đầu (thứ Sáu 21/8) không tính.', 'Thứ Bảy, Chủ nhật không tính.', 'Thứ Bảy 22/8 làm bù, có tính.'],
  ],
  [
    'a Saturday opening',
    given('2026-03-14T09:00', { limit: { value: 2, unit: 'hours' }, hours: saturdayHours }),
    ['Thứ Bảy 14/3 xã chỉ nhận hồ sơ, không tính.', 'Thứ Bảy, Chủ nhật không tính.'],
  ],
  [
    'calendar days that end on a rest day',
    given('2026-03-05T09:00', { limit: { value: 30, unit: 'days' } }),
    ['Ngày bắt đầu (thứ Năm 5/3) không tính.', 'Ngày cuối rơi vào ngày nghỉ (4/4 đến 5/4) nên chuyển sang thứ Hai 6/4.'],
  ],
  [
    'waited, and waiting',
    given('2026-03-10T09:00', {
      limit: days(1),
      pauses: [
        { from: at('2026-03-10T10:00'), to: at('2026-03-11T10:00') },
        { from: at('2026-03-12T09:00'), to: null },
      ],
    }),
    [
      'Ngày bắt đầu (thứ Ba 10/3) không tính.',
      'Chờ người nộp bổ sung hoặc nộp phí 10/3 đến 11/3: thời gian này không tính.',
      'Từ thứ Năm 12/3 chờ người nộp bổ sung hoặc nộp phí: tạm dừng, xong sẽ tính lại ngày hẹn.',
    ],
  ],
  [
    'a promise and a year not announced',
    given('2026-12-30T09:00', { limit: days(1), newDueAt: at('2027-01-05T17:00') }),
    ['Ngày bắt đầu (thứ Tư 30/12) không tính.', 'Xã đã xin lỗi và hẹn lại thứ Ba 5/1.', 'Lịch nghỉ năm 2027 chưa công bố, ngày hẹn có thể thay đổi.'],
  ],
])('why: %s', (_, input, sentences) => {
  expect(sayWhy(input).map(plain)).toEqual(sentences)
})

test.each([
  ['2026-03-10T14:32', '2026-03-10T17:00', 'Còn 2 giờ 28 phút'],
  ['2026-03-10T16:30', '2026-03-11T11:00', 'Còn 4 giờ'],
  ['2026-03-10T16:00', '2026-03-11T17:00', 'Còn 1 ngày làm việc'],
  ['2026-03-13T09:00', '2026-03-17T17:00', 'Còn 2 ngày làm việc'],
  ['2026-03-10T17:00', '2026-03-10T17:00', 'Đến hạn, hết giờ làm việc'],
  ['2026-03-10T10:40', '2026-03-10T10:00', 'Trễ 40 phút'],
  ['2026-03-10T17:20', '2026-03-10T17:00', 'Vừa quá hẹn'],
  ['2026-03-16T08:00', '2026-03-12T17:00', 'Trễ 2 ngày làm việc'],
])('at %s with a due %s: %s', (now, due, words) => {
  expect(sayTimeLeft(calendar, { due: at(due), why: null }, at(now))).toBe(words)
})

test('without a due it is said why', () => {
  expect(sayTimeLeft(calendar, { due: null, why: 'paused' }, at('2026-03-10T09:00'))).toBe('Đang chờ, chưa tính tiếp')
  expect(sayTimeLeft(calendar, { due: null, why: 'no_unit' }, at('2026-03-10T09:00'))).toBe('Chưa tính được ngày hẹn')
  expect([days(3), sameDay, { value: 8, unit: 'hours' } as const, { value: 15, unit: 'days' } as const, null].map(sayLimit)).toEqual([
    '3 ngày làm việc',
    'Trong ngày',
    '8 giờ làm việc',
    '15 ngày',
    'Chưa ghi thời hạn',
  ])
})

test('a promised date is the current one, and later waiting moves it while the original stays', () => {
  const newDueAt = at('2026-03-17T16:00')
  const later = { from: at('2026-03-16T09:00'), to: at('2026-03-18T09:00') }
  expect(reckon(given('2026-03-10T09:00', { newDueAt }))).toMatchObject({ originalDue: at('2026-03-13T17:00'), due: newDueAt })
  expect(reckon(given('2026-03-10T09:00', { newDueAt, pauses: [later] })).due).toEqual(at('2026-03-19T16:00'))
  const between = { from: at('2026-03-12T15:00'), to: at('2026-03-13T09:00') }
  expect(reckon(given('2026-03-10T09:00', { newDueAt, pauses: [between] })).due).toEqual(newDueAt)
  expect(reckon(given('2026-03-10T09:00', { newDueAt, apologisedAt: at('2026-03-12T10:00'), pauses: [between] })).due).toEqual(at('2026-03-18T16:00'))
  const open = { from: at('2026-03-12T15:00'), to: null }
  expect(reckon(given('2026-03-10T09:00', { newDueAt, apologisedAt: at('2026-03-12T10:00'), pauses: [open] }))).toMatchObject({ due: null, why: 'paused' })
})

test('days and minutes late or between are counted in working time', () => {
  expect(workingDaysLate(calendar, at('2026-11-23T17:00'), at('2026-11-26T08:00'))).toBe(2)
  expect(workingDaysLate(calendar, at('2026-11-23T17:00'), at('2026-11-23T16:00'))).toBe(0)
  expect(workingMinutesBetween(calendar, at('2026-11-23T16:00'), at('2026-11-25T08:00'))).toBe(90)
  expect(workingMinutesBetween(calendar, at('2026-11-25T08:00'), at('2026-11-23T16:00'))).toBe(0)
})

test('the clock of an officer, day by day', () => {
  const told = explainDays(given('2026-11-20T15:40', { limit: days(1), cutoff: '15:00' }), at('2026-11-23T15:00'))
  expect(told.map(({ date, kind, note, name, counted, spent }) => [date.slice(8), kind, note, name, counted, spent])).toEqual([
    ['20', 'receipt', 'received', null, 0, 1],
    ['21', 'off', 'weekend', null, 0, 1],
    ['22', 'off', 'weekend', null, 0, 1],
    ['23', 'not_counted', 'first_day', null, 0, 0.75],
    ['24', 'off', 'holiday', 'Ngày Văn hóa Việt Nam', 0, 0],
    ['25', 'due', 'due', null, 1, 0],
  ])
  expect(told[0]?.receivedAt).toBeCloseTo(400 / 480)
  expect(told.slice(1).every(({ receivedAt }) => receivedAt === null)).toBe(true)
})

test('with a cut-off, whoever comes on Saturday is not due before whoever came on Friday after it', () => {
  const hours = saturdayHours
  const [friday, saturday] = ['2026-03-13T15:30', '2026-03-14T09:00'].map((received) => reckon(given(received, { cutoff: '15:00', hours })).due)
  expect([friday, saturday]).toEqual([at('2026-03-19T17:00'), at('2026-03-19T17:00')])
})
