/** Vietnam keeps UTC+7 all year. */
const AHEAD = 7 * 3_600_000
const DAY = 86_400_000

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + AHEAD).toISOString().slice(0, 10)
}

/** Midnight in Vietnam before an instant. */
export function startOfDay(at: Date): Date {
  return new Date(Math.floor((at.getTime() + AHEAD) / DAY) * DAY - AHEAD)
}

/** The hour of the day in Vietnam as a decimal: 14:30 is 14.5. */
export function hourOf(at: Date): number {
  return (at.getTime() - startOfDay(at).getTime()) / 3_600_000
}

/** "07:30" as 7.5. */
export function hourOfClock(clock: string): number {
  const [hours, minutes] = clock.split(':')
  return Number(hours) + Number(minutes) / 60
}
