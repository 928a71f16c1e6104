import { getCommune, readHolidays, sessionsOn } from '#communes'
import type { Context } from '#platform/context'
import { officeMinutes } from './office-minutes.ts'

/** Residents in a chat expect a person within a quarter of an hour of office time, unless the commune sets otherwise. */
const USUAL_MINUTES = 15

/** A judge of waiting times at `ctx.now`: whether somebody who waits since an instant waits too long, counted in office time. */
export async function waitOf(ctx: Context): Promise<(since: Date) => boolean> {
  const setting = await ctx.db.selectFrom('conversation_setting').select('answer_within_minutes').where('commune_id', '=', ctx.commune.id).executeTakeFirst()
  const most = setting?.answer_within_minutes ?? USUAL_MINUTES
  const { officeHours } = await ctx.call(getCommune, {})
  const holidays = readHolidays()
  return (since) => officeMinutes(since, ctx.now, (date) => sessionsOn(officeHours, holidays, date)) > most
}
