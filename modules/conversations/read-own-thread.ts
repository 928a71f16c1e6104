import { z } from 'zod'
import { personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { conversationState } from './entry.ts'
import { refuse } from './refusals.ts'
import { type Thread, threadOf } from './thread.ts'
import { ticket } from './ticket.ts'

const ownEntry = z.object({ kind: z.enum(['resident', 'machine', 'staff']), text: personal(z.string()), accountName: z.string().nullable(), at: z.date() })

/** What a web visitor sees of their own thread: words said to them and by them; no notes, no acts of the office. */
export const readOwnThread = operation({
  name: 'conversations.read-own-thread',
  kind: 'ask',
  may: 'anyone',
  summary: 'A web visitor’s own thread',
  isInternal: true,
  input: z.object({ ticket }),
  output: z.object({ state: conversationState, isWaiting: z.boolean(), maskedPhone: z.string().nullable(), entries: z.array(ownEntry) }),
  run: async (ctx, input) => {
    const thread = await findOwnThread(ctx, input.ticket)
    const rows = await ctx.db
      .selectFrom('conversation_entry')
      .select(['kind', 'text', 'account_name', 'at'])
      .where('conversation_id', '=', thread.id)
      .where('kind', 'in', ['resident', 'machine', 'staff'])
      .where('erased_at', 'is', null)
      .orderBy('at')
      .orderBy('id')
      .execute()
    const phone = thread.callbackPhoneSealed ? ctx.keyring.open(thread.callbackPhoneSealed, 'conversation.callback-phone') : null
    return {
      state: thread.state,
      isWaiting: thread.waitingSince !== null,
      maskedPhone: phone ? `*** ${phone.slice(-3)}` : null,
      entries: rows.map((row) => ({ kind: ownEntry.shape.kind.parse(row.kind), text: row.text, accountName: row.account_name, at: row.at })),
    }
  },
})

/** The thread a ticket opens; the same refusal whether it never was or was erased. */
export async function findOwnThread(ctx: Context, secret: string, isLocked = false): Promise<Thread> {
  const query = ctx.db.selectFrom('conversation').selectAll().where('token_hash', '=', hashToken(secret)).where('commune_id', '=', ctx.commune.id)
  const row = await (isLocked ? query.forUpdate() : query).executeTakeFirst()
  return row ? threadOf(row) : refuse('conversations.link_unknown')
}
