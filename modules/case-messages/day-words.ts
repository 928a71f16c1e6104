import { messageWords } from './message-texts.vi.ts'

/** Vietnam keeps UTC+7 all year. */
const AHEAD = 7 * 3_600_000

/** "trước 17 giờ thứ Tư 25/11" of an instant, as Vietnam's clock shows it. */
export function byWhen(at: Date): string {
  const local = new Date(at.getTime() + AHEAD)
  return messageWords.byWhen(messageWords.hour(local.getUTCHours(), local.getUTCMinutes()), dayWords(vietnamDay(at)))
}

/** "thứ Tư 25/11" of a day `YYYY-MM-DD`. */
export function dayWords(day: string): string {
  const weekday = messageWords.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${weekday} ${Number(day.slice(8))}/${Number(day.slice(5, 7))}`
}

/** The day `YYYY-MM-DD` an instant falls on in Vietnam. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + AHEAD).toISOString().slice(0, 10)
}
