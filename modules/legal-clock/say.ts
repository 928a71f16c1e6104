import { type Calendar, calendarOf, countWorkingDays } from './calendar.ts'
import { isLate, minutesLeft, workingDaysLate, workingMinutesBetween } from './late.ts'
import type { Limit, Reckoning } from './limit.ts'
import { type Day, dateOf, dayOf, minuteOf, weekdayOf } from './minute.ts'
import { limitTexts, timeTexts, unknownLimit, weekdays } from './texts.vi.ts'

const WORKING_DAY_MINUTES = 8 * 60

/** "3 ngày làm việc", "Trong ngày". */
export function sayLimit(limit: Limit | null): string {
  return limit === null ? unknownLimit : limitTexts[limit.unit](limit.value)
}

/**
 * "Còn 2 giờ 28 phút" when less than a working day (8 hours) is left or the due is today, else "Còn 3 ngày làm việc" after today;
 * "Trễ 2 ngày làm việc", on the due's own day "Trễ 40 phút". Working time in both.
 */
export function sayTimeLeft(calendar: Calendar, { due, why }: Pick<Reckoning, 'due' | 'why'>, now: Date): string {
  if (due === null) return why === 'paused' ? timeTexts.paused : timeTexts.noDate
  return isLate(due, now) ? sayLate(calendar, due, now) : sayLeft(calendar, due, now)
}

function sayLate(calendar: Calendar, due: Date, now: Date): string {
  const days = workingDaysLate(calendar, due, now)
  if (days > 0) return timeTexts.late(timeTexts.workingDays(days))
  const minutes = workingMinutesBetween(calendar, due, now)
  return minutes > 0 ? timeTexts.late(sayMinutes(minutes)) : timeTexts.justLate
}

function sayLeft(calendar: Calendar, due: Date, now: Date): string {
  const minutes = minutesLeft(calendar, due, now)
  const days = countWorkingDays(calendarOf(calendar), dayOf(minuteOf(now)), dayOf(minuteOf(due)))
  if (minutes === 0) return timeTexts.lastMoment
  return minutes < WORKING_DAY_MINUTES || days === 0 ? timeTexts.left(sayMinutes(minutes)) : timeTexts.left(timeTexts.workingDays(days))
}

function sayMinutes(minutes: number): string {
  return timeTexts.hoursAndMinutes(Math.floor(minutes / 60), minutes % 60)
}

/** "15 giờ", from minutes since midnight. */
export function sayClock(clock: number): string {
  return timeTexts.clock(Math.floor(clock / 60), clock % 60)
}

/** "thứ Tư 25/11". */
export function sayDay(day: Day): string {
  return `${weekdays[weekdayOf(day) % 7] ?? ''} ${sayShortDay(day)}`
}

/** "25/11". */
export function sayShortDay(day: Day): string {
  const date = dateOf(day)
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`
}
