import { z } from 'zod'
import { personal } from '#platform/columns'
import { caseMode, caseState, waitsFor } from './action.ts'
import type { RecordedAction } from './actions-of.ts'
import { readableRef } from './case-ref.ts'
import type { CaseRow } from './case-row.ts'
import { texts } from './texts.vi.ts'

/** What office and resident both see of a case. */
export const caseView = z.object({
  ref: z.string(),
  readableRef: z.string(),
  code: z.string().nullable(),
  externalCode: z.string().nullable(),
  mode: caseMode,
  /** Prepared and without a receipt: not filed in law, and said so everywhere. */
  isOnlyPrepared: z.boolean(),
  procedureCode: z.string(),
  procedureName: z.string(),
  situationName: z.string(),
  applicantName: personal(z.string()),
  filedByName: personal(z.string()),
  filedAt: z.date(),
  state: caseState,
  stateWords: z.string(),
  portalStatus: z.number().int().nullable(),
  waitsFor,
  receivedAt: z.date().nullable(),
  dueAt: z.date().nullable(),
  originalDueAt: z.date().nullable(),
  actBy: z.date().nullable(),
  pausedSince: z.date().nullable(),
  finishedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  rating: z.number().int().nullable(),
  callBackSince: z.date().nullable(),
})

export function viewOf(row: CaseRow): z.input<typeof caseView> {
  const state = caseState.parse(row.state)
  return {
    ref: row.ref,
    readableRef: readableRef(row.ref),
    code: row.code,
    externalCode: row.external_code,
    mode: caseMode.parse(row.mode),
    isOnlyPrepared: row.mode === 'prepare' && row.received_at === null,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    situationName: row.situation_name,
    applicantName: row.applicant_name,
    filedByName: row.filed_by_name,
    filedAt: row.filed_at,
    state,
    stateWords: texts.states[state],
    portalStatus: row.portal_status,
    waitsFor: waitsFor.parse(row.waits_for),
    receivedAt: row.received_at,
    dueAt: row.due_at,
    originalDueAt: row.original_due_at,
    actBy: row.act_by,
    pausedSince: row.paused_since,
    finishedAt: row.finished_at,
    closedAt: row.closed_at,
    rating: row.rating,
    callBackSince: row.call_back_since,
  }
}

/** What was last asked of the resident and what came out, whoever looks. */
export const caseAffairs = z.object({
  supplement: z
    .object({ items: z.array(z.object({ paperId: z.string(), name: z.string(), why: z.string() })), answerBy: z.string(), reason: z.string().nullable() })
    .nullable(),
  fee: z.object({ amountDong: z.number().int(), what: z.string() }).nullable(),
  result: z.object({ words: personal(z.string()), signedBy: z.string() }).nullable(),
})

/** `supplement` and `fee` only while they are waited for. */
export function affairsOf(state: string, actions: readonly RecordedAction[]): z.input<typeof caseAffairs> {
  const last = <K extends RecordedAction['kind']>(kind: K) => actions.findLast((one): one is Extract<RecordedAction, { kind: K }> => one.kind === kind)
  const asked = state === 'awaiting_supplement' ? last('supplement_asked') : undefined
  const fee = state === 'awaiting_payment' ? last('fee_asked') : undefined
  const finished = last('finished')
  return {
    supplement: asked ? { ...asked.details, reason: asked.reason } : null,
    fee: fee?.details ?? null,
    result: finished ? { words: finished.details.result, signedBy: finished.details.signedBy } : null,
  }
}
