import type { Context } from '#platform/context'
import type { EntryKind } from './entry.ts'
import { project } from './project.ts'
import type { Thread } from './thread.ts'
import type { Act } from './thread-state.ts'

export type NewEntry = {
  kind: EntryKind
  act?: Act
  text?: string
  /** By the provider's clock for what came from outside; otherwise just after everything before it. */
  at?: Date
  by?: { accountId: number; name: string }
  toAccountId?: number
  source?: { code: string; name: string } | undefined
  attachments?: readonly unknown[]
  /** The same key never makes a second entry. */
  dedupeKey?: string
}

/** Adds words or an act to a thread locked by the caller and brings its projection up to date; null when the key was there already. */
export async function addEntry(ctx: Context, thread: Pick<Thread, 'id' | 'lastEntryAt'>, entry: NewEntry): Promise<{ id: number; at: Date } | null> {
  const at = entry.at ?? new Date(Math.max(ctx.now.getTime(), thread.lastEntryAt.getTime() + 1))
  const inserted = await ctx.db
    .insertInto('conversation_entry')
    .values({
      commune_id: ctx.commune.id,
      conversation_id: thread.id,
      kind: entry.kind,
      act: entry.act ?? null,
      text: entry.text ?? '',
      attachments: JSON.stringify(entry.attachments ?? []),
      account_id: entry.by?.accountId ?? null,
      account_name: entry.by?.name ?? null,
      to_account_id: entry.toAccountId ?? null,
      source_code: entry.source?.code ?? null,
      source_name: entry.source?.name ?? null,
      dedupe_key: entry.dedupeKey ?? null,
      at,
      recorded_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'dedupe_key']).where('dedupe_key', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return null
  Object.assign(thread, await project(ctx, thread.id))
  return { id: inserted.id, at }
}
