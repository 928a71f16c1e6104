import { type Form, field } from '#platform/page'
import { type OfficeHours, officeHours, type Session } from './office-hours.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** "07:30-11:30, 13:00-17:00" of a day's sessions. */
export function hoursAsTyped(sessions: readonly Session[] | undefined): string {
  return (sessions ?? []).map(([from, to]) => `${from}-${to}`).join(', ')
}

/** The week typed in the fields `hours1` … `hours7`; refused with the weekday that is not understood. */
export function hoursFrom(form: Form): OfficeHours {
  const days = weekdays.flatMap((day) => {
    const sessions = sessionsFrom(field(form, `hours${day}`))
    const checked = officeHours.safeParse({ [day]: sessions })
    if (!sessions || !checked.success) return refuse('communes.hours_not_understood', { weekday: texts.weekdays[Number(day) % 7] ?? '' })
    return sessions.length > 0 ? [[day, sessions] as const] : []
  })
  return Object.fromEntries(days)
}

// Forgives "7:30 - 11:30", "7h30–11h30" and "7g-11g".
function sessionsFrom(typed: string): Session[] | null {
  const parts = typed.split(/[,;]/).filter((part) => part.trim() !== '')
  const sessions = parts.map((part) => {
    const ends = part.split(/[-–]/).map(clockFrom)
    return ends.length === 2 && ends[0] && ends[1] ? ([ends[0], ends[1]] satisfies Session) : null
  })
  return sessions.every((session) => session !== null) ? sessions : null
}

function clockFrom(typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*(?:[:hg.]\s*(\d{2})?)?\s*$/i.exec(typed)
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : null
}
