import { type ExplainedDay, noteTexts, sayLimit, sayTimeLeft } from '#legal-clock'
import { type ClockDay, LegalClock, Panel, sayDate, sayHour, sayWeekday, vietnamDate } from '#ui'
import { texts } from './case-texts.vi.ts'
import type { CaseData } from './load-case.ts'

const MOST_DAYS = 7
const { clock: words } = texts

/** The legal clock of a case: what is left, its days, the rule in words, and why that day. */
export function CaseClock({ data, now }: { data: CaseData; now: Date }) {
  return (
    <Panel title={words.title} icon="scale">
      {data.whole.receivedAt ? <Running data={data} now={now} /> : <NotRunning data={data} />}
    </Panel>
  )
}

function NotRunning({ data: { whole } }: { data: CaseData }) {
  return (
    <>
      <p class="number is-still">{words.notRunning}</p>
      <p class="small quiet">{words.notRunningText}</p>
      {whole.actBy && whole.state === 'filed' && <p class="small">{words.lookBy(dayAndHour(whole.actBy))}</p>}
      <p class="small">{sayLimit(limitOf(whole))}</p>
    </>
  )
}

function Running({ data, now }: { data: CaseData; now: Date }) {
  const { whole, days } = data
  const isDone = whole.finishedAt !== null || whole.closedAt !== null
  const isLate = !isDone && whole.dueAt !== null && whole.dueAt < now
  const left = isDone ? words.done : words.withoutLeft(sayTimeLeft(data.calendar, { due: whole.dueAt, why: whole.clock.why }, now))
  return (
    <LegalClock
      above={aboveOf(data, isLate)}
      left={left}
      isLate={isLate}
      days={shownDays(days, vietnamDate(now)).map((day) => clockDay(day, vietnamDate(now)))}
      rule={[ruleOf(data), daysOffChanged(data)].filter(Boolean).join(' ')}
      why={<Why data={data} />}
    />
  )
}

function aboveOf({ whole }: CaseData, isLate: boolean): string {
  const end = whole.finishedAt ?? whole.closedAt
  if (end) return whole.originalDueAt === null ? words.done : end <= whole.originalDueAt ? words.doneOnTime : words.doneLate
  if (whole.clock.why === 'paused') return words.paused
  if (!whole.dueAt) return words.noLimit
  return isLate ? words.lateSince(dayAndHour(whole.dueAt)) : words.until(dayAndHour(whole.dueAt))
}

function ruleOf({ whole, readOn }: CaseData) {
  const { cutoff, isOneOfSeveral } = whole.clock
  const moved = whole.originalDueAt && whole.dueAt?.getTime() !== whole.originalDueAt.getTime() ? words.original(dayAndHour(whole.originalDueAt)) : null
  const rule = `${sayLimit(limitOf(whole))}.`
  return [
    rule,
    cutoff && words.cutoff(cutoff),
    moved,
    isOneOfSeveral && words.several,
    words.version(whole.procedureCode, readOn.length === 10 ? sayDate(readOn) : words.month(readOn)),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The state's days off were announced or changed since the date was told: it stays, and an officer decides. */
function daysOffChanged({ whole }: CaseData): string | null {
  const { dueByDaysOffNow: now } = whole.clock
  return now && whole.dueAt ? words.daysOffChanged(dayAndHour(now), now > whole.dueAt) : null
}

function Why({ data: { why, days } }: { data: CaseData }) {
  if (why.length === 0) return null
  return (
    <details class="more clock-why">
      <summary>{words.why}</summary>
      <ul class="why-lines">
        {why.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <ol class="why-days">
        {days.map((day) => (
          <li class={`is-${day.kind}`}>
            <span>{`${sayWeekday(day.date)} ${sayDate(day.date)}`}</span>
            <span>{dayWords(day)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function dayWords({ note, name, counted, kind }: ExplainedDay): string {
  const counts = counted > 0 ? words.counted : ''
  const noted = note === 'holiday' && name ? name : note && noteTexts[note]
  return [noted, kind !== 'due' && counts].filter(Boolean).join(', ') || words.counted
}

/** At most a week around today: the days before it are told by "Vì sao?". */
function shownDays(days: readonly ExplainedDay[], today: string): readonly ExplainedDay[] {
  if (days.length <= MOST_DAYS) return days
  const place = days.findIndex(({ date }) => date === today)
  const start = place < 0 ? days.length - MOST_DAYS : Math.min(Math.max(0, place - 2), days.length - MOST_DAYS)
  return days.slice(start, start + MOST_DAYS)
}

function clockDay(day: ExplainedDay, today: string): ClockDay {
  const isOff = day.kind === 'off' || (day.kind === 'paused' && day.counted === 0)
  const state = day.date === today ? 'today' : isOff ? 'off' : day.date < today ? 'spent' : 'todo'
  return {
    date: day.date,
    state,
    spent: day.spent,
    receivedAt: day.receivedAt ?? undefined,
    note: day.note ? noteTexts[day.note] : day.counted > 0 ? words.counted : undefined,
  }
}

function limitOf({ clock }: CaseData['whole']): Parameters<typeof sayLimit>[0] {
  return clock.limit as Parameters<typeof sayLimit>[0]
}

function dayAndHour(at: Date): string {
  const date = vietnamDate(at)
  return `${sayHour(at)} ${sayWeekday(date)} ${sayDate(date)}`
}
