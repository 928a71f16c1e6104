import type { Context } from '#platform/context'
import { clockOf } from './case-clock.ts'
import type { CaseRow } from './case-row.ts'
import type { CaseStanding } from './case-state.ts'

/** Keeps on the row, for lists, where the case stands and by when somebody must act. */
export async function projectCase(ctx: Context, row: CaseRow, standing: CaseStanding): Promise<void> {
  const { legal, stepDueAt, actBy } = await clockOf(ctx, row, standing)
  await ctx.db
    .updateTable('case_record')
    .set({
      state: standing.state,
      portal_status: standing.portalStatus,
      waits_for: standing.waitsFor,
      received_at: standing.receivedAt,
      due_at: legal?.due ?? null,
      original_due_at: legal?.originalDue ?? null,
      new_due_at: standing.newDueAt,
      act_by: actBy,
      paused_since: standing.pauses.find(({ to }) => to === null)?.from ?? null,
      assigned_account_id: standing.assignedAccountId,
      step: standing.step,
      step_due_at: stepDueAt,
      call_back_since: standing.callBackSince,
      finished_at: standing.finishedAt,
      closed_at: standing.closedAt,
      rating: standing.rating,
      last_action_at: standing.lastActionAt ?? ctx.now,
    })
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', row.id)
    .execute()
}
