import type { Context } from '#platform/context'
import type { CodeLimits } from './code-limits.ts'

/** The commune's limits on codes; the usual ones until it sets its own. */
export async function readLimits(ctx: Context): Promise<CodeLimits> {
  const row = await ctx.db.selectFrom('resident_setting').selectAll().where('commune_id', '=', ctx.commune.id).executeTakeFirst()
  return {
    anHourToPhone: row?.codes_an_hour_to_phone ?? 3,
    aDayToPhone: row?.codes_a_day_to_phone ?? 6,
    anHourFromAddress: row?.codes_an_hour_from_address ?? 10,
    aDayFromAddress: row?.codes_a_day_from_address ?? 40,
    aDay: row?.codes_a_day ?? 1000,
  }
}
