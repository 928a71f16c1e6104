import { vietnamDate } from '#ui'
import type { Shown } from './standing-words.ts'
import { texts } from './texts.vi.ts'
import { sayBefore, sayDayOf, sayShort } from './when-words.ts'

/** The slip's three lines: what, by when (the biggest), and the day in words. */
export type ByWhen = { label: string; when: string; more: string | null; isLate?: boolean }

type Dated = Shown & { dueAt: Date | null; actBy?: Date | null; closedAt: Date | null; answerBy?: string | null }

/** By when something happens next: what waits for the resident first, then the date of return. */
export function byWhenOf(shown: Dated, now: Date): ByWhen {
  const { state, dueAt, actBy, closedAt, answerBy } = shown
  switch (state) {
    case 'awaiting_supplement':
      return { label: texts.youSend, when: answerBy ? texts.wholeDay(sayShort(answerBy, vietnamDate(now))) : texts.inHours, more: null }
    case 'awaiting_payment':
      return { label: texts.youPay, when: texts.inHours, more: null }
    case 'ready':
      return { label: texts.youFile, when: texts.inHours, more: capital(texts.atDesk) }
    case 'finished':
      return { label: texts.youReceive, when: texts.inHours, more: capital(texts.atDesk) }
    case 'filed':
      return { label: texts.weLook, when: actBy ? sayBefore(actBy, now) : texts.inHours, more: null }
    case 'taken_in':
    case 'in_progress':
      return dueAt ? promised(dueAt, now) : { label: texts.youReceive, when: texts.noDate, more: texts.noDateText }
    default:
      return { label: texts.closed, when: closedAt ? sayDayOf(closedAt, now) : '', more: null }
  }
}

function promised(dueAt: Date, now: Date): ByWhen {
  if (dueAt < now) return { label: texts.late, when: sayBefore(dueAt, now), more: texts.lateText, isLate: true }
  const isToday = vietnamDate(dueAt) === vietnamDate(now)
  const more = isToday ? texts.comma(capital(sayShort(vietnamDate(dueAt), vietnamDate(now))), texts.atDesk) : capital(texts.atDesk)
  return { label: texts.youReceive, when: sayBefore(dueAt, now), more }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
