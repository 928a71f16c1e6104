/**
 * Inside this module time is a whole number of minutes by the clock on the wall in Vietnam, counted from 1970-01-01 00:00 there,
 * and a day is a whole number of days. Seconds are dropped: a receipt shows 15:00, not 15:00:40. Vietnam keeps UTC+7 all year.
 */
export type Minute = number
export type Day = number

export const DAY_MINUTES = 1440
const OFFSET_MINUTES = 7 * 60

/** The minute under way at an instant. */
export function minuteOf(at: Date): Minute {
  return Math.floor(at.getTime() / 60_000) + OFFSET_MINUTES
}

/** The instant a minute begins. */
export function instantOf(minute: Minute): Date {
  return new Date((minute - OFFSET_MINUTES) * 60_000)
}

/** The day a minute lies in. */
export function dayOf(minute: Minute): Day {
  return Math.floor(minute / DAY_MINUTES)
}

/** Minutes since midnight. */
export function clockOf(minute: Minute): number {
  return minute - dayOf(minute) * DAY_MINUTES
}

/** `HH:mm` as minutes since midnight. */
export function clockFrom(words: string): number {
  return Number(words.slice(0, 2)) * 60 + Number(words.slice(3, 5))
}

/** `YYYY-MM-DD`. */
export function dateOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** ISO weekday, 1 = Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
