import type { Context } from '#platform/context'
import type { CaseRow } from './case-row.ts'

/** The cases somebody still has to work on, locked in one order so that two hand-overs never wait for each other. */
export async function openCasesOf(ctx: Context, accountId: number): Promise<CaseRow[]> {
  return ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('assigned_account_id', '=', accountId)
    .where('state', 'in', ['filed', 'ready', 'taken_in', 'in_progress', 'awaiting_supplement', 'awaiting_payment'])
    .orderBy('id')
    .forUpdate()
    .execute()
}
