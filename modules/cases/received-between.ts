import { sql } from 'kysely'
import { openPhone } from '#messaging'
import type { Context } from '#platform/context'
import { reachableCases } from './case-query.ts'

/** A case as the register of received cases lists it; `returnedHow` once its result was handed over. */
export type ReceivedCase = {
  code: string
  procedureName: string
  applicantName: string
  address: string | null
  phone: string | null
  receivedAt: Date
  dueAt: Date | null
  originalDueAt: Date | null
  returnedAt: Date | null
  returnedHow: string | null
  state: string
}

/** Cases received officially, with a code of the commune's own, from one instant to before another, oldest first; within the actor's reach for `operation`. */
export async function receivedBetween(ctx: Context, operation: { name: string }, from: Date, before: Date, most: number): Promise<ReceivedCase[]> {
  const rows = await reachableCases(ctx, operation)
    .select(['id', 'code', 'procedure_name', 'applicant_name', 'address', 'applicant_phone_sealed'])
    .select(['received_at', 'due_at', 'original_due_at', 'closed_at', 'state'])
    .where('mode', '=', 'official')
    .where('decision_number', 'is not', null)
    .where('received_at', '>=', from)
    .where('received_at', '<', before)
    .orderBy('received_at')
    .orderBy('id')
    .limit(most)
    .execute()
  const hows = await returnedHows(
    ctx,
    rows.filter(({ state }) => state === 'returned').map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    if (row.code === null || row.received_at === null) return []
    const how = hows.get(row.id) ?? null
    return [
      {
        code: row.code,
        procedureName: row.procedure_name,
        applicantName: row.applicant_name,
        address: row.address,
        phone: row.applicant_phone_sealed && openPhone(ctx.keyring, row.applicant_phone_sealed),
        receivedAt: row.received_at,
        dueAt: row.due_at,
        originalDueAt: row.original_due_at,
        returnedAt: row.state === 'returned' ? row.closed_at : null,
        returnedHow: how,
        state: row.state,
      },
    ]
  })
}

async function returnedHows(ctx: Context, caseIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('case_action')
    .select(['case_id', sql<string>`details ->> 'how'`.as('how')])
    .where('commune_id', '=', ctx.commune.id)
    .where('case_id', 'in', caseIds)
    .where('kind', '=', 'returned')
    .execute()
  return new Map(rows.map(({ case_id, how }) => [case_id, how]))
}
