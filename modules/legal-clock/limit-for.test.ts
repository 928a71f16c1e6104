import { expect, test } from 'vitest'
import { shippedData } from '#platform/shipped-data'
import type { CatalogueRecord } from '#procedures'
import { type LimitFor, limitFor } from './index.ts'

type Timed = Parameters<typeof limitFor>[0]

const unknown = { value: null, unit: null, note: null }
const own = (value: number | null, unit: CatalogueRecord['processingTime']['unit']): Timed => ({
  processingTime: { value, unit, basis: null, note: null },
  processingTimeByChannel: null,
  sameDayCutoff: null,
})
const five = { value: 5, unit: 'working_days' } as const

test.each<[string, Timed, Partial<LimitFor>]>([
  ['the record speaks for every channel', own(5, 'working_days'), { limit: five }],
  ['a number without unit is no limit', own(5, null), { limit: null }],
  ['a zero is a blank', own(0, 'working_days'), { limit: null }],
  ['the same day needs no number', own(null, 'immediate'), { limit: { value: 1, unit: 'immediate' } }],
  ['the 15:00 rule is passed on', { ...own(null, 'immediate'), sameDayCutoff: '15:00' }, { cutoff: '15:00' }],
  ['no rule is invented', own(null, 'immediate'), { cutoff: null }],
  [
    'the channel has its own',
    { ...own(27, 'working_days'), processingTimeByChannel: [{ ...five, note: null, channels: ['online', 'post'] }] },
    { limit: five, isOneOfSeveral: false },
  ],
  [
    'of another channel nothing is taken',
    { ...own(27, 'working_days'), processingTimeByChannel: [{ ...five, note: null, channels: ['direct'] }] },
    { limit: { value: 27, unit: 'working_days' } },
  ],
  [
    'a channel without unit takes the record',
    { ...own(5, 'working_days'), processingTimeByChannel: [{ ...unknown, value: 9, channels: ['online'] }] },
    { limit: five },
  ],
  [
    'a channel of zero takes the record',
    { ...own(5, 'working_days'), processingTimeByChannel: [{ ...five, value: 0, note: null, channels: ['online'] }] },
    { limit: five },
  ],
  [
    'several for one channel: the record says which leads, and a person must look',
    {
      ...own(5, 'working_days'),
      processingTimeByChannel: [
        { value: 30, unit: 'working_days', note: null, channels: ['online'] },
        { ...five, note: null, channels: ['online'] },
      ],
    },
    { limit: five, isOneOfSeveral: true },
  ],
  [
    'the same twice is one',
    {
      ...own(null, null),
      processingTimeByChannel: [
        { ...five, note: 'a', channels: ['online'] },
        { ...five, note: 'b', channels: ['online'] },
      ],
    },
    { limit: five, isOneOfSeveral: false },
  ],
])('%s', (_, record, expected) => {
  expect(limitFor(record, 'online')).toMatchObject(expected)
})

test('of the shipped catalogue every channel has a limit or says that it has none', () => {
  const records = shippedData('procedures.json') as (Timed & { code: string })[]
  const counts = { limited: 0, unlimited: 0, several: 0 }
  for (const record of records) {
    for (const channel of ['direct', 'online', 'post'] as const) {
      const { limit, isOneOfSeveral } = limitFor(record, channel)
      counts[limit ? 'limited' : 'unlimited']++
      if (isOneOfSeveral) counts.several++
      if (limit) expect(Number.isInteger(limit.value) && limit.value > 0).toBe(true)
    }
  }
  expect(counts.limited + counts.unlimited).toBe(records.length * 3)
  expect(counts.several).toBeGreaterThan(0)
  expect(counts.unlimited).toBeGreaterThan(0)
})
