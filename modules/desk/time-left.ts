import type { ListRow } from '#cases'
import { type Calendar, minutesLeft, workingDaysLate, workingMinutesBetween } from '#legal-clock'
import { shortDay, vietnamClock, vietnamDay } from './office-day.ts'
import { texts } from './texts.vi.ts'

/** How a row says its time: `share` is how much of it is spent, 0 to 1; null where no time runs. */
export type TimeLeft = { tone: 'late' | 'now' | 'calm' | 'paused' | 'closed'; words: string; share: number | null }

type Timed = Pick<ListRow, 'state' | 'waitsFor' | 'filedAt' | 'receivedAt' | 'dueAt' | 'actBy' | 'closedAt' | 'pausedSince'>

/** The time column of a case, in working time and in words. */
export function timeLeft(row: Timed, calendar: Calendar, now: Date): TimeLeft {
  if (row.closedAt) return { tone: 'closed', words: texts.left.closed, share: null }
  if (row.waitsFor === 'resident') return { tone: 'paused', words: waitingWords(row, now), share: null }
  const due = row.receivedAt ? (row.dueAt ?? row.actBy) : row.actBy
  if (!due) return { tone: 'calm', words: row.state === 'ready' ? texts.left.ready : texts.left.none, share: null }
  if (due < now) return { tone: 'late', words: lateWords(calendar, due, now), share: 1 }
  const share = spentShare(calendar, row.receivedAt ?? row.filedAt, due, now)
  const isToday = vietnamDay(due) === vietnamDay(now)
  if (!row.receivedAt) return { tone: isToday ? 'now' : 'calm', words: texts.left.lookBy(isToday ? vietnamClock(due) : shortDay(due, now)), share }
  if (isToday) return { tone: 'now', words: texts.left.minutes(minutesLeft(calendar, due, now)), share }
  return { tone: 'calm', words: texts.left.days(workingDaysLate(calendar, now, due)), share }
}

function waitingWords({ state, actBy }: Timed, now: Date): string {
  if (state === 'finished') return texts.left.waitsForOwner
  if (state === 'awaiting_payment') return texts.left.payment
  if (!actBy) return texts.left.supplement
  return actBy < now ? texts.left.supplementLate : texts.left.supplementBy(shortDay(actBy, now))
}

function lateWords(calendar: Calendar, due: Date, now: Date): string {
  const days = workingDaysLate(calendar, due, now)
  if (days > 0) return texts.left.lateDays(days)
  return vietnamDay(due) === vietnamDay(now) ? texts.left.lateSince(vietnamClock(due)) : texts.left.lateSome
}

/** Work done of the work there is between two instants; whole where no work lies between them. */
function spentShare(calendar: Calendar, from: Date, due: Date, now: Date): number {
  const whole = workingMinutesBetween(calendar, from, due)
  return whole === 0 ? 1 : Math.min(1, workingMinutesBetween(calendar, from, now) / whole)
}
