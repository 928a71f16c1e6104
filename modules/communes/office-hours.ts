import { z } from 'zod'
import type { Holidays } from './holidays.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const session = z.tuple([clock, clock]).refine(([from, to]) => from < to)
const sessions = z
  .array(session)
  .max(3)
  .refine((day) => day.every(([from], index) => index === 0 || (day[index - 1]?.[1] ?? '') <= from))

/** When the office receives people: ISO weekday (1 = Monday) → sessions `["07:30", "11:30"]` in order; a missing day is closed. */
export const officeHours = z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), sessions)
export type OfficeHours = z.output<typeof officeHours>
export type Session = z.output<typeof session>

const usualDay: Session[] = [
  ['07:30', '11:30'],
  ['13:00', '17:00'],
]

/** Monday to Friday, morning and afternoon: what a new commune starts with. */
export const usualHours: OfficeHours = { '1': usualDay, '2': usualDay, '3': usualDay, '4': usualDay, '5': usualDay }

/** `isSure` is false when the answer lies in a year whose days off have not been announced. */
export type Opening = { at: Date; isSure: boolean }

const LONGEST_SEARCH_DAYS = 30

/** Whether the office receives people at this instant (end of a session excluded). */
export function isOpenAt(hours: OfficeHours, holidays: Holidays, at: Date): boolean {
  const { date, time } = inVietnam(at)
  return sessionsOn(hours, holidays, date).some(([from, to]) => from <= time && time < to)
}

/** The start of the next session after this instant; null when none lies within 30 days. */
export function nextOpening(hours: OfficeHours, holidays: Holidays, at: Date): Opening | null {
  const { date: today, time } = inVietnam(at)
  for (let ahead = 0; ahead <= LONGEST_SEARCH_DAYS; ahead++) {
    const date = addDays(today, ahead)
    const next = sessionsOn(hours, holidays, date).find(([from]) => ahead > 0 || from > time)
    if (next) return { at: instantOf(date, next[0]), isSure: holidays.announcedYears.has(Number(date.slice(0, 4))) }
  }
  return null
}

/** When the session under way ends; null when the office is closed. */
export function closingAt(hours: OfficeHours, holidays: Holidays, at: Date): Date | null {
  const { date, time } = inVietnam(at)
  const now = sessionsOn(hours, holidays, date).find(([from, to]) => from <= time && time < to)
  return now ? instantOf(date, now[1]) : null
}

/** The sessions of one day `YYYY-MM-DD`: none on a day off; a worked Saturday has those of the day it makes good, else of a Friday. */
export function sessionsOn(hours: OfficeHours, holidays: Holidays, date: string): Session[] {
  if (holidays.off.has(date)) return []
  if (holidays.worked.has(date)) {
    const madeGood = holidays.worked.get(date)
    return hours[madeGood ? weekdayOf(madeGood) : '5'] ?? []
  }
  return hours[weekdayOf(date)] ?? []
}

type Weekday = keyof OfficeHours

function weekdayOf(date: string): Weekday {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay()
  return String(day === 0 ? 7 : day) as Weekday
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Vietnam keeps UTC+7 all year, so plain arithmetic is right. */
export function inVietnam(at: Date): { date: string; time: string } {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}

function instantOf(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+07:00`)
}
