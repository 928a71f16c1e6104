import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'
import type { Thread } from './thread.ts'

export type Officer = { accountId: number; name: string }

/** The person acting; the program itself never answers in a person's name. */
export function officerOf(ctx: Context): Officer {
  if (ctx.actor.kind !== 'staff') return refuse('conversations.officers_only')
  return { accountId: ctx.actor.accountId, name: ctx.actor.name }
}

/** Refuses when a colleague has the thread, naming them, unless the officer means to act all the same. */
export async function requireFree(ctx: Context, thread: Thread, officer: Officer, evenSo: boolean): Promise<void> {
  const holder = thread.state === 'held' ? thread.assignedAccountId : null
  if (holder === null || holder === officer.accountId || evenSo) return
  refuse('conversations.held_by_other', { by: await nameOfHolder(ctx, thread, holder) })
}

async function nameOfHolder(ctx: Context, thread: Thread, accountId: number): Promise<string> {
  const row = await ctx.db
    .selectFrom('conversation_entry')
    .select('account_name')
    .where('conversation_id', '=', thread.id)
    .where('account_id', '=', accountId)
    .where('account_name', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.account_name ?? ''
}
