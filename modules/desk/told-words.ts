import { wordsToResident } from '#case-messages'
import { type ActionKind, actionKind, getCase, getCaseRow, type RecordedAction } from '#cases'
import type { Calendar } from '#legal-clock'
import type { Context } from '#platform/context'
import { type Form, field } from '#platform/page'
import { endOfOffice } from './end-of-office.ts'
import { texts } from './form-texts.vi.ts'
import { itemsAsked } from './supplement-items.ts'
import { workingDayAfter } from './working-day-after.ts'

type Asked = { act: string | undefined; form: Form; origin: string }

/**
 * What the resident would be told by the act whose form is open, with what is typed in it so far and what is still to be typed named;
 * null where nothing is told.
 */
export async function toldWords(ctx: Context, caseId: number, { act, form, origin }: Asked, calendar: Calendar): Promise<string | null> {
  const kind = actionKind.safeParse(act ?? '').data
  if (!kind) return null
  const row = await getCaseRow(ctx, caseId, getCase)
  const details = await foreseen(ctx, kind, row.mode, form, calendar)
  if (!details) return null
  const told = await wordsToResident(ctx, row, kind, details, { reason: field(form, 'reason').trim() || texts.yourReason, siteAddress: origin })
  return told?.text ?? null
}

/** The act's details as far as they can be known before it is done; null for those that cannot. */
async function foreseen(ctx: Context, kind: ActionKind, mode: string, form: Form, calendar: Calendar): Promise<RecordedAction['details'] | null> {
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
    case 'supplement_asked': {
      const items = itemsAsked(form)
      return {
        items: items.length > 0 ? items : [{ paperId: 'marked', name: texts.markedPaper, why: '' }],
        answerBy: dayTyped(form, 'answerBy') ?? workingDayAfter(calendar, ctx.now, 5),
      }
    }
    case 'supplemented':
      return { note: '' }
    case 'fee_asked': {
      const amountDong = Number(field(form, 'amountDong').replace(/[.\s]/g, ''))
      return Number.isSafeInteger(amountDong) && amountDong > 0 ? { amountDong, what: field(form, 'what') } : null
    }
    case 'apologised': {
      const newDueAt = await endOfOffice(ctx, dayTyped(form, 'newDueOn') ?? workingDayAfter(calendar, ctx.now, 3))
      return { newDueAt: newDueAt.toISOString(), isLate: false }
    }
    case 'finished':
      return { result: '', signedBy: '' }
    case 'returned':
      return { how: 'desk' }
    default:
      return null
  }
}

/** A day `YYYY-MM-DD` as typed; null while it is none. */
function dayTyped(form: Form, name: string): string | null {
  const typed = field(form, name)
  return /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : null
}
