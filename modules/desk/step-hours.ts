import { type Calendar, workingMinutesBetween } from '#legal-clock'

type Act = { kind: string; at: Date; details: Record<string, unknown> }
type Case = {
  actions: readonly Act[]
  steps: readonly { name: string; workingHours: number }[]
  pauses: readonly { from: Date; to: Date | null }[]
  step: string | null
  finishedAt: Date | null
  closedAt: Date | null
}
export type StepHours = { name: string; workingHours: number; usedMinutes: number | null; isNow: boolean }

/** Working minutes each step took, waiting for the resident left out; null for a step that has not begun. */
export function stepHours(one: Case, calendar: Calendar, now: Date): StepHours[] {
  const end = one.finishedAt ?? one.closedAt ?? now
  const begun = one.actions.flatMap(({ at, details }) => (typeof details['nextStep'] === 'string' ? [{ name: details['nextStep'], from: at }] : []))
  const lasted = begun.map(({ name, from }, index) => ({ name, from, to: begun[index + 1]?.from ?? endOf(one, from, end) }))
  return one.steps.map(({ name, workingHours }) => {
    const spans = lasted.filter((span) => span.name === name)
    const usedMinutes = spans.length > 0 ? spans.reduce((sum, { from, to }) => sum + workedBetween(one, calendar, from, to, now), 0) : null
    return { name, workingHours, usedMinutes, isNow: one.step === name && one.closedAt === null && one.finishedAt === null }
  })
}

/** The last step ends when it is said to be done, though none follows it. */
function endOf({ actions }: Case, from: Date, end: Date): Date {
  return actions.find(({ kind, at, details }) => kind === 'step_done' && at > from && details['nextStep'] === null)?.at ?? end
}

function workedBetween({ pauses }: Case, calendar: Calendar, from: Date, to: Date, now: Date): number {
  const waited = pauses.reduce((sum, pause) => {
    const [begin, end] = [later(from, pause.from), earlier(to, pause.to ?? now)]
    return sum + (end > begin ? workingMinutesBetween(calendar, begin, end) : 0)
  }, 0)
  return workingMinutesBetween(calendar, from, to) - waited
}

const later = (one: Date, other: Date) => (one > other ? one : other)
const earlier = (one: Date, other: Date) => (one < other ? one : other)
