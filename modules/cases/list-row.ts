import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { caseMode, caseState, waitsFor } from './action.ts'
import type { CaseRow } from './case-row.ts'
import { type Colleague, canReach } from './colleagues.ts'

/** A case as lists show it. */
export const listRow = z.object({
  id,
  ref: z.string(),
  code: z.string().nullable(),
  externalCode: z.string().nullable(),
  mode: caseMode,
  procedureCode: z.string(),
  procedureName: z.string(),
  situationName: z.string(),
  field: z.string(),
  applicantName: personal(z.string()),
  hamletId: id.nullable(),
  channel: z.string(),
  via: z.string(),
  state: caseState,
  portalStatus: z.number().int().nullable(),
  waitsFor,
  filedAt: z.date(),
  receivedAt: z.date().nullable(),
  dueAt: z.date().nullable(),
  originalDueAt: z.date().nullable(),
  /** Promised anew with an apology. */
  newDueAt: z.date().nullable(),
  actBy: z.date().nullable(),
  /** The office must act and its time is over. */
  isLate: z.boolean(),
  pausedSince: z.date().nullable(),
  /** Null also while an open case lies with somebody who can no longer work on it. */
  assigned: z.object({ accountId: id, name: z.string() }).nullable(),
  step: z.string().nullable(),
  stepDueAt: z.date().nullable(),
  callBackSince: z.date().nullable(),
  finishedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  lastActionAt: z.date(),
})
export type ListRow = z.output<typeof listRow>

export const listColumns = [
  'id',
  'ref',
  'code',
  'external_code',
  'mode',
  'procedure_code',
  'procedure_name',
  'situation_name',
  'field',
  'applicant_name',
  'hamlet_id',
  'channel',
  'via',
  'state',
  'portal_status',
  'waits_for',
  'filed_at',
  'received_at',
  'due_at',
  'original_due_at',
  'new_due_at',
  'act_by',
  'paused_since',
  'assigned_account_id',
  'step',
  'step_due_at',
  'call_back_since',
  'finished_at',
  'closed_at',
  'last_action_at',
] as const

export function listRowOf(ctx: Context, row: Pick<CaseRow, (typeof listColumns)[number]>, colleagues: ReadonlyMap<number, Colleague>): z.input<typeof listRow> {
  return {
    id: row.id,
    ref: row.ref,
    code: row.code,
    externalCode: row.external_code,
    mode: caseMode.parse(row.mode),
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    situationName: row.situation_name,
    field: row.field,
    applicantName: row.applicant_name,
    hamletId: row.hamlet_id,
    channel: row.channel,
    via: row.via,
    state: caseState.parse(row.state),
    portalStatus: row.portal_status,
    waitsFor: waitsFor.parse(row.waits_for),
    filedAt: row.filed_at,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    originalDueAt: row.original_due_at,
    newDueAt: row.new_due_at,
    actBy: row.act_by,
    isLate: row.waits_for === 'office' && row.act_by !== null && row.act_by < ctx.now,
    pausedSince: row.paused_since,
    assigned: holderOf(row, colleagues),
    step: row.step,
    stepDueAt: row.step_due_at,
    callBackSince: row.call_back_since,
    finishedAt: row.finished_at,
    closedAt: row.closed_at,
    lastActionAt: row.last_action_at,
  }
}

/** Who has a case; of a closed one also somebody who left, whose name is no longer told. */
export function holderOf(row: Pick<CaseRow, 'assigned_account_id' | 'closed_at' | 'hamlet_id' | 'field'>, colleagues: ReadonlyMap<number, Colleague>) {
  const { assigned_account_id: accountId, closed_at: closedAt } = row
  if (accountId === null) return null
  const holder = colleagues.get(accountId)
  if (closedAt !== null) return { accountId, name: holder?.name ?? '' }
  return holder && canReach(holder, row) ? { accountId, name: holder.name } : null
}
