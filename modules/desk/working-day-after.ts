import { type Calendar, clockSettings, reckon } from '#legal-clock'
import { vietnamDay } from './office-day.ts'

/** The day `YYYY-MM-DD` so many working days after an instant. */
export function workingDayAfter(calendar: Calendar, from: Date, days: number): string {
  const limit = { value: days, unit: 'working_days' as const }
  const { due } = reckon({ ...calendar, limit, cutoff: null, settings: clockSettings.parse({}), receivedAt: from, pauses: [] })
  return vietnamDay(due ?? from)
}
