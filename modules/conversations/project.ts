import type { Context } from '#platform/context'
import { act, type ConversationState, entryKind } from './entry.ts'
import { threadState } from './thread-state.ts'

const LONGEST_SNIPPET = 140

/** Works out where a thread stands from all its entries and keeps the answer on its row, for lists. */
export async function project(
  ctx: Context,
  conversationId: number,
): Promise<{ state: ConversationState; assignedAccountId: number | null; waitingSince: Date | null; lastEntryAt: Date }> {
  const entries = await ctx.db
    .selectFrom('conversation_entry')
    .select(['kind', 'act', 'account_id', 'to_account_id', 'at'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const steps = entries.map((entry) => ({
    kind: entryKind.parse(entry.kind),
    act: act.nullable().parse(entry.act),
    accountId: entry.account_id,
    toAccountId: entry.to_account_id,
    at: entry.at,
  }))
  const now = threadState(steps)
  const lastEntryAt = entries.at(-1)?.at ?? ctx.now
  await ctx.db
    .updateTable('conversation')
    .set({
      state: now.state,
      waiting_since: now.waitingSince,
      assigned_account_id: now.assignedAccountId,
      last_entry_at: lastEntryAt,
      last_words: await lastWords(ctx, conversationId),
    })
    .where('id', '=', conversationId)
    .execute()
  return { ...now, lastEntryAt }
}

/** The resident's newest words: what an officer chooses by. */
async function lastWords(ctx: Context, conversationId: number): Promise<string> {
  const row = await ctx.db
    .selectFrom('conversation_entry')
    .select('text')
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'resident')
    .where('text', '<>', '')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const words = row?.text.replace(/\s+/g, ' ') ?? ''
  return words.length > LONGEST_SNIPPET ? `${words.slice(0, LONGEST_SNIPPET).trimEnd()}…` : words
}
