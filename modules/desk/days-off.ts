import { sessionsOn } from '#communes'
import type { Calendar } from '#legal-clock'

/** Whether no work is counted on a day `YYYY-MM-DD`: the weekend, a day off, a Saturday that is only open for receiving. */
export function isOff({ hours, holidays }: Calendar, date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (weekday === 0 || weekday === 6) return !holidays.worked.has(date)
  return holidays.off.has(date) || sessionsOn(hours, holidays, date).length === 0
}
