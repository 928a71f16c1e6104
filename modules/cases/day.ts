/** Vietnam keeps UTC+7 all year. */
const AHEAD = 7 * 3_600_000

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + AHEAD).toISOString().slice(0, 10)
}

/** Midnight in Vietnam before an instant. */
export function startOfDay(at: Date): Date {
  return new Date(`${vietnamDay(at)}T00:00:00+07:00`)
}

/** The last instant of a day `YYYY-MM-DD` in Vietnam. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+07:00`)
}

/** `14:32 23/11/2026` of an instant in Vietnam. */
export function instantWords(at: Date): string {
  const local = new Date(at.getTime() + AHEAD).toISOString()
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`
}

/** `23/11/2026` of a day `YYYY-MM-DD`. */
export function dayWords(day: string): string {
  return day.split('-').reverse().join('/')
}
