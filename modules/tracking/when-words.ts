import { sayHour, sayWeekday, vietnamDate } from '#ui'
import { texts } from './texts.vi.ts'

/** "Trước 17 giờ hôm nay", "Trước 17 giờ thứ Tư 25/11". */
export function sayBefore(at: Date, now: Date): string {
  return texts.before(sayHour(at), sayDayOf(at, now))
}

/** "10 giờ 50 hôm nay", "10 giờ 50 thứ Hai 23/11". */
export function sayAt(at: Date, now: Date): string {
  return texts.at(sayHour(at), sayDayOf(at, now))
}

/** "hôm nay", else "thứ Tư 25/11", with the year when it is another. */
export function sayDayOf(at: Date, now: Date): string {
  const day = vietnamDate(at)
  return day === vietnamDate(now) ? texts.today : sayShort(day, vietnamDate(now))
}

/** "thứ Tư 25/11" of a day `YYYY-MM-DD`. */
export function sayShort(day: string, today: string): string {
  const [year = '', month, date] = day.split('-')
  const weekday = sayWeekday(day)
  const small = weekday.startsWith('Th') ? weekday.charAt(0).toLowerCase() + weekday.slice(1) : weekday
  return `${small} ${Number(date)}/${Number(month)}${today.startsWith(year) ? '' : `/${year}`}`
}
