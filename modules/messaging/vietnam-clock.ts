const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** Minutes since midnight in Vietnam, which keeps UTC+7 all year. */
export function minuteOfDay(at: Date): number {
  return Math.floor(((at.getTime() + OFFSET_MS) % DAY_MS) / 60_000)
}

/** The next instant, after `at`, when Vietnamese clocks show the given minute of the day. */
export function nextMinuteOfDay(at: Date, minute: number): Date {
  const midnight = Math.floor((at.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS
  const today = midnight + minute * 60_000
  return new Date(today > at.getTime() ? today : today + DAY_MS)
}
