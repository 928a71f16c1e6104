import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'
import { scheduleSend } from './schedule-send.ts'
import { tellStatus } from './tell-status.ts'

/** An officer says what became of a message nobody could look up: it arrived, it did not, or it shall go out again. */
export const resolveUnknown = operation({
  name: 'messaging.resolve-unknown',
  kind: 'do',
  may: 'granted',
  summary: 'Say what became of an unknown message',
  input: z.object({ messageId: id, outcome: z.enum(['arrived', 'did_not_arrive', 'send_again']), reason: shortText }),
  output: z.object({ messageId: id }),
  subject: ({ messageId }) => `message:${messageId}`,
  run: async (ctx, { messageId, outcome, reason }) => {
    const message = await ctx.db.selectFrom('message').selectAll().where('id', '=', messageId).forUpdate().executeTakeFirst()
    if (!message) return refuse('messaging.message_missing')
    if (message.state !== 'unknown') return refuse('messaging.message_not_unknown')
    const state = outcome === 'arrived' ? 'sent' : outcome === 'did_not_arrive' ? 'failed' : 'queued'
    await ctx.db
      .updateTable('message_attempt')
      .set({ outcome: outcome === 'arrived' ? 'sent' : 'failed', reason })
      .where('message_id', '=', messageId)
      .where('outcome', '=', 'unknown')
      .execute()
    await ctx.db
      .updateTable('message')
      .set({
        state,
        reason,
        reason_code: 'officer',
        resolved_by: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
        unknown_since: null,
        ...(state === 'sent' ? { sent_at: message.sending_at ?? ctx.now } : {}),
        ...(state === 'failed' ? { closed_at: ctx.now } : {}),
      })
      .where('id', '=', messageId)
      .execute()
    await tellStatus(ctx, message, state)
    if (state === 'queued') await scheduleSend(ctx, { id: messageId, contactId: message.contact_id }, null)
    return { messageId }
  },
})
