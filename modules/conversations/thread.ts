import type { Context } from '#platform/context'
import type { Db } from '#platform/db'
import { channel, conversationState } from './entry.ts'
import { refuse } from './refusals.ts'

export type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>

/**
 * The thread, locked until the transaction ends, so that two officers or two messages never act on the same state.
 * Refused as missing when it lies outside the hamlets or fields the actor's right to `operation` reaches.
 */
export async function lockThread(ctx: Context, conversationId: number, operation: { name: string }): Promise<Thread> {
  const thread = await findThread(ctx.db, conversationId, true)
  return thread && isWithinReach(ctx, thread, operation) ? thread : refuse('conversations.not_found')
}

/** The same without the lock, for looking. */
export async function getThread(ctx: Context, conversationId: number, operation: { name: string }): Promise<Thread> {
  const thread = await findThread(ctx.db, conversationId, false)
  return thread && isWithinReach(ctx, thread, operation) ? thread : refuse('conversations.not_found')
}

/** A thread without a field concerns every field; one without a hamlet is nobody's in particular, so hamlet heads do not see it. */
function isWithinReach(ctx: Context, thread: { hamletId: number | null; field: string | null }, operation: { name: string }): boolean {
  const hamlets = ctx.hamletsFor(operation)
  const fields = ctx.fieldsFor(operation)
  const inHamlet = hamlets === null || (thread.hamletId !== null && hamlets.includes(thread.hamletId))
  return inHamlet && (fields === null || thread.field === null || fields.includes(thread.field))
}

async function findThread(db: Db, conversationId: number, isLocked: boolean) {
  const query = db.selectFrom('conversation').selectAll().where('id', '=', conversationId)
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst()
  return row && threadOf(row)
}

type Row = {
  id: number
  contact_id: number
  contact_name: string
  channel: string
  hamlet_id: number | null
  field: string | null
  state: string
  waiting_since: Date | null
  assigned_account_id: number | null
  last_entry_at: Date
  memory: unknown
  callback_phone_sealed: string | null
}

/** A row as the module speaks of it. */
export function threadOf(row: Row) {
  return {
    id: row.id,
    contactId: row.contact_id,
    contactName: row.contact_name,
    channel: channel.parse(row.channel),
    hamletId: row.hamlet_id,
    field: row.field,
    state: conversationState.parse(row.state),
    waitingSince: row.waiting_since,
    assignedAccountId: row.assigned_account_id,
    lastEntryAt: row.last_entry_at,
    memory: row.memory,
    callbackPhoneSealed: row.callback_phone_sealed,
  }
}
