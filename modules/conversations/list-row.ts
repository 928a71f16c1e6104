import type { Selectable } from 'kysely'
import { z } from 'zod'
import { id, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import type { Conversation } from '#platform/tables'
import { channel, conversationState } from './entry.ts'

/** A thread as lists show it. */
export const conversationRow = z.object({
  id,
  contactName: personal(z.string()),
  channel,
  state: conversationState,
  lastWords: personal(z.string()),
  lastEntryAt: z.date(),
  waitingSince: z.date().nullable(),
  isLate: z.boolean(),
  assignedAccountId: id.nullable(),
  hamletId: id.nullable(),
})
export type ConversationRow = z.output<typeof conversationRow>

export const rowColumns = [
  'id',
  'contact_name',
  'channel',
  'state',
  'last_words',
  'last_entry_at',
  'waiting_since',
  'assigned_account_id',
  'hamlet_id',
] as const

export function rowOf(row: Pick<Selectable<Conversation>, (typeof rowColumns)[number]>, isLate: (since: Date) => boolean): ConversationRow {
  return {
    id: row.id,
    contactName: row.contact_name,
    channel: channel.parse(row.channel),
    state: conversationState.parse(row.state),
    lastWords: row.last_words,
    lastEntryAt: row.last_entry_at,
    waitingSince: row.waiting_since,
    isLate: row.waiting_since !== null && isLate(row.waiting_since),
    assignedAccountId: row.assigned_account_id,
    hamletId: row.hamlet_id,
  }
}

/** Every thread within the hamlets and fields the actor's right to `operation` reaches; one of no field is everybody's. */
export function reachableThreads(ctx: Context, operation: { name: string }) {
  const hamlets = ctx.hamletsFor(operation)
  const fields = ctx.fieldsFor(operation)
  return ctx.db
    .selectFrom('conversation')
    .where('commune_id', '=', ctx.commune.id)
    .$if(hamlets !== null, (query) => query.where('hamlet_id', 'in', [0, ...(hamlets ?? [])]))
    .$if(fields !== null, (query) => query.where((where) => where.or([where('field', 'is', null), where('field', 'in', ['', ...(fields ?? [])])])))
}
