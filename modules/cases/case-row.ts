import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { CaseRecord } from '#platform/tables'
import { refuse } from './refusals.ts'

export type CaseRow = Selectable<CaseRecord>

/**
 * The case's row, locked until the transaction ends, so that nobody acts on what has moved.
 * Refused as missing when it lies outside the hamlets or fields the actor's right to `operation` reaches.
 */
export async function lockCase(ctx: Context, caseId: number, operation: { name: string }): Promise<CaseRow> {
  const row = await selectCase(ctx, caseId).forUpdate().executeTakeFirst()
  return row && isWithinReach(ctx, row, operation) ? row : refuse('cases.not_found')
}

/** The same without the lock, for looking. */
export async function getCaseRow(ctx: Context, caseId: number, operation: { name: string }): Promise<CaseRow> {
  const row = await selectCase(ctx, caseId).executeTakeFirst()
  return row && isWithinReach(ctx, row, operation) ? row : refuse('cases.not_found')
}

/** A case without a hamlet is nobody's in particular: those confined to a hamlet do not see it. */
export function isWithinReach(ctx: Context, row: Pick<CaseRow, 'hamlet_id' | 'field'>, operation: { name: string }): boolean {
  const hamlets = ctx.hamletsFor(operation)
  const fields = ctx.fieldsFor(operation)
  const isInHamlet = hamlets === null || (row.hamlet_id !== null && hamlets.includes(row.hamlet_id))
  return isInHamlet && (fields === null || fields.includes(row.field))
}

function selectCase(ctx: Context, caseId: number) {
  return ctx.db.selectFrom('case_record').selectAll().where('commune_id', '=', ctx.commune.id).where('id', '=', caseId)
}
