import type { Context } from '#platform/context'
import { actionDetails, actionKind, type CaseAction } from './action.ts'

/** An action with who did it, for which colleague who was away, and why, as the case's history shows it. */
export type RecordedAction = CaseAction & { recordedAt: Date; residentId: number | null; byName: string; forName: string | null; reason: string | null }

/** All that was done to a case, in the order it was recorded. */
export async function actionsOf(ctx: Context, caseId: number): Promise<RecordedAction[]> {
  const rows = await ctx.db
    .selectFrom('case_action')
    .select(['id', 'kind', 'at', 'recorded_at', 'by_kind', 'account_id', 'resident_id', 'by_name', 'for_name', 'reason', 'details'])
    .where('commune_id', '=', ctx.commune.id)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const kind = actionKind.parse(row.kind)
    return {
      id: Number(row.id),
      kind,
      at: row.at,
      recordedAt: row.recorded_at,
      byKind: row.by_kind,
      accountId: row.account_id,
      residentId: row.resident_id,
      byName: row.by_name,
      forName: row.for_name,
      reason: row.reason,
      details: actionDetails[kind].parse(row.details),
    } as RecordedAction
  })
}
