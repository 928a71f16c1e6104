import { z } from 'zod'
import type { Holidays } from '#communes'
import { dateOf, dayOf, minuteOf } from './minute.ts'

/** The days off and worked Saturdays a date was told by, from the receipt to that date, both included. */
export const keptDays = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  /** Date → why it is off. */
  off: z.record(z.iso.date(), z.string()),
  /** Worked Saturday → the day off it makes good. */
  worked: z.record(z.iso.date(), z.string().nullable()),
})
export type KeptDays = z.output<typeof keptDays>

/** What must be kept of the state's days off so that a date told today stays the one told. */
export function keepDays({ off, worked }: Holidays, from: Date, until: Date): KeptDays {
  const [first, last] = [dateOf(dayOf(minuteOf(from))), dateOf(dayOf(minuteOf(until)))]
  const isBetween = ([date]: readonly [string, unknown]) => date >= first && date <= last
  return {
    from: first,
    until: last,
    off: Object.fromEntries([...off].filter(isBetween)),
    worked: Object.fromEntries([...worked].filter(isBetween).map(([date, madeGood]) => [date, madeGood ?? null])),
  }
}

/** The state's days off of today, but within the kept days those that were known when the date was told. */
export function withKeptDays(holidays: Holidays, kept: KeptDays | null): Holidays {
  if (!kept) return holidays
  const isOutside = ([date]: readonly [string, unknown]) => date < kept.from || date > kept.until
  const worked = Object.entries(kept.worked).map(([date, madeGood]) => [date, madeGood ?? undefined] as const)
  return {
    ...holidays,
    off: new Map([...[...holidays.off].filter(isOutside), ...Object.entries(kept.off)]),
    worked: new Map([...[...holidays.worked].filter(isOutside), ...worked]),
  }
}
