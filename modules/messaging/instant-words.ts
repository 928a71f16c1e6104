import { sayDate, vietnamDate, vietnamTime } from '#ui'

/** `23/11/2026 14:32` of an instant in Vietnam. */
export function atWords(instant: Date): string {
  return `${sayDate(vietnamDate(instant))} ${vietnamTime(instant)}`
}
