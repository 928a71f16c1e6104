import { type Calendar, calendarOf, countWorkingDays, countWorkingMinutes } from './calendar.ts'
import { dayOf, minuteOf } from './minute.ts'

/** Done at its due is on time. Told twice, against the original and against the current date; without a date nothing is late. */
export function isLate(due: Date | null, at: Date): boolean {
  return due !== null && at > due
}

/** Working days after the due's day up to this one; 0 while the due's own day lasts, or when not late. */
export function workingDaysLate(calendar: Calendar, due: Date, at: Date): number {
  return isLate(due, at) ? countWorkingDays(calendar, dayOf(minuteOf(due)), dayOf(minuteOf(at))) : 0
}

/** Minutes inside sessions of working days from one instant to the other; 0 when the second is not later. */
export function workingMinutesBetween(calendar: Calendar, from: Date, to: Date): number {
  return countWorkingMinutes(calendarOf(calendar), minuteOf(from), minuteOf(to))
}

/** Working minutes until the due; 0 when none are left. */
export function minutesLeft(calendar: Calendar, due: Date, now: Date): number {
  return workingMinutesBetween(calendar, now, due)
}
