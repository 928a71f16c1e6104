import type { Context } from '#platform/context'
import type { CaseRow } from './case-row.ts'

/** The cases somebody still answers for, results not yet given out included, locked in one order so that two hand-overs never wait for each other. */
export async function openCasesOf(ctx: Context, accountId: number): Promise<CaseRow[]> {
  return ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('assigned_account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}
