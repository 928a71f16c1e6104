import { sayDate, vietnamDate, vietnamTime } from '#ui'

/** "14:32 23/11/2026" in Vietnam, for columns. */
export function when(at: Date): string {
  return `${vietnamTime(at)} ${sayDate(vietnamDate(at))}`
}
