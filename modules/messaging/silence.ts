import { minuteOfDay } from './vietnam-clock.ts'

const DEFAULT_HOURS = 4
const OPENS = 7 * 60 + 30
const CLOSES = 17 * 60
const OFFSET_MS = 7 * 3_600_000

/** Hours without any news in office time after which a page counts as silent; an account may set its own. */
export function silenceHours(settings: unknown): number {
  const hours = settings !== null && typeof settings === 'object' && 'silenceHours' in settings ? settings.silenceHours : undefined
  return typeof hours === 'number' && hours > 0 ? hours : DEFAULT_HOURS
}

/** Whether nothing was heard for so many hours of office time (Monday to Friday, 7:30–17:00), asked within it. */
export function isSilent(lastHeardAt: Date, now: Date, hours: number): boolean {
  if (!isOfficeTime(now)) return false
  const sinceOpening = (minuteOfDay(now) - OPENS) * 60_000
  const quietMs = now.getTime() - lastHeardAt.getTime()
  return quietMs >= hours * 3_600_000 && sinceOpening >= hours * 3_600_000
}

function isOfficeTime(at: Date): boolean {
  const weekday = new Date(at.getTime() + OFFSET_MS).getUTCDay()
  const minute = minuteOfDay(at)
  return weekday >= 1 && weekday <= 5 && minute >= OPENS && minute < CLOSES
}
