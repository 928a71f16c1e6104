import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type OfficeHours, readHolidays, sessionsOn } from '#communes'
import { type ClockInput, explainDays, reckon, sayTimeLeft, sayWhy, workingDaysLate, workingMinutesBetween } from './index.ts'
import { anyWeeks, cases, instants, pausesAfter, plus } from './testing-clock.ts'

const RUNS = 2000
const DAY = 86_400_000
const holidays = readHolidays()

/** How often a property met what it is about, printed at the end: a property that never meets it proves nothing. */
const met: string[] = []
afterAll(() => console.log(met.join('\n')))

function always<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => string | null) {
  const counts = new Map<string, number>()
  fc.assert(
    fc.property(arbitrary, (value) => {
      const kind = check(value)
      if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }),
    { numRuns: RUNS },
  )
  met.push(`${expect.getState().currentTestName}: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')}`)
  expect(counts.size).toBeGreaterThan(0)
}

const later = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 20_000 }))

test('a later receipt is never due earlier', () =>
  always(fc.tuple(cases(anyWeeks), later), ([input, minutes]) => {
    const { settings, hours, limit } = input
    // At the hour of receipt Saturday's ten o'clock comes before Friday's four: both count from Monday, as the worked examples say.
    if (limit.unit === 'working_days' && settings.dueAt === 'hour_of_receipt' && (hours['6']?.length || hours['7']?.length)) return null
    const [first, second] = [due(input), due({ ...input, receivedAt: plus(input.receivedAt, minutes) })]
    expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime())
    return second > first ? `${limit.unit} later` : `${limit.unit} same`
  }))

test('a due is a working moment, but a calendar day that is not rolled', () =>
  always(cases(), (input) => {
    const { limit, settings, hours } = input
    if (limit.unit === 'days' && !settings.calendarDaysRoll) return null
    expect(isWorkingMoment(hours, due(input))).toBe(true)
    return limit.unit
  }))

test('a case is never due before it starts, and never starts before its receipt', () =>
  always(cases(anyWeeks), (input) => {
    const { startsAt, due } = reckon(input)
    expect(startsAt.getTime()).toBeGreaterThanOrEqual(input.receivedAt.getTime() - 59_999)
    const isSameDay = input.limit.unit === 'days' && input.settings.firstDayCounts && !input.settings.calendarDaysRoll && input.limit.value === 1
    if (isSameDay) return null
    expect(due?.getTime()).toBeGreaterThanOrEqual(startsAt.getTime())
    return input.limit.unit
  }))

test('hours are all worked between start and due', () =>
  always(cases(anyWeeks), (input) => {
    if (input.limit.unit !== 'hours') return null
    const { startsAt, due } = reckon(input)
    expect(due && workingMinutesBetween(input, startsAt, due)).toBe(input.limit.value * 60)
    return 'hours'
  }))

const pausedOnce = cases().chain((input) => pausesAfter(input.receivedAt).map(([pause]) => ({ ...input, pauses: pause ? [pause] : [] })))

test('a closed pause adds exactly its working time, or nothing when it came too late', () =>
  always(pausedOnce, (input) => {
    const [pause] = input.pauses
    const { startsAt, originalDue, due } = reckon(input)
    if (!pause?.to || !originalDue || !due) return null
    if (minute(pause.from) > originalDue.getTime()) {
      expect(due).toEqual(originalDue)
      return 'too late'
    }
    const [from, to] = [pause.from, pause.to].map((at) => nextWorking(input.hours, new Date(Math.max(minute(at), startsAt.getTime())))) as [Date, Date]
    const isHours = input.limit.unit === 'hours'
    const measured = isHours ? workingMinutesBetween(input, originalDue, due) : workingDays(originalDue, due)
    expect(measured).toBe(isHours ? workingMinutesBetween(input, from, to) : workingDays(from, to))
    return isHours ? 'hours' : 'days'
  }))

test('a pause in two pieces is the pause whole', () =>
  always(fc.tuple(pausedOnce, fc.integer({ min: 0, max: 100 })), ([input, percent]) => {
    const [pause] = input.pauses
    if (!pause?.to) return null
    const cut = new Date(minute(pause.from) + Math.round(((minute(pause.to) - minute(pause.from)) * percent) / 100 / 60_000) * 60_000)
    const pieces = [
      { from: cut, to: pause.to },
      { from: pause.from, to: cut },
    ]
    expect(reckon({ ...input, pauses: pieces })).toEqual(reckon(input))
    return input.limit.unit
  }))

test('a longer pause is never due earlier', () =>
  always(fc.tuple(pausedOnce, later), ([input, minutes]) => {
    const [pause] = input.pauses
    if (!pause?.to) return null
    const longer = due({ ...input, pauses: [{ from: pause.from, to: plus(pause.to, minutes) }] })
    expect(longer.getTime()).toBeGreaterThanOrEqual(due(input).getTime())
    return longer > due(input) ? 'later' : 'same'
  }))

const pausedOften = cases(anyWeeks).chain((input) => pausesAfter(input.receivedAt).map((pauses) => ({ ...input, pauses })))

test('the days told one by one make the limit', () =>
  always(fc.tuple(pausedOften, instants), ([input, now]) => {
    const { limit } = input
    const days = explainDays(input, now)
    const whole = limit.unit === 'hours' ? limit.value * 60 : limit.unit === 'immediate' ? 1 : limit.value
    expect(days.reduce((sum, { counted }) => sum + counted, 0)).toBe(whole)
    expect(days.filter(({ kind }) => kind === 'due').map(({ date }) => date)).toEqual([vietnam(due(input))])
    expect(days[0]?.date).toBe(vietnam(input.receivedAt))
    expect(days.every(({ date }, index) => index === 0 || Date.parse(date) - Date.parse(days[index - 1]?.date ?? '') === DAY)).toBe(true)
    expect(days.every(({ spent, counted }) => spent >= 0 && spent <= 1 && counted >= 0)).toBe(true)
    expect(days.filter(({ kind }) => kind === 'off' || kind === 'paused' || kind === 'not_counted').every(({ counted }) => counted === 0)).toBe(true)
    return `${limit.unit}${days.some(({ kind }) => kind === 'paused') ? ' paused' : ''}`
  }))

test('no date that runs into a year not announced is called sure, and every other is', () =>
  always(pausedOften, (input) => {
    const { startsAt, originalDue, due, isSure } = reckon(input)
    const ends = [input.receivedAt, startsAt, originalDue, due].filter((at) => at !== null).map((at) => Number(vietnam(at).slice(0, 4)))
    expect(isSure).toBe(Math.max(...ends) <= 2026)
    return isSure ? 'sure' : 'unsure'
  }))

const anything = fc
  .tuple(pausedOften, fc.boolean(), fc.boolean(), fc.option(instants), fc.option(instants))
  .map(([input, hasLimit, isOpen, newDueAt, apologisedAt]) => ({
    ...input,
    limit: hasLimit ? input.limit : null,
    pauses: input.pauses.map((pause, index) => (isOpen && index === 0 ? { ...pause, to: null } : pause)),
    newDueAt,
    apologisedAt,
  }))

test('every case of 2024–2028 is answered', () =>
  always(fc.tuple(anything, instants), ([input, now]) => {
    const found = reckon(input)
    expect(found.due === null).toBe(found.why !== null)
    expect([found.startsAt, found.originalDue, found.due].every((at) => at === null || !Number.isNaN(at.getTime()))).toBe(true)
    expect(found.originalDue).toEqual(reckon({ ...input, pauses: [], newDueAt: null }).originalDue)
    expect(explainDays(input, now).length).toBeGreaterThan(0)
    expect(sayTimeLeft(input, found, now)).toMatch(/\p{L}/u)
    expect(sayWhy(input).every((sentence) => /^[^a-z].*\.$/u.test(sentence) && !/undefined|NaN|null/.test(sentence))).toBe(true)
    if (found.due) expect(workingDaysLate(input, found.due, now)).toBeGreaterThanOrEqual(0)
    return found.why ?? 'dated'
  }))

function due(input: ClockInput): Date {
  const { due } = reckon(input)
  if (due === null) throw new Error('no due')
  return due
}

function minute(at: Date): number {
  return Math.floor(at.getTime() / 60_000) * 60_000
}

function vietnam(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** What follows is written apart from the clock, by strings and single minutes, to check it with. */
function isWorkingDate(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return holidays.worked.has(date) || (weekday > 0 && weekday < 6 && !holidays.off.has(date))
}

function isWorkingMoment(hours: OfficeHours, at: Date): boolean {
  const date = vietnam(at)
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
  return isWorkingDate(date) && sessionsOn(hours, holidays, date).some(([from, to]) => from <= time && time <= to)
}

function nextWorking(hours: OfficeHours, at: Date): Date {
  let next = at
  // Sessions begin at whole five minutes here.
  while (!isWorkingMoment(hours, next)) next = new Date((Math.floor(next.getTime() / 300_000) + 1) * 300_000)
  return next
}

function workingDays(after: Date, upTo: Date): number {
  let count = 0
  for (let at = Date.parse(vietnam(after)) + DAY; at <= Date.parse(vietnam(upTo)); at += DAY) {
    if (isWorkingDate(new Date(at).toISOString().slice(0, 10))) count++
  }
  return count
}
