import { vietnamDay } from './birth.ts'

/** An instant's day in Vietnam as `21/11/2026`. */
export function dayWords(at: Date): string {
  return vietnamDay(at).split('-').reverse().join('/')
}
