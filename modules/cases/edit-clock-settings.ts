import { z } from 'zod'
import { clockSettings } from '#legal-clock'
import { operation } from '#platform/operation'

/** How the commune counts where the law leaves it open; cases already received keep the way of their day. */
export const editClockSettings = operation({
  name: 'cases.edit-clock-settings',
  kind: 'do',
  may: 'granted',
  summary: 'Change how time is counted where the law leaves it open',
  input: clockSettings,
  output: z.object({}),
  run: async (ctx, { firstDayCounts, dueAt, calendarDaysRoll }) => {
    const settings = { first_day_counts: firstDayCounts, due_at: dueAt, calendar_days_roll: calendarDaysRoll }
    await ctx.db
      .insertInto('case_setting')
      .values({ commune_id: ctx.commune.id, ...settings })
      .onConflict((conflict) => conflict.column('commune_id').doUpdateSet(settings))
      .execute()
    return {}
  },
})
