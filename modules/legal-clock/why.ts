import { type Calendar, isWorkingDay, nextOpenMoment } from './calendar.ts'
import { clockFrom, clockOf, type Day, dateOf, dayOf, minuteOf, weekdayOf } from './minute.ts'
import { type ClockInput, type Trace, trace, unannouncedYears } from './reckon.ts'
import { sayClock, sayDay, sayShortDay } from './say.ts'
import { whyTexts } from './texts.vi.ts'

/** Why a case is due when it is, in sentences for people: the start, each thing that was left out, what moved it, and what is not sure. */
export function sayWhy(input: ClockInput): string[] {
  const traced = trace(input)
  return [...sayStart(input, traced), ...sayCounting(input, traced), ...sayPauses(traced), ...sayPromise(input), ...sayUnsure(input, traced)]
}

function sayStart({ receivedAt, cutoff }: ClockInput, { calendar, start }: Trace): string[] {
  const received = minuteOf(receivedAt)
  const opening = isWorkingDay(calendar, dayOf(start)) ? [] : [whyTexts.onlyOpen(sayDay(dayOf(start)))]
  if (start === received) return opening
  const wasOpen = nextOpenMoment(calendar, received) === received
  if (wasOpen && cutoff !== null) return [whyTexts.afterCutoff(sayClock(clockFrom(cutoff)), sayDay(dayOf(start)))]
  return [whyTexts.closed(sayClock(clockOf(start)), sayDay(dayOf(start))), ...opening]
}

function sayCounting({ limit, settings, holidays }: ClockInput, { calendar, from, original }: Trace): string[] {
  if (limit === null) return [whyTexts.noUnit]
  if (original === null) return []
  const [first, last] = [dayOf(from), dayOf(original)]
  if (limit.unit === 'immediate') return [whyTexts.sameDay(sayDay(last))]
  const start = settings.firstDayCounts ? whyTexts.firstDayCounts(sayDay(first)) : whyTexts.firstDay(sayDay(first))
  if (limit.unit === 'days') return [start, ...sayRoll(first + limit.value - (settings.firstDayCounts ? 1 : 0), last)]
  const days = Array.from({ length: last - first }, (_, index) => first + 1 + index)
  return [...(limit.unit === 'working_days' ? [start] : []), ...sayLeftOut(calendar, holidays.off, days)]
}

function sayRoll(own: Day, due: Day): string[] {
  return due > own ? [whyTexts.rolled(sayRun(own, due - 1), sayDay(due))] : []
}

function sayLeftOut(calendar: Calendar, off: ReadonlyMap<string, string>, days: readonly Day[]): string[] {
  const weekends = days.filter((day) => weekdayOf(day) > 5 && !off.has(dateOf(day)))
  const worked = weekends.filter((day) => isWorkingDay(calendar, day))
  return [
    ...holidayRuns(off, days).map(({ first, last, name }) => whyTexts.holiday(sayRun(first, last), name)),
    ...(weekends.length > worked.length ? [whyTexts.weekends] : []),
    ...worked.map((day) => whyTexts.workedSaturday(sayDay(day))),
  ]
}

/** Days off that follow each other under one name, as one; what stands in brackets is left off where several are told together. */
function holidayRuns(off: ReadonlyMap<string, string>, days: readonly Day[]): { first: Day; last: Day; name: string }[] {
  const runs: { first: Day; last: Day; name: string }[] = []
  for (const day of days) {
    const name = off.get(dateOf(day))?.replace(/ \(.*\)$/, '')
    if (name === undefined) continue
    const run = runs.at(-1)
    if (run && run.last === day - 1 && run.name === name) run.last = day
    else runs.push({ first: day, last: day, name })
  }
  return runs
}

function sayPauses({ paused }: Trace): string[] {
  return paused.map(({ from, to }) => (Number.isFinite(to) ? whyTexts.waited(sayRun(dayOf(from), dayOf(to))) : whyTexts.waiting(sayDay(dayOf(from)))))
}

function sayPromise({ newDueAt }: ClockInput): string[] {
  return newDueAt ? [whyTexts.promisedAnew(sayDay(dayOf(minuteOf(newDueAt))))] : []
}

function sayUnsure(input: ClockInput, traced: Trace): string[] {
  const years = unannouncedYears(input, traced)
  return years.length > 0 ? [whyTexts.notAnnounced(years.join(whyTexts.and))] : []
}

function sayRun(first: Day, last: Day): string {
  return first === last ? sayShortDay(first) : whyTexts.fromTo(sayShortDay(first), sayShortDay(last))
}
