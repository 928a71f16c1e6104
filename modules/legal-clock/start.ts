import { type Calendar, isWorkingDay, nextOpenMoment, nextWorkingMoment } from './calendar.ts'
import type { Limit } from './limit.ts'
import { clockFrom, clockOf, DAY_MINUTES, dayOf, type Minute } from './minute.ts'

/** When the clock starts: at the receipt, else at the next session; past the record's cut-off, at the opening of the next working day. */
export function startOf(calendar: Calendar, received: Minute, cutoff: string | null): Minute {
  const start = nextOpenMoment(calendar, received)
  return cutoff !== null && clockOf(start) > clockFrom(cutoff) ? nextWorkingOpening(calendar, start) : start
}

/**
 * The moment days are counted from. With a cut-off, papers received at a Saturday opening count as those of Friday after the cut-off:
 * from Monday's opening. Otherwise whoever comes a day later would be due a day earlier.
 */
export function countedFrom(calendar: Calendar, start: Minute, cutoff: string | null, { unit }: Limit): Minute {
  const isInDays = unit === 'working_days' || unit === 'days'
  return isInDays && cutoff !== null && !isWorkingDay(calendar, dayOf(start)) ? nextWorkingOpening(calendar, start) : start
}

function nextWorkingOpening(calendar: Calendar, after: Minute): Minute {
  return nextWorkingMoment(calendar, (dayOf(after) + 1) * DAY_MINUTES)
}
