import { expect, test } from 'vitest'
import { z } from 'zod'
import { readHolidays, usualHours } from '#communes'
import examples from './examples.json' with { type: 'json' }
import { clockSettings, isLate, limit, reckon } from './index.ts'
import { earlyHours, saturdayHours } from './testing-clock.ts'

const wall = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
const instant = wall.transform((at) => new Date(`${at}:00+07:00`))
const verdict = z.enum(['on_time', 'late'])
const example = z.strictObject({
  id: z.string(),
  source: z.string(),
  worked: z.string(),
  limit: limit.nullable(),
  cutoff: z.string().nullable(),
  hours: z.enum(['usual', 'early', 'saturday_morning']),
  settings: clockSettings.default(clockSettings.parse({})),
  received: instant,
  pauses: z.array(z.object({ from: instant, to: instant.nullable() })).default([]),
  expect: z.object({
    startsAt: wall,
    originalDue: wall.nullable(),
    due: wall.nullable(),
    why: z.enum(['no_unit', 'paused']).nullable().default(null),
    isSure: z.boolean(),
  }),
  judge: z.array(z.object({ at: instant, againstOriginal: verdict, againstCurrent: verdict })).default([]),
})

const hours = { usual: usualHours, early: earlyHours, saturday_morning: saturdayHours }
const holidays = readHolidays()
const all = z.array(example).parse(examples)

test.each(all.map((each) => [each.id, each] as const))('%s', (_, { received, ...each }) => {
  const found = reckon({ ...each, hours: hours[each.hours], holidays, receivedAt: received })
  expect({ ...found, startsAt: onTheWall(found.startsAt), originalDue: onTheWall(found.originalDue), due: onTheWall(found.due) }).toEqual(each.expect)
  for (const { at, againstOriginal, againstCurrent } of each.judge) {
    expect([at, word(found.originalDue, at), word(found.due, at)]).toEqual([at, againstOriginal, againstCurrent])
  }
})

test('all the worked examples are here, each under its own name', () => {
  expect(all.length).toBe(157)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})

function onTheWall(at: Date | null): string | null {
  return at && new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
}

function word(due: Date | null, at: Date) {
  return isLate(due, at) ? 'late' : 'on_time'
}
