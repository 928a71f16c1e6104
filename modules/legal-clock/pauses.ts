import {
  addWorkingDays,
  addWorkingMinutes,
  type Calendar,
  countWorkingDays,
  countWorkingMinutes,
  endOfOffice,
  fitToOffice,
  nextWorkingMoment,
} from './calendar.ts'
import type { ClockPause, Limit } from './limit.ts'
import { clockOf, dayOf, type Minute, minuteOf } from './minute.ts'

/** `to` is Infinity while it lasts. */
export type Span = { from: Minute; to: Minute }

/** Pauses in order, those that touch or overlap as one: waiting twice at once is waiting once. */
export function spansOf(pauses: readonly ClockPause[]): Span[] {
  const spans = pauses.map(({ from, to }) => ({ from: minuteOf(from), to: to === null ? Number.POSITIVE_INFINITY : Math.max(minuteOf(from), minuteOf(to)) }))
  const merged: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push(span)
  }
  return merged
}

/** Both ends at working moments, and none before the clock started. */
export function effectiveSpan(calendar: Calendar, start: Minute, { from, to }: Span): Span {
  return { from: nextWorkingMoment(calendar, Math.max(from, start)), to: Number.isFinite(to) ? nextWorkingMoment(calendar, Math.max(to, start)) : to }
}

export type Moved = { due: Minute | null; applied: Span[]; tooLate: Span[] }

/** Moves a due by each pause in turn; one begun after the due of its time adds nothing, one still open leaves no due. */
export function moveByPauses(calendar: Calendar, unit: Limit['unit'], start: Minute, original: Minute, spans: readonly Span[]): Moved {
  const moved: Moved = { due: original, applied: [], tooLate: [] }
  for (const span of spans) {
    if (moved.due === null || span.from > moved.due) {
      moved.tooLate.push(span)
      continue
    }
    const effective = effectiveSpan(calendar, start, span)
    moved.applied.push(effective)
    moved.due = Number.isFinite(span.to) ? moveBy(calendar, unit, moved.due, effective) : null
  }
  return moved
}

function moveBy(calendar: Calendar, unit: Limit['unit'], due: Minute, { from, to }: Span): Minute {
  if (unit === 'hours') return addWorkingMinutes(calendar, due, countWorkingMinutes(calendar, from, to))
  const days = countWorkingDays(calendar, dayOf(from), dayOf(to))
  if (days === 0) return due
  const day = addWorkingDays(calendar, dayOf(due), days)
  return due === endOfOffice(calendar, dayOf(due)) ? endOfOffice(calendar, day) : fitToOffice(calendar, day, clockOf(due))
}
