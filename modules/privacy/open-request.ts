import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { DB } from '#platform/tables'
import { refuse } from './refusals.ts'

export type RequestRow = Selectable<DB['data_request']>

/** A request that waits, locked; refuses one that is not there, was answered, or reaches further than a narrowed right. */
export async function lockRequest(ctx: Context, requestId: number, operation: { name: string }): Promise<RequestRow> {
  if (ctx.hamletsFor(operation) !== null || ctx.fieldsFor(operation) !== null) refuse('privacy.not_narrowed')
  const row = await ctx.db
    .selectFrom('data_request')
    .selectAll()
    .where('commune_id', '=', ctx.commune.id)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('privacy.request_missing')
  if (row.decided_at !== null) refuse('privacy.request_decided')
  return row
}

type Decision = { isGranted: boolean; answer: string }

/** Writes the answer under the officer's name. After an erasure what was asked is not kept either. */
export async function decideRequest(ctx: Context, row: RequestRow, { isGranted, answer }: Decision): Promise<void> {
  if (ctx.actor.kind !== 'staff') return refuse('privacy.officers_only')
  await ctx.db
    .updateTable('data_request')
    .set({
      decided_at: ctx.now,
      is_granted: isGranted,
      answer,
      decided_by_account_id: ctx.actor.accountId,
      decided_by_name: ctx.actor.name,
      ...(isGranted && row.kind === 'erase' ? { words_sealed: null } : {}),
    })
    .where('id', '=', row.id)
    .execute()
  await ctx.announce('privacy')
}
