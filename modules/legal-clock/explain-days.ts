import { type Calendar, countWorkingMinutes, isWorkingDay, sessionsOf, shareSpent } from './calendar.ts'
import type { Limit } from './limit.ts'
import { DAY_MINUTES, type Day, dateOf, dayOf, type Minute, minuteOf, weekdayOf } from './minute.ts'
import { type ClockInput, type Trace, trace } from './reckon.ts'

export type DayNote = 'received' | 'first_day' | 'worked_saturday' | 'saturday_opening' | 'weekend' | 'holiday' | 'awaiting' | 'promised_anew' | 'due'

export type ExplainedDay = {
  date: string
  kind: 'receipt' | 'counted' | 'off' | 'paused' | 'due' | 'not_counted'
  note: DayNote | null
  /** The day off's name, for `holiday`. */
  name: string | null
  /** What the day takes from the limit: days (0 or 1), or working minutes for a limit in hours. All days together are the limit. */
  counted: number
  /** How much of the day's sessions has passed now, 0 to 1. */
  spent: number
  /** Where in the day's sessions the case came in, 0 to 1; null on other days. */
  receivedAt: number | null
}

/** "Vì sao?" day by day, from the receipt to the due; while waiting to today, without a limit to the start. A same-day case has one day, of kind `due`. */
export function explainDays(input: ClockInput, now: Date): ExplainedDay[] {
  const traced = trace(input)
  const { calendar } = traced
  const received = minuteOf(input.receivedAt)
  const count = countOf(input, traced)
  return daysBetween(dayOf(received), lastDay(traced, minuteOf(now))).map((day) => {
    const counted = count(day)
    const kind = kindOf(traced, day, dayOf(received), counted)
    return {
      date: dateOf(day),
      kind,
      ...noteOf(input, traced, day, kind, counted),
      counted,
      spent: shareSpent(calendar, day, minuteOf(now)),
      receivedAt: day === dayOf(received) ? shareSpent(calendar, day, received) : null,
    }
  })
}

function kindOf(traced: Trace, day: Day, receivedOn: Day, counted: number): ExplainedDay['kind'] {
  const { calendar, due } = traced
  if (due !== null && day === dayOf(due)) return 'due'
  if (day === receivedOn) return 'receipt'
  if (counted > 0) return 'counted'
  if (!isWorkingDay(calendar, day)) return 'off'
  return isPaused(traced, day) ? 'paused' : 'not_counted'
}

function noteOf({ holidays }: ClockInput, traced: Trace, day: Day, kind: ExplainedDay['kind'], counted: number): { note: DayNote | null; name: string | null } {
  const { calendar, original } = traced
  const name = holidays.off.get(dateOf(day)) ?? null
  if (kind === 'due') return { note: 'due', name: null }
  if (kind === 'receipt') return { note: 'received', name: null }
  if (name !== null) return { note: 'holiday', name }
  if (!isWorkingDay(calendar, day)) return { note: sessionsOf(calendar, day).length > 0 ? 'saturday_opening' : 'weekend', name: null }
  if (kind === 'paused') return { note: 'awaiting', name: null }
  if (kind === 'not_counted') return { note: original !== null && day > dayOf(original) ? 'promised_anew' : 'first_day', name: null }
  return { note: counted > 0 && weekdayOf(day) > 5 ? 'worked_saturday' : null, name: null }
}

/** What each day takes from the limit; asked in order, as the limit is used up. */
function countOf({ limit, settings }: ClockInput, traced: Trace): (day: Day) => number {
  if (limit === null || traced.original === null) return () => 0
  if (limit.unit === 'hours') return (day) => minutesCounted(traced, day)
  const { original } = traced
  if (limit.unit === 'immediate') return (day) => (day === dayOf(original) ? 1 : 0)
  const first = dayOf(traced.from) + (settings.firstDayCounts ? 0 : 1)
  let left = limit.value
  return (day) => {
    if (left === 0 || day < first || isPaused(traced, day) || !isOfUnit(traced.calendar, limit, first, day)) return 0
    left--
    return 1
  }
}

/** Calendar days all count until the limit's own end; what a pause adds after it are working days. */
function isOfUnit(calendar: Calendar, { unit, value }: Limit, first: Day, day: Day): boolean {
  return (unit === 'days' && day < first + value) || isWorkingDay(calendar, day)
}

function minutesCounted({ calendar, from, due, paused }: Trace, day: Day): number {
  const begin = Math.max(from, day * DAY_MINUTES)
  const end = Math.min(due ?? Number.POSITIVE_INFINITY, (day + 1) * DAY_MINUTES - 1)
  const waited = paused.map((span) => countWorkingMinutes(calendar, Math.max(begin, span.from), Math.min(end, span.to)))
  return countWorkingMinutes(calendar, begin, end) - waited.reduce((sum, minutes) => sum + minutes, 0)
}

/** A working day that a pause took: for a limit in days never the one it began on. */
function isPaused({ calendar, unit, paused }: Trace, day: Day): boolean {
  const first = unit === 'hours' ? 0 : 1
  return isWorkingDay(calendar, day) && paused.some(({ from, to }) => dayOf(from) + first <= day && day <= dayOf(to))
}

function lastDay({ start, due, why, paused }: Trace, now: Minute): Day {
  if (due !== null) return dayOf(due)
  return why === 'paused' ? dayOf(Math.max(start, now, ...paused.map(({ from }) => from))) : dayOf(start)
}

function daysBetween(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, index) => from + index)
}
