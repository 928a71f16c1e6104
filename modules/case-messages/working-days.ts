import { type Holidays, type OfficeHours, sessionsOn } from '#communes'

export type WorkingDays = { hours: OfficeHours; holidays: Holidays }

export function isWorkingDay({ hours, holidays }: WorkingDays, day: string): boolean {
  return sessionsOn(hours, holidays, day).length > 0
}

/** Working days after `from` up to and with `to` (`YYYY-MM-DD`); 0 when `to` is not later. Counts at most 60 days ahead. */
export function workingDaysUntil(calendar: WorkingDays, from: string, to: string): number {
  let count = 0
  for (let day = after(from), most = 60; day <= to && most > 0; day = after(day), most--) if (isWorkingDay(calendar, day)) count++
  return count
}

function after(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
