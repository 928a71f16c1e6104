import { listColleagues } from '#accounts'
import { formsOf, getForm } from '#case-forms'
import { canReach, getCase, getClockSettings } from '#cases'
import { getCommune, listHamlets, type OfficeHours, readHolidays } from '#communes'
import { findThreadOf } from '#conversations'
import { type Calendar, type ClockInput, type ClockSettings, explainDays, type KeptDays, sayWhy, withKeptDays } from '#legal-clock'
import { listMessages, maskPhone } from '#messaging'
import type { Context } from '#platform/context'
import type { Form, PageRequest } from '#platform/page'
import { isRefusal, refuse } from '#platform/refusal'
import { type FilingPaper, getFilingPapers, recordOfVersion } from '#procedures'
import { isPhoneShown } from './reveal-phone.ts'
import { toldWords } from './told-words.ts'

/** Whom a case is given to gets through its steps. */
export const WORKS_ON_CASES = 'cases.finish-step'

export type CaseData = Awaited<ReturnType<typeof loadCase>>

/** The id in an address; what is none is refused as missing. */
export function caseIdOf(typed: string | undefined): number {
  const caseId = Number(typed)
  return Number.isInteger(caseId) && caseId > 0 && caseId < 2_147_483_648 ? caseId : refuse('platform.not_found')
}

/** Everything the case page shows, as far as the reader's rights reach. */
export async function loadCase(ctx: Context, request: PageRequest) {
  const whole = await ctx.call(getCase, { caseId: caseIdOf(request.params['id']) })
  const hamlets = await ctx.call(listHamlets, {})
  const { officeHours } = await ctx.call(getCommune, {})
  const calendar = { hours: hoursAtReceipt(whole.actions) ?? officeHours, holidays: withKeptDays(readHolidays(), daysKept(whole.actions)) }
  const record = await recordOfVersion(ctx, whole.procedureVersionId)
  const clock = await clockInput(ctx, whole, calendar)
  return {
    whole,
    forms: ctx.may(getForm) ? formsOf(whole, whole.actions) : [],
    readOn: record.source.retrieved,
    hamlet: hamlets.find(({ id }) => id === whole.hamletId)?.name ?? null,
    phone: phoneOf(ctx, request, whole.id, whole.applicantPhone),
    messages: whole.contactId !== null && ctx.may(listMessages) ? (await ctx.call(listMessages, { contactId: whole.contactId, purpose: 'case' })).messages : [],
    threadId: whole.contactId === null ? null : await findThreadOf(ctx, whole.contactId),
    missing: await papersAskedFor(ctx, whole.procedureCode, whole.situationId),
    colleagues: await whoMayHave(ctx, whole),
    calendar,
    days: clock ? explainDays(clock, ctx.now) : [],
    why: clock ? sayWhy(clock) : [],
    /** What the resident will be told by the act whose form is open; null while nothing is told. */
    told: await toldWords(ctx, whole.id, { act: request.query['viec'], form: typedIn(request), origin: request.origin }, calendar),
  }
}

/** Colleagues who may work on this case. */
async function whoMayHave(ctx: Context, { hamletId, field }: { hamletId: number | null; field: string }) {
  const colleagues = ctx.may(listColleagues) ? await ctx.call(listColleagues, { mayDo: WORKS_ON_CASES }) : []
  return colleagues.filter((one) => canReach(one, { hamlet_id: hamletId, field }))
}

/** What was typed before a refusal. */
function typedIn(request: PageRequest & { form?: Form }): Form {
  return request.form ?? {}
}

type Loaded = Awaited<ReturnType<typeof getCase.run>>

/** What the due date was reckoned from; null while no receipt has started the clock. */
async function clockInput(
  ctx: Context,
  {
    receivedAt,
    clock,
    pauses,
    actions,
  }: Pick<Loaded, 'receivedAt' | 'pauses' | 'actions'> & { clock: { limit: unknown; cutoff: string | null; apologisedAt: unknown } },
  calendar: Calendar,
): Promise<ClockInput | null> {
  if (!receivedAt) return null
  const promised = actions.findLast(({ kind }) => kind === 'apologised')?.details['newDueAt']
  return {
    ...calendar,
    limit: clock.limit as ClockInput['limit'],
    cutoff: clock.cutoff,
    settings: settingsAtReceipt(actions) ?? (await ctx.asSystem('desk').call(getClockSettings, {})),
    receivedAt: receivedAt as Date,
    pauses: pauses as ClockInput['pauses'],
    newDueAt: typeof promised === 'string' ? new Date(promised) : null,
    apologisedAt: clock.apologisedAt as Date | null,
  }
}

/** The hours kept when the case was received, by which the whole of it is counted. */
function hoursAtReceipt(actions: readonly { kind: string; details: Record<string, unknown> }[]): OfficeHours | null {
  return (actions.findLast(({ kind }) => kind === 'taken_in')?.details['officeHours'] ?? null) as OfficeHours | null
}

/** The days off by which the last date was told. */
function daysKept(actions: readonly { details: Record<string, unknown> }[]): KeptDays | null {
  return (actions.findLast(({ details }) => details['keptDays'])?.details['keptDays'] ?? null) as KeptDays | null
}

function settingsAtReceipt(actions: readonly { kind: string; details: Record<string, unknown> }[]): ClockSettings | null {
  return (actions.findLast(({ kind }) => kind === 'taken_in')?.details['countedBy'] ?? null) as ClockSettings | null
}

function phoneOf(ctx: Context, request: PageRequest, caseId: number, phone: string | null) {
  if (!phone) return null
  return { masked: maskPhone(`84${phone.slice(1)}`), whole: isPhoneShown(ctx, request, caseId) ? phone : null }
}

/** The papers of the case's situation, to tick what is missing; none when the procedure or the situation is no longer there. */
async function papersAskedFor(ctx: Context, code: string, situationId: string): Promise<readonly FilingPaper[]> {
  try {
    const { situations } = await ctx.call(getFilingPapers, { code })
    return (situations.find(({ id }) => id === situationId) ?? situations[0])?.papers ?? []
  } catch (thrown) {
    if (isRefusal(thrown)) return []
    throw thrown
  }
}
