import { getCommune, readHolidays, sessionsOn } from '#communes'
import type { Context } from '#platform/context'

/** When the office closes on a day `YYYY-MM-DD`; five in the afternoon on a day it does not open. */
export async function endOfOffice(ctx: Context, day: string): Promise<Date> {
  const { officeHours } = await ctx.call(getCommune, {})
  const closes = /^\d{4}-\d\d-\d\d$/.test(day) ? sessionsOn(officeHours, readHolidays(), day).at(-1)?.[1] : undefined
  return new Date(`${day}T${closes ?? '17:00'}:00+07:00`)
}
