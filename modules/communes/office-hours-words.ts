import type { Holidays } from './holidays.ts'
import { closingAt, inVietnam, nextOpening, type OfficeHours } from './office-hours.ts'
import { texts } from './texts.vi.ts'

/** One sentence for residents: open until when, or when the office opens next and why it is closed today. */
export function sayOpening(hours: OfficeHours, holidays: Holidays, now: Date): string {
  const closing = closingAt(hours, holidays, now)
  if (closing) return texts.openUntil(sayClock(inVietnam(closing).time))
  const today = inVietnam(now).date
  const why = holidays.off.get(today)
  const next = nextOpening(hours, holidays, now)
  if (!next) return texts.closedNoDate
  const { date, time } = inVietnam(next.at)
  const when =
    date === today
      ? texts.today(sayClock(time))
      : texts.onDay(sayClock(time), texts.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '', `${date.slice(8)}/${date.slice(5, 7)}`)
  const sentence = why ? texts.closedBecause(why, when) : texts.opensAt(when)
  return next.isSure ? sentence : `${sentence} ${texts.yearNotAnnounced(date.slice(0, 4))}`
}

/** The week in lines for people: "Thứ Hai đến thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ – 17 giờ". */
export function sayWeek(hours: OfficeHours): string[] {
  const days = (['1', '2', '3', '4', '5', '6', '7'] as const).map((day) => ({
    name: texts.weekdays[Number(day) % 7] ?? '',
    words: (hours[day] ?? []).map(([from, to]) => `${sayClock(from)} – ${sayClock(to)}`).join(', '),
  }))
  const runs: { first: string; last: string; words: string }[] = []
  for (const { name, words } of days.filter((day) => day.words !== '')) {
    const run = runs.at(-1)
    if (run && run.words === words && isNextDay(days, run.last, name)) run.last = name
    else runs.push({ first: name, last: name, words })
  }
  return runs.map(({ first, last, words }) => `${capital(first === last ? first : texts.fromTo(first, last))}: ${words}`)
}

function isNextDay(days: { name: string }[], one: string, next: string): boolean {
  const names = days.map((day) => day.name)
  return names.indexOf(next) === names.indexOf(one) + 1
}

function sayClock(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return texts.clock(Number(hour), minute)
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
