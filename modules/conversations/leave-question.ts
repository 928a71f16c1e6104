import { sql } from 'kysely'
import { z } from 'zod'
import { createWebContact, maskIdentityNumbers, normalisePhone } from '#messaging'
import { id, personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { addEntry } from './add-entry.ts'
import { openThread } from './open-thread.ts'
import { refuse } from './refusals.ts'
import { ticket } from './ticket.ts'

/**
 * A web visitor leaves a question for an officer and gets a page of their own under the ticket their form carried.
 * Sending the same form twice leaves one question.
 */
export const leaveQuestion = operation({
  name: 'conversations.leave-question',
  kind: 'do',
  may: 'anyone',
  summary: 'Leave a question for an officer',
  input: z.object({
    text: personal(z.string().trim().min(3).max(2000)),
    phone: personal(z.string().trim().max(20)).optional(),
    /** The visitor agreed that the commune calls this number about the question. */
    hasConsent: z.coerce.boolean().default(false),
    /** Made by the page that showed the form; whoever knows it can read the thread. */
    ticket,
  }),
  output: z.object({ conversationId: id, path: z.string() }),
  subject: (_input, output) => `conversation:${output.conversationId}`,
  run: async (ctx, input) => {
    const tokenHash = hashToken(input.ticket)
    const path = `/hoi-dap/${input.ticket}`
    // The same form sent twice at once: the second waits here and finds the first's thread.
    await sql`select pg_advisory_xact_lock(hashtextextended(${tokenHash.toString('hex')}, 0))`.execute(ctx.db)
    const first = await ctx.db.selectFrom('conversation').select('id').where('token_hash', '=', tokenHash).executeTakeFirst()
    if (first) return { conversationId: first.id, path }
    const phone = input.phone ? (normalisePhone(input.phone) ?? refuse('conversations.phone_invalid')) : null
    if (phone && !input.hasConsent) return refuse('conversations.consent_needed')
    const { contactId } = await ctx.asSystem('conversations').call(createWebContact, {})
    const callbackPhoneSealed = phone ? ctx.keyring.seal(phone, 'conversation.callback-phone') : null
    const thread = await openThread(ctx, { contactId, contactName: '', channel: 'web', tokenHash, callbackPhoneSealed, at: ctx.now })
    const asked = await addEntry(ctx, thread, { kind: 'resident', text: maskIdentityNumbers(input.text), at: ctx.now })
    await addEntry(ctx, thread, { kind: 'act', act: 'handed' })
    if (asked)
      await ctx.db
        .insertInto('question_gap')
        .values({ commune_id: ctx.commune.id, conversation_id: thread.id, entry_id: asked.id, asked_at: ctx.now })
        .execute()
    await ctx.announce('inbox')
    return { conversationId: thread.id, path }
  },
})
