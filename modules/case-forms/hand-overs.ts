import { clockOf, type RecordedAction } from '#cases'
import { dueAfter, type Moment, standingAfter } from './moment.ts'
import { columnMoment, vietnamDay } from './paper-days.ts'
import { texts } from './texts.vi.ts'

export type HandOver = { from: string; to: string; at: string; what: string; outcome: string }

/** Who gave the case to whom, when, and whether a step or the whole was done in its time. */
export async function handOversOf(moment: Moment): Promise<HandOver[]> {
  const rows: HandOver[] = []
  let holder = ''
  for (const [index, action] of moment.all.entries()) {
    if (action.kind === 'assigned') holder = action.details.toName
    const row = rowOf(action, holder)
    if (row) rows.push({ ...row, at: columnMoment(action.at), outcome: await outcomeOf(moment, action, moment.all.slice(0, index)) })
  }
  return rows
}

function rowOf(action: RecordedAction, holder: string): Pick<HandOver, 'from' | 'to' | 'what'> | null {
  const { byName: by } = action
  const words = texts.handOvers
  switch (action.kind) {
    case 'taken_in':
      return { from: texts.applicant, to: by, what: words.takenIn(action.details.nextStep) }
    case 'assigned':
      return { from: by, to: action.details.toName, what: words.assigned }
    case 'step_done':
      return { from: by, to: holder === by ? '' : holder, what: words.stepDone(action.details.step, action.details.nextStep) }
    case 'supplement_asked':
      return { from: by, to: texts.applicant, what: words.supplementAsked }
    case 'supplemented':
      return { from: texts.applicant, to: action.byKind === 'staff' ? by : '', what: words.supplemented }
    case 'fee_asked':
      return { from: by, to: texts.applicant, what: words.feeAsked }
    case 'fee_settled':
      return { from: texts.applicant, to: by, what: words.feeSettled }
    case 'apologised':
      return { from: by, to: texts.applicant, what: words.apologised(columnMoment(new Date(action.details.newDueAt))) }
    case 'finished':
      return { from: by, to: '', what: words.finished }
    case 'returned':
      return { from: by, to: texts.applicant, what: words.returned[action.details.how] }
    case 'stopped':
      return { from: by, to: '', what: words.stopped }
    case 'withdrawn':
      return { from: texts.applicant, to: '', what: words.withdrawn }
    default:
      return null
  }
}

async function outcomeOf(moment: Moment, action: RecordedAction, before: readonly RecordedAction[]): Promise<string> {
  if (action.kind === 'finished') return sayOutcome(action.at, await dueAfter(moment, before))
  if (action.kind !== 'step_done') return ''
  const standing = standingAfter(moment.row, before)
  if (!standing.stepHours) return ''
  return sayOutcome(action.at, (await clockOf(moment.ctx, moment.row, standing)).stepDueAt)
}

/** Done on the day it was due, and in time, is "đúng hạn". */
export function sayOutcome(at: Date, due: Date | null): string {
  if (!due) return ''
  if (at > due) return texts.outcomes.late
  return vietnamDay(at) === vietnamDay(due) ? texts.outcomes.onDay : texts.outcomes.early
}
