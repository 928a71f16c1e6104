import { formsOf } from '#case-forms'
import { actionsOf, type CaseRow, clockOf, type FiledCaseRow, getCaseRow, getOwnCase, listOwnCases, type RecordedAction, refFrom, standingOf } from '#cases'
import { sayLimit, sayWhy } from '#legal-clock'
import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { texts } from './texts.vi.ts'

export type OwnView = NonNullable<Awaited<ReturnType<typeof findOwnView>>>

/** A resident's own case with the step it is at and why it is due when it is; null for a case that is not theirs, no longer theirs to see, or not there. */
export async function findOwnView(ctx: Context, ref: string) {
  if (ctx.actor.kind !== 'resident') return null
  try {
    const shown = await ctx.call(getOwnCase, { ref })
    const row = await getCaseRow(ctx.asSystem('tracking'), shown.caseId, getOwnCase)
    const isForOther = row.for_person_id === null ? row.applicant_name !== ctx.actor.name : row.for_person_id !== ctx.actor.personId
    const actions = await actionsOf(ctx, row.id)
    const forms = formsOf({ mode: row.mode, decisionNumber: row.decision_number }, actions)
    return { ...shown, step: row.step, isForOther, why: await whyDue(ctx, row, actions), forms }
  } catch (thrown) {
    if (isRefusal(thrown) && (thrown.code === 'cases.not_found' || thrown.code === 'cases.acts_no_more')) return null
    throw thrown
  }
}

/** What is left of a case the resident sent for somebody they may act for no more: its code and day. */
export async function findOnlyFiled(ctx: Context, ref: string): Promise<FiledCaseRow | null> {
  if (ctx.actor.kind !== 'resident') return null
  const { onlyFiled } = await ctx.call(listOwnCases, {})
  return onlyFiled.find((one) => one.ref === refFrom(ref)) ?? null
}

/** The counting of the date in sentences; none while no clock runs. */
async function whyDue(ctx: Context, row: CaseRow, actions: readonly RecordedAction[]): Promise<string[]> {
  const standing = standingOf(row.mode === 'official' ? 'official' : 'prepare', actions)
  const { calendar, legal, limit, cutoff } = await clockOf(ctx, row, standing)
  if (!legal || !standing.receivedAt || !limit) return []
  const { receivedAt, pauses, newDueAt, apologisedAt } = standing
  const why = sayWhy({ ...calendar, limit, cutoff, receivedAt, pauses, newDueAt, apologisedAt })
  return [texts.stated(sayLimit(limit)), ...why]
}
