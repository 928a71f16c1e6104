import { type ClockSettings, clockSettings } from '#legal-clock'
import type { Context } from '#platform/context'

/** How this commune counts where the law leaves it open; what it has not set is counted as most do. */
export async function readClockSettings(ctx: Context): Promise<ClockSettings> {
  const row = await ctx.db.selectFrom('case_setting').selectAll().where('commune_id', '=', ctx.commune.id).executeTakeFirst()
  return clockSettings.parse(row ? { firstDayCounts: row.first_day_counts, dueAt: row.due_at, calendarDaysRoll: row.calendar_days_roll } : {})
}
