import type { ActionKind } from '#cases'
import { type IconName, sayDate, sayWeekday, Timeline, type TimelineEvent, vietnamDate, vietnamTime } from '#ui'
import { texts } from './case-texts.vi.ts'
import { isOff } from './days-off.ts'
import { historyWords } from './history-texts.vi.ts'
import type { CaseData } from './load-case.ts'

const icons: Partial<Record<ActionKind, IconName>> = {
  filed: 'inbox',
  refused: 'x',
  assigned: 'user-check',
  supplement_asked: 'file-plus',
  supplemented: 'file-check',
  fee_asked: 'banknote',
  apologised: 'hand-helping',
  stopped: 'x',
  withdrawn: 'undo-2',
  finished: 'file-badge',
  returned: 'check-check',
  note_added: 'lock',
  call_back_asked: 'phone-call',
  called_back: 'phone',
  rated: 'star',
}

type Dated = TimelineEvent & { at: Date }

/** What happened, newest first, with the messages the resident got; above it what is awaited, between it the days that do not count. */
export function CaseTimeline({ data }: { data: CaseData }) {
  const events = [...actionsOf(data), ...messagesOf(data)].toSorted((one, other) => other.at.getTime() - one.at.getTime())
  return (
    <Timeline
      layout="office"
      events={[...awaited(data), ...events.flatMap((event, index) => [...between(data, events[index - 1], event), dated(events[index - 1], event)])]}
    />
  )
}

function actionsOf({ whole }: CaseData): Dated[] {
  const newest = whole.actions.at(-1)?.id
  return whole.actions.map((action) => {
    const { title, detail } = historyWords(action)
    const isResident = action.byKind === 'resident'
    return {
      at: action.at,
      clock: vietnamTime(action.at),
      title,
      detail,
      icon: icons[action.kind],
      state: isResident ? 'else' : action.id === newest && !whole.closedAt ? 'now' : 'done',
    }
  })
}

function messagesOf({ messages }: CaseData): Dated[] {
  return messages.map((message) => ({
    at: message.queuedAt,
    clock: vietnamTime(message.queuedAt),
    title: message.text ?? '',
    detail: [message.channel, texts.deliveries[message.state]].filter(Boolean).join(', '),
    icon: 'send',
    state: 'done',
  }))
}

/** What the case waits for: the answer that was asked, else the due date. */
function awaited({ whole }: CaseData): TimelineEvent[] {
  if (whole.closedAt || whole.finishedAt) return []
  const { supplement, dueAt } = whole
  if (supplement) return [{ state: 'todo', clock: '', title: texts.answerDue, detail: `${sayWeekday(supplement.answerBy)} ${sayDate(supplement.answerBy)}` }]
  return dueAt ? [{ state: 'todo', clock: vietnamTime(dueAt), title: texts.dueTitle, detail: dayWords(dueAt) }] : []
}

/** The day stands under the newest entry of each. */
function dated(newer: Dated | undefined, event: Dated): TimelineEvent {
  return newer && vietnamDate(newer.at) === vietnamDate(event.at) ? event : { ...event, time: dayWords(event.at) }
}

/** A striped line for the days off that lie between two entries. */
function between({ calendar }: CaseData, newer: Dated | undefined, older: Dated): TimelineEvent[] {
  if (!newer) return []
  const [from, to] = [vietnamDate(older.at), vietnamDate(newer.at)]
  const days = daysBetween(from, to).filter((date) => isOff(calendar, date))
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return []
  const words = first === last ? `${sayWeekday(first)} ${sayDate(first)}` : `${sayWeekday(first)} ${sayDate(first)} – ${sayWeekday(last)} ${sayDate(last)}`
  return [{ state: 'todo', title: texts.daysOff(words), isDaysOff: true }]
}

function daysBetween(from: string, to: string): string[] {
  const start = Date.parse(`${from}T00:00:00Z`)
  const count = Math.min(60, (Date.parse(`${to}T00:00:00Z`) - start) / 86_400_000 - 1)
  return Array.from({ length: Math.max(0, count) }, (_, index) => new Date(start + (index + 1) * 86_400_000).toISOString().slice(0, 10))
}

function dayWords(at: Date): string {
  const date = vietnamDate(at)
  return `${sayWeekday(date)} ${sayDate(date)}`
}
