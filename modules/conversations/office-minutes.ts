/** The office's sessions on a day `YYYY-MM-DD`, as `["07:30", "11:30"]` in Vietnam's time. */
export type SessionsOn = (date: string) => readonly (readonly [from: string, to: string])[]

const MINUTE = 60_000
const DAY = 86_400_000
/** Vietnam keeps UTC+7 all year. */
const AHEAD = 7 * 60 * MINUTE
const LONGEST_DAYS = 60

/** Whole minutes of office time between two instants, looking back at most sixty days: nobody is late overnight or on a holiday. */
export function officeMinutes(from: Date, to: Date, sessionsOn: SessionsOn): number {
  let total = 0
  const first = Math.max(startOfDay(from), startOfDay(to) - LONGEST_DAYS * DAY)
  for (let day = first; day <= to.getTime(); day += DAY) {
    const date = new Date(day + AHEAD).toISOString().slice(0, 10)
    for (const [opens, closes] of sessionsOn(date)) {
      const begin = Math.max(at(date, opens), from.getTime())
      const end = Math.min(at(date, closes), to.getTime())
      total += Math.max(0, end - begin)
    }
  }
  return Math.floor(total / MINUTE)
}

function startOfDay(instant: Date): number {
  return Math.floor((instant.getTime() + AHEAD) / DAY) * DAY - AHEAD
}

function at(date: string, clock: string): number {
  return Date.parse(`${date}T${clock}:00+07:00`)
}
