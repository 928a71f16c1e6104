/** A birth as known: the day, or at least the year, or neither. */
export type Birth = { birthDate: string | null; birthYear: number | null }

const ADULT_YEARS = 18

/** The last day somebody is a minor; with only the year known, the end of the year before the one they come of age in; null when nothing is known. @law Bộ luật Dân sự 91/2015/QH13 article 21 */
export function lastDayAsMinor({ birthDate, birthYear }: Birth): string | null {
  if (birthDate !== null) {
    const eve = new Date(`${Number(birthDate.slice(0, 4)) + ADULT_YEARS}${birthDate.slice(4)}T00:00:00Z`)
    eve.setUTCDate(eve.getUTCDate() - 1)
    return eve.toISOString().slice(0, 10)
  }
  return birthYear === null ? null : `${birthYear + ADULT_YEARS - 1}-12-31`
}

/** The calendar day in Vietnam at an instant, `YYYY-MM-DD`. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The day so many years later, less one: from 2026-11-23 one year ends on 2027-11-22. */
export function endAfterYears(day: string, years: number): string {
  const end = new Date(`${day}T00:00:00Z`)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  end.setUTCDate(end.getUTCDate() - 1)
  return end.toISOString().slice(0, 10)
}
