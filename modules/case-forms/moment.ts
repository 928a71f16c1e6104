import { actionsOf, type CaseRow, type CaseStanding, clockOf, openAnswers, papersOf, type RecordedAction, readableRef, standingOf } from '#cases'
import { getCommune } from '#communes'
import { openPhone } from '#messaging'
import type { Context } from '#platform/context'
import type { ShownPaper } from './form-content.ts'
import { type CaseForm, formsOf } from './forms-of.ts'
import { maskedPhone } from './masked-phone.ts'
import { paperDay } from './paper-days.ts'
import { papersReceived } from './papers-received.ts'
import { refuse } from './refusals.ts'
import { texts } from './texts.vi.ts'

/** A case as it stood when the act that a form tells of had just been done. */
export type Moment = {
  ctx: Context
  row: CaseRow
  form: CaseForm
  action: RecordedAction
  /** Up to that act, and all. */
  until: readonly RecordedAction[]
  all: readonly RecordedAction[]
  standing: CaseStanding
}

/** Refuses `case-forms.not_made` for a form that nothing done so far leads to, or that is not for this reader. */
export async function momentOf(ctx: Context, row: CaseRow, key: string, reader: 'office' | 'owner'): Promise<Moment> {
  const all = await actionsOf(ctx, row.id)
  const forms = formsOf({ mode: row.mode, decisionNumber: row.decision_number }, all)
  const form = forms.find((one) => one.key === key && (reader === 'office' || !one.isInside)) ?? refuse('case-forms.not_made')
  const until = all.filter(({ id }) => id <= form.actionId)
  const action = until.at(-1) ?? refuse('case-forms.not_made')
  return { ctx, row, form, action, until, all, standing: standingAfter(row, until) }
}

export function standingAfter({ mode }: CaseRow, actions: readonly RecordedAction[]): CaseStanding {
  return standingOf(mode === 'official' ? 'official' : 'prepare', actions)
}

/** What every paper of a case says, dated by its act. */
export async function aboutCase({ ctx, row, form, until, action }: Moment, at: Date = action.at) {
  const receipt = until.findLast((one): one is Extract<RecordedAction, { kind: 'taken_in' }> => one.kind === 'taken_in')
  const code = receipt?.details.code ?? null
  const shownCode = code ?? readableRef(row.ref)
  return {
    title: texts.title(texts.names[form.layout], shownCode),
    day: paperDay(at),
    office: await officeOf(ctx),
    code,
    shownCode,
    ref: row.ref,
    applicant: row.applicant_name,
    request: texts.request(row.procedure_name, row.situation_name),
  }
}

/** The office as its papers name it, with where to ask today. */
export async function officeOf(ctx: Context) {
  const { name, address, phone, weekInWords } = await ctx.call(getCommune, {})
  return { name, place: name.replace(texts.kindOfUnit, ''), address, phone, hours: weekInWords }
}

export function whereabouts({ ctx, row }: Moment) {
  return { address: row.address, phone: row.applicant_phone_sealed && maskedPhone(openPhone(ctx.keyring, row.applicant_phone_sealed)) }
}

export async function papersThen({ ctx, row, action }: Moment): Promise<ShownPaper[]> {
  return papersReceived(openAnswers(ctx.keyring, row.answers_sealed), await papersOf(ctx, row.id), action.id)
}

/** When the case was due once these acts were done; null without a date. */
export async function dueAfter({ ctx, row }: Moment, actions: readonly RecordedAction[]): Promise<Date | null> {
  const { legal } = await clockOf(ctx, row, standingAfter(row, actions))
  return legal?.due ?? legal?.originalDue ?? null
}
