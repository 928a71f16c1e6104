import fc from 'fast-check'
import { type OfficeHours, readHolidays, usualHours } from '#communes'
import type { ClockInput, ClockSettings, Limit } from './index.ts'

const earlyDay: [string, string][] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
]

/** Seven in the morning, and a longer lunch. */
export const earlyHours: OfficeHours = { '1': earlyDay, '2': earlyDay, '3': earlyDay, '4': earlyDay, '5': earlyDay }

/** The usual week, and a Saturday morning open for receiving papers. */
export const saturdayHours: OfficeHours = { ...usualHours, '6': [['07:30', '11:30']] }

/** Any instant of 2024–2028, to the second; 2027 and 2028 are not announced. */
export const instants = fc.integer({ min: seconds('2024-01-01'), max: seconds('2029-01-01') - 1 }).map((at) => new Date(at * 1000))

/** Instants, at the ends of sessions more often than chance has it. */
export const receipts = fc.oneof(
  instants,
  fc.tuple(instants, fc.constantFrom('07:30', '11:30', '13:00', '15:00', '15:01', '17:00', '17:01')).map(
    ([day, at]) =>
      new Date(
        `${plus(day, 7 * 60)
          .toISOString()
          .slice(0, 10)}T${at}:00+07:00`,
      ),
  ),
)

const clocks = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((five) => `${two(Math.floor(five / 12))}:${two((five % 12) * 5)}`)
const openDays = fc.uniqueArray(clocks, { minLength: 2, maxLength: 6 }).map((ends) => pairs(ends.toSorted()))

/** Every day from Monday to Friday open, Saturday and Sunday as it comes. */
export const openWeeks: fc.Arbitrary<OfficeHours> = fc.oneof(
  fc.constantFrom(usualHours, earlyHours, saturdayHours),
  fc.record(
    { '1': openDays, '2': openDays, '3': openDays, '4': openDays, '5': openDays, '6': openDays, '7': openDays },
    { requiredKeys: ['1', '2', '3', '4', '5'] },
  ),
)

/** Weeks with closed days too, and the week without any hour. */
export const anyWeeks: fc.Arbitrary<OfficeHours> = fc.oneof(
  openWeeks,
  fc.record({ '1': openDays, '2': openDays, '3': openDays, '4': openDays, '5': openDays, '6': openDays, '7': openDays }, { requiredKeys: [] }),
)

export const limits: fc.Arbitrary<Limit> = fc.record({
  value: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('working_days', 'days', 'hours', 'immediate'),
})
export const cutoffs = fc.option(fc.oneof(fc.constant('15:00'), clocks))
export const settings: fc.Arbitrary<ClockSettings> = fc.record({
  firstDayCounts: fc.boolean(),
  dueAt: fc.constantFrom('end_of_office', 'hour_of_receipt'),
  calendarDaysRoll: fc.boolean(),
})

const holidays = readHolidays()

export const cases = (weeks: fc.Arbitrary<OfficeHours> = openWeeks): fc.Arbitrary<ClockInput & { limit: Limit }> =>
  fc.record({ limit: limits, cutoff: cutoffs, settings, hours: weeks, holidays: fc.constant(holidays), receivedAt: receipts, pauses: fc.constant([]) })

/** Up to four closed pauses after a receipt, of minutes to weeks; they may overlap. */
export const pausesAfter = (receivedAt: Date) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 30_000 })), { maxLength: 4 })
    .map((spans) => spans.map(([after, length]) => ({ from: plus(receivedAt, after), to: plus(receivedAt, after + length) })))

export function plus(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}

function seconds(date: string): number {
  return Date.parse(`${date}T00:00:00+07:00`) / 1000
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function pairs(ends: readonly string[]): [string, string][] {
  return ends.flatMap((end, index) => (index % 2 === 1 ? [[ends[index - 1] ?? end, end] as [string, string]] : []))
}
