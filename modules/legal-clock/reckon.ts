import type { Holidays, OfficeHours } from '#communes'
import { addWorkingDays, addWorkingMinutes, type Calendar, calendarOf, endOfOffice, fitToOffice, nextWorkingMoment, workingDayFrom } from './calendar.ts'
import type { ClockPause, ClockSettings, Limit, Reckoning } from './limit.ts'
import { clockOf, type Day, dateOf, dayOf, instantOf, type Minute, minuteOf } from './minute.ts'
import { type Moved, moveByPauses, type Span, spansOf } from './pauses.ts'
import { countedFrom, startOf } from './start.ts'

export type ClockInput = {
  limit: Limit | null
  /** `HH:mm` after which the record counts from the next working day; null: no such rule. */
  cutoff: string | null
  settings: ClockSettings
  hours: OfficeHours
  holidays: Holidays
  receivedAt: Date
  pauses: readonly ClockPause[]
  /** The date promised anew with an apology. */
  newDueAt?: Date | null
  /** When it was promised: only waiting after this moves it. Unknown: only pauses that came too late for the date before. */
  apologisedAt?: Date | null
}

/**
 * When a case is due. Whole minutes; the original date is never changed by pauses or an apology.
 * @law NĐ 118/2025/NĐ-CP; BLDS 2015 Điều 147, 148; BLLĐ 2019 Điều 111, 112
 */
export function reckon(input: ClockInput): Reckoning {
  const traced = trace(input)
  const { start, original, due, why } = traced
  return { startsAt: instantOf(start), originalDue: toInstant(original), due: toInstant(due), why, isSure: unannouncedYears(input, traced).length === 0 }
}

/** The reckoning with what it went through, in minutes; `paused` are the spans that moved the date. */
export type Trace = {
  calendar: Calendar
  unit: Limit['unit'] | null
  start: Minute
  /** The moment days are counted from. */
  from: Minute
  original: Minute | null
  due: Minute | null
  why: Reckoning['why']
  paused: Span[]
}

/** The whole reckoning, for those who explain it. */
export function trace(input: ClockInput): Trace {
  const { limit, cutoff, settings } = input
  const calendar = calendarOf(input)
  const start = startOf(calendar, minuteOf(input.receivedAt), cutoff)
  if (limit === null) return withoutLimit(calendar, start, input)
  const from = countedFrom(calendar, start, cutoff, limit)
  const original = dueOf(calendar, limit, settings, from)
  const spans = spansOf(input.pauses)
  const moved = moveByPauses(calendar, limit.unit, start, original, spans)
  const { due, applied } = input.newDueAt ? promisedAnew(calendar, limit.unit, minuteOf(input.newDueAt), input, moved, spans) : moved
  return { calendar, unit: limit.unit, start, from, original, due, why: due === null ? 'paused' : null, paused: applied }
}

function dueOf(calendar: Calendar, { value, unit }: Limit, { firstDayCounts, dueAt, calendarDaysRoll }: ClockSettings, from: Minute): Minute {
  const first = firstDayCounts ? dayOf(from) - 1 : dayOf(from)
  switch (unit) {
    case 'working_days': {
      const day = addWorkingDays(calendar, first, value)
      return dueAt === 'hour_of_receipt' ? fitToOffice(calendar, day, clockOf(from)) : endOfOffice(calendar, day)
    }
    case 'days':
      return endOfOffice(calendar, calendarDaysRoll ? workingDayFrom(calendar, first + value) : first + value)
    case 'hours':
      return addWorkingMinutes(calendar, from, value * 60)
    case 'immediate':
      return endOfOffice(calendar, dayOf(nextWorkingMoment(calendar, from)))
  }
}

/** The promised date, moved only by what is waited after the promise. */
function promisedAnew(calendar: Calendar, unit: Limit['unit'], promised: Minute, input: ClockInput, before: Moved, spans: readonly Span[]): Moved {
  if (!input.apologisedAt) {
    if (before.due === null) return before
    const after = moveByPauses(calendar, unit, before.due, promised, before.tooLate)
    return { ...after, applied: [...before.applied, ...after.applied] }
  }
  const since = minuteOf(input.apologisedAt)
  const later = spans.filter(({ to }) => to > since).map(({ from, to }) => ({ from: Math.max(from, since), to }))
  const after = moveByPauses(calendar, unit, since, promised, later)
  return { ...after, applied: [...before.applied, ...after.applied] }
}

/** No stated time: no date but the one a person promised. */
function withoutLimit(calendar: Calendar, start: Minute, { newDueAt }: ClockInput): Trace {
  const due = newDueAt ? minuteOf(newDueAt) : null
  return { calendar, unit: null, start, from: start, original: null, due, why: due === null ? 'no_unit' : null, paused: [] }
}

/** Years between the receipt and the due whose days off nobody has announced: a date that runs through one is not sure. */
export function unannouncedYears({ holidays, receivedAt }: ClockInput, { start, original, due }: Trace): number[] {
  const first = yearOf(dayOf(minuteOf(receivedAt)))
  const last = yearOf(dayOf(Math.max(start, original ?? start, due ?? start)))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !holidays.announcedYears.has(year))
}

function yearOf(day: Day): number {
  return Number(dateOf(day).slice(0, 4))
}

function toInstant(minute: Minute | null): Date | null {
  return minute === null ? null : instantOf(minute)
}
