import { z } from 'zod'

/** A limit as the procedure's record states it. `immediate`: the day of receipt, its value has no meaning. */
export const limit = z.object({ value: z.number().int().positive(), unit: z.enum(['working_days', 'days', 'hours', 'immediate']) })
export type Limit = z.output<typeof limit>

/** How a commune counts where the law leaves it open. Dates are `YYYY-MM-DD`, clock times `HH:mm`, both in Vietnam. */
export const clockSettings = z.object({
  firstDayCounts: z.boolean().default(false),
  dueAt: z.enum(['end_of_office', 'hour_of_receipt']).default('end_of_office'),
  calendarDaysRoll: z.boolean().default(true),
})
export type ClockSettings = z.output<typeof clockSettings>

export type ClockPause = { from: Date; to: Date | null }

/** What the clock answers: `due` is null with `why` when there is no computed date; `isSure` is false in a year not announced. */
export type Reckoning = {
  startsAt: Date
  originalDue: Date | null
  due: Date | null
  why: 'no_unit' | 'paused' | null
  isSure: boolean
}
