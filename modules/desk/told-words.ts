import { wordsToResident } from '#case-messages'
import { type ActionKind, actionKind, getCase, getCaseRow, type RecordedAction } from '#cases'
import type { Calendar } from '#legal-clock'
import type { Context } from '#platform/context'
import type { PageRequest } from '#platform/page'
import { texts } from './form-texts.vi.ts'
import { workingDayAfter } from './working-day-after.ts'

/** What the resident would be told by the act whose form the address opens, with what is still to be typed named; null where nothing is told. */
export async function toldWords(ctx: Context, request: PageRequest, caseId: number, calendar: Calendar): Promise<string | null> {
  const kind = actionKind.safeParse(request.query['viec'] ?? '').data
  if (!kind) return null
  const row = await getCaseRow(ctx, caseId, getCase)
  const details = foreseen(ctx, kind, row.mode, calendar)
  if (!details) return null
  const told = await wordsToResident(ctx, row, kind, details, { reason: texts.yourReason, siteAddress: request.origin })
  return told?.text ?? null
}

/** The act's details as far as they can be known before it is typed; null for those that cannot. */
function foreseen(ctx: Context, kind: ActionKind, mode: string, calendar: Calendar): RecordedAction['details'] | null {
  switch (kind) {
    case 'bundle_checked':
    case 'refused':
    case 'stopped':
    case 'withdrawn':
      return {}
    case 'taken_in':
      return mode === 'official'
        ? {
            receivedAt: ctx.now.toISOString(),
            code: null,
            externalCode: null,
            receivedBy: 'desk',
            officeHours: calendar.hours,
            nextStep: null,
            nextStepHours: null,
          }
        : null
    case 'supplement_asked':
      return { items: [{ paperId: 'marked', name: texts.markedPaper, why: '' }], answerBy: workingDayAfter(calendar, ctx.now, 5) }
    case 'supplemented':
      return { note: '' }
    case 'finished':
      return { result: '', signedBy: '' }
    case 'returned':
      return { how: 'desk' }
    default:
      return null
  }
}
