import { isOff } from '#desk'
import { DayRuler, sayWeekday } from '#ui'
import { hourOf, hourOfClock, vietnamDay } from './day.ts'
import { texts } from './texts.vi.ts'
import type { DayData } from './today-data.ts'

const CUTOFF_HOUR = 15

/** The office's day: what came in, what is due, the hour it is; a day off has no ruler. Who sees no cases sees messages on it. */
export function TodayRuler({ data: { day, calendar }, now }: { data: DayData; now: Date }) {
  const [first] = day.sessions
  const last = day.sessions.at(-1)
  if (!first || !last) return <p class="quiet">{texts.closedToday}</p>
  const lunch = day.sessions.length > 1 ? ([hourOfClock(first[1]), hourOfClock(last[0])] as [number, number]) : undefined
  const closes = hourOfClock(last[1])
  const hasCutoff = day.cases !== null && hourOf(now) < closes && closes > CUTOFF_HOUR
  return (
    <DayRuler
      label={day.cases ? texts.caseRuler : texts.ruler}
      opens={hourOfClock(first[0])}
      closes={closes}
      now={hourOf(now)}
      lunch={lunch}
      received={day.cases?.receivedAt ?? (day.machine?.receivedAt ?? []).map(hourOf)}
      due={day.cases?.due ?? []}
      cutoff={hasCutoff ? { hour: CUTOFF_HOUR, words: texts.cutoff(sayWeekday(nextWorkingDay(calendar, now)).replace(/^T/, 't')) } : undefined}
    />
  )
}

function nextWorkingDay(calendar: DayData['calendar'], now: Date): string {
  let at = now
  do at = new Date(at.getTime() + 86_400_000)
  while (isOff(calendar, vietnamDay(at)))
  return vietnamDay(at)
}
