import { type Holidays, type OfficeHours, sessionsOn, usualHours } from '#communes'
import { clockFrom, clockOf, DAY_MINUTES, type Day, dateOf, dayOf, type Minute, weekdayOf } from './minute.ts'

/** What days and hours are counted by: one commune's office hours and the state's days off. */
export type Calendar = { hours: OfficeHours; holidays: Holidays }

type Session = readonly [from: number, to: number]

const FRIDAY = '5'
const weekdays = ['1', '2', '3', '4', FRIDAY] as const

/** An office that states no hours from Monday to Friday is read as keeping the usual ones: a limit must still end somewhere. */
export function calendarOf({ hours, holidays }: Calendar): Calendar {
  return weekdays.some((day) => hours[day]?.length) ? { hours, holidays } : { hours: { ...hours, ...usualHours }, holidays }
}

/** A Saturday named as worked, or Monday to Friday and not a day off; never a Saturday that is only open for receiving. @law BLLĐ 45/2019/QH14 Điều 111, 112 */
export function isWorkingDay({ holidays }: Calendar, day: Day): boolean {
  return weekdayOf(day) <= 5 ? !holidays.off.has(dateOf(day)) : holidays.worked.has(dateOf(day))
}

/** Sessions of a day in order, in minutes since midnight; both ends belong to them. */
export function sessionsOf({ hours, holidays }: Calendar, day: Day): Session[] {
  return sessionsOn(hours, holidays, dateOf(day)).map(([from, to]) => [clockFrom(from), clockFrom(to)])
}

/** The same, and none on a day nothing is counted on. */
export function workingSessionsOf(calendar: Calendar, day: Day): Session[] {
  return isWorkingDay(calendar, day) ? sessionsOf(calendar, day) : []
}

/** This moment when the office is open (Saturday openings too), else the start of the next session. */
export function nextOpenMoment(calendar: Calendar, from: Minute): Minute {
  return nextMoment(from, (day) => sessionsOf(calendar, day))
}

/** The same among sessions of working days alone. */
export function nextWorkingMoment(calendar: Calendar, from: Minute): Minute {
  return nextMoment(from, (day) => workingSessionsOf(calendar, day))
}

function nextMoment(from: Minute, sessions: (day: Day) => Session[]): Minute {
  for (let day = dayOf(from); ; day++) {
    const session = sessions(day).find(([, end]) => day * DAY_MINUTES + end >= from)
    if (session) return Math.max(from, day * DAY_MINUTES + session[0])
  }
}

/** The day itself when worked, else the next one that is. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(calendar, found)) found++
  return found
}

/** The n-th working day after this day. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let reached = day
  for (let counted = 0; counted < count; counted++) reached = workingDayFrom(calendar, reached + 1)
  return reached
}

/** Working days d with after < d ≤ upTo. */
export function countWorkingDays(calendar: Calendar, after: Day, upTo: Day): number {
  let count = 0
  for (let day = after + 1; day <= upTo; day++) if (isWorkingDay(calendar, day)) count++
  return count
}

/** The end of a day's last session; on a day without any, when a Friday's would end. */
export function endOfOffice(calendar: Calendar, day: Day): Minute {
  const last = sessionsOf(calendar, day).at(-1)?.[1] ?? clockFrom((calendar.hours[FRIDAY] ?? []).at(-1)?.[1] ?? '17:00')
  return day * DAY_MINUTES + last
}

/** This clock time on that day; outside its sessions, the end of the latest one begun before, else the first one's start. */
export function fitToOffice(calendar: Calendar, day: Day, clock: number): Minute {
  const sessions = sessionsOf(calendar, day)
  const begun = sessions.findLast(([from]) => from <= clock)
  if (begun) return day * DAY_MINUTES + Math.min(clock, begun[1])
  return sessions[0] ? day * DAY_MINUTES + sessions[0][0] : endOfOffice(calendar, day)
}

/** Minutes of work from one moment to a later one, none when it is not later. */
export function countWorkingMinutes(calendar: Calendar, from: Minute, to: Minute): number {
  let count = 0
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    const start = day * DAY_MINUTES
    for (const [open, close] of workingSessionsOf(calendar, day)) {
      count += Math.max(0, Math.min(start + close, to) - Math.max(start + open, from))
    }
  }
  return count
}

/** The moment when so many minutes of work are done; ending exactly at a session's end it stays there. None to add: unchanged. */
export function addWorkingMinutes(calendar: Calendar, from: Minute, count: number): Minute {
  if (count <= 0) return from
  let left = count
  for (let day = dayOf(from); ; day++) {
    const start = day * DAY_MINUTES
    for (const [open, close] of workingSessionsOf(calendar, day)) {
      const begin = Math.max(start + open, from)
      const length = Math.max(0, start + close - begin)
      if (left <= length) return begin + left
      left -= length
    }
  }
}

/** How much of a day's sessions has passed at this moment, 0 to 1; a day without sessions passes at midnight. */
export function shareSpent(calendar: Calendar, day: Day, at: Minute): number {
  if (dayOf(at) !== day) return dayOf(at) > day ? 1 : 0
  const sessions = sessionsOf(calendar, day)
  const whole = sessions.reduce((sum, [from, to]) => sum + to - from, 0)
  const spent = sessions.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, clockOf(at)) - from), 0)
  return whole === 0 ? 0 : spent / whole
}
