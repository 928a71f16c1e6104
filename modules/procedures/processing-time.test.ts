import { expect, test } from 'vitest'
import { type ProcessingTimeWords, processingTimeWords } from './processing-time.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'
import { unknownWords } from './texts.vi.ts'

const none = { value: null, unit: null, note: null }
const record = { value: 3, unit: 'working_days', basis: 'time_column', note: null } as const

test.each<[string, Parameters<typeof bareRecord>[0], Partial<ProcessingTimeWords>]>([
  ['stated', { processingTime: record }, { words: '3 ngày làm việc', note: null, isKnown: true }],
  ['nothing stated', {}, { words: unknownWords, isKnown: false }],
  ['a number without unit is no time', { processingTime: { ...record, unit: null } }, { words: unknownWords, isKnown: false }],
  [
    'a channel without unit takes the time of the record',
    { processingTime: record, processingTimeByChannel: [{ ...none, value: 9, channels: ['online'] }] },
    { words: '3 ngày làm việc', byChannel: [{ channels: ['online'], words: '3 ngày làm việc', note: null }] },
  ],
  [
    'the same day, with the 15:00 rule',
    { processingTime: { value: 1, unit: 'immediate', basis: 'steps_text', note: 'English' }, sameDayCutoff: '15:00' },
    { words: 'Trong ngày', note: 'nộp sau 15 giờ thì sang ngày làm việc sau' },
  ],
  ['the same day, without the rule', { processingTime: { value: 1, unit: 'immediate', basis: 'steps_text', note: null } }, { words: 'Trong ngày', note: null }],
  ['a cutoff changes nothing where the time is not the same day', { processingTime: record, sameDayCutoff: '15:00' }, { words: '3 ngày làm việc', note: null }],
  [
    'channels of one unit are a span',
    {
      processingTime: { ...record, value: 27 },
      processingTimeByChannel: [
        { value: 17, unit: 'working_days', note: null, channels: ['online'] },
        { value: 27, unit: 'working_days', note: null, channels: ['direct'] },
      ],
    },
    { words: '17 đến 27 ngày làm việc', note: 'tùy cách nộp hoặc từng trường hợp' },
  ],
  [
    'channels of several units leave the record to speak',
    {
      processingTime: { ...record, value: 7 },
      processingTimeByChannel: [
        { value: 1, unit: 'hours', note: null, channels: ['direct'] },
        { value: 7, unit: 'working_days', note: null, channels: ['direct'] },
      ],
    },
    { words: '7 ngày làm việc', note: 'tùy cách nộp hoặc từng trường hợp' },
  ],
])('%s', (_name, parts, expected) => {
  expect(processingTimeWords(bareRecord(parts))).toMatchObject(expected)
})

test('in the shipped catalogue exactly the records without any usable time have none', () => {
  const records = shippedRecords()
  const unknown = records.filter((one) => !processingTimeWords(one).isKnown)
  const withoutUnit = records.filter(
    (one) =>
      (one.processingTime.unit === null || one.processingTime.value === 0) &&
      (one.processingTimeByChannel ?? []).every(({ unit, value }) => unit === null || !value),
  )
  expect(unknown.map(({ code }) => code)).toEqual(withoutUnit.map(({ code }) => code))
  expect(unknown.length).toBeGreaterThan(131)
})
