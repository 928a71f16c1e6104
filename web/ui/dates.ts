import { lunarDay } from './lunar.ts'
import { dateTexts } from './texts.vi.ts'

/** "Thứ Hai" (with a no-break space) of a date `YYYY-MM-DD`. */
export function sayWeekday(date: string): string {
  return (dateTexts.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '').replace(' ', '\u00a0')
}

/** "23/11/2026" of a date `YYYY-MM-DD`. */
export function sayDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** "mùng 4 tháng Mười", "rằm tháng Giêng", "22 tháng Sáu nhuận" of a solar date `YYYY-MM-DD`. */
export function sayLunarDay(date: string): string {
  const { day, month, isLeapMonth } = lunarDay(date)
  return dateTexts.lunarDay(day, (dateTexts.lunarMonths[month - 1] ?? '').replace(' ', '\u00a0'), isLeapMonth)
}

export function dayOf(date: string): number {
  return Number(date.slice(8, 10))
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7))
}

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function vietnamDate(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** "14:32" of an instant in Vietnam, for columns; "14 giờ 32" is `sayHour`. */
export function vietnamTime(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)
}

/** "14 giờ 32", "7 giờ" of an instant in Vietnam, for sentences. */
export function sayHour(instant: Date): string {
  const [hour = '', minute] = vietnamTime(instant).split(':')
  return dateTexts.hour(Number(hour), minute ?? '00')
}
