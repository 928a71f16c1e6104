import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { operation } from '#platform/operation'
import { normalisePhone } from './phone.ts'
import { contactWithPhone, findPhoneHolder } from './phone-holder.ts'
import { refuse } from './refusals.ts'
import { scheduleSend } from './schedule-send.ts'
import { sealPhone } from './sealing.ts'

/**
 * Sends a text with a code to a phone, known or not, at any hour. How often is the caller's to limit.
 * Refuses when the commune has no way to send SMS.
 */
export const sendCode = operation({
  name: 'messaging.send-code',
  kind: 'do',
  may: 'system',
  summary: 'Send a code to a phone',
  input: z.object({ phone: personal(z.string().max(40)), text: personal(z.string().min(1).max(500)), idempotencyKey: z.string().min(1).max(200) }),
  output: z.object({ messageId: id }),
  subject: (_input, { messageId }) => `message:${messageId}`,
  run: async (ctx, { phone: typed, text, idempotencyKey }) => {
    const phone = normalisePhone(typed) ?? refuse('messaging.phone_invalid')
    const sender = await ctx.db.selectFrom('channel_account').select('id').where('channel', '=', 'sms').where('state', '=', 'connected').executeTakeFirst()
    if (!sender) return refuse('messaging.no_sms')
    const contactId = (await findPhoneHolder(ctx, phone))?.contactId ?? (await contactWithPhone(ctx, phone, null))
    const message = await ctx.db
      .insertInto('message')
      .values({
        commune_id: ctx.commune.id,
        contact_id: contactId,
        purpose: 'code',
        text,
        phone_sealed: sealPhone(ctx.keyring, phone),
        idempotency_key: idempotencyKey,
        queued_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await scheduleSend(ctx, { id: message.id, contactId }, null)
    return { messageId: message.id }
  },
})
