import type { z } from 'zod'
import { DayRuler } from '#ui'
import { hourOf, hourOfClock } from './day.ts'
import type { listToday } from './list-today.ts'
import { texts } from './texts.vi.ts'

export type Today = z.output<typeof listToday.output>

/** The office's day with a mark for each message that came; a day off has no ruler. */
export function TodayRuler({ day, now }: { day: Today; now: Date }) {
  const [first] = day.sessions
  const last = day.sessions.at(-1)
  if (!first || !last) return <p class="quiet">{texts.closedToday}</p>
  const lunch = day.sessions.length > 1 ? ([hourOfClock(first[1]), hourOfClock(last[0])] as [number, number]) : undefined
  return (
    <DayRuler
      label={texts.ruler}
      opens={hourOfClock(first[0])}
      closes={hourOfClock(last[1])}
      now={hourOf(now)}
      lunch={lunch}
      received={(day.machine?.receivedAt ?? []).map(hourOf)}
      due={[]}
    />
  )
}
