import { getCommune, readHolidays } from '#communes'
import type { Calendar } from '#legal-clock'
import type { Context } from '#platform/context'

const AHEAD = 7 * 3_600_000

/** What lists count time by: the commune's hours of today and the state's days off. */
export async function officeCalendar(ctx: Context): Promise<Calendar> {
  const { officeHours } = await ctx.call(getCommune, {})
  return { hours: officeHours, holidays: readHolidays() }
}

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + AHEAD).toISOString().slice(0, 10)
}

/** `14:32` of an instant in Vietnam. */
export function vietnamClock(at: Date): string {
  return new Date(at.getTime() + AHEAD).toISOString().slice(11, 16)
}

/** `23/11` of an instant in Vietnam, with the year when it is another. */
export function shortDay(at: Date, now: Date): string {
  const [year, month, day] = vietnamDay(at).split('-')
  return vietnamDay(now).slice(0, 4) === year ? `${day}/${month}` : `${day}/${month}/${year}`
}
