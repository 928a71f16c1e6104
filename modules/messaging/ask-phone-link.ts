import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { normalisePhone } from './phone.ts'
import { refuse } from './refusals.ts'
import { scheduleSend } from './schedule-send.ts'
import { phoneIndex, sealPhone } from './sealing.ts'
import { words } from './texts.vi.ts'

const CODE_DIGITS = 6
const ATTEMPTS = 5
const VALID_MS = 10 * 60_000
const CODES_AN_HOUR = 3

/** Sends a code to the phone a contact says is theirs; at most three an hour to a contact or a phone, at any hour of the day. */
export const askPhoneLink = operation({
  name: 'messaging.ask-phone-link',
  kind: 'do',
  may: 'system',
  summary: 'Send a code to link a phone',
  input: z.object({ contactId: id, phone: personal(z.string().max(40)) }),
  output: z.object({ messageId: id }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId, phone: typed }) => {
    const phone = normalisePhone(typed) ?? refuse('messaging.phone_invalid')
    const index = phoneIndex(ctx.keyring, phone)
    const contact = await ctx.db.selectFrom('contact').select('withdrawn_at').where('id', '=', contactId).executeTakeFirst()
    if (!contact || contact.withdrawn_at) return refuse('messaging.contact_missing')
    const recent = await ctx.db
      .selectFrom('phone_link')
      .select('id')
      .where('asked_at', '>', new Date(ctx.now.getTime() - 3_600_000))
      .where((eb) => eb.or([eb('contact_id', '=', contactId), eb('phone_index', '=', index)]))
      .execute()
    if (recent.length >= CODES_AN_HOUR) return refuse('messaging.too_many_codes')
    await ctx.db.updateTable('phone_link').set({ closed_at: ctx.now }).where('contact_id', '=', contactId).where('closed_at', 'is', null).execute()
    const code = ctx.random.digits(CODE_DIGITS)
    const link = await ctx.db
      .insertInto('phone_link')
      .values({
        commune_id: ctx.commune.id,
        contact_id: contactId,
        phone_sealed: sealPhone(ctx.keyring, phone),
        phone_index: index,
        code_hash: hashToken(`${contactId}:${code}`),
        attempts_left: ATTEMPTS,
        asked_at: ctx.now,
        expires_at: new Date(ctx.now.getTime() + VALID_MS),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const message = await ctx.db
      .insertInto('message')
      .values({
        commune_id: ctx.commune.id,
        contact_id: contactId,
        purpose: 'code',
        text: words.linkCode(ctx.commune.name, code),
        phone_sealed: sealPhone(ctx.keyring, phone),
        idempotency_key: `phone-link:${link.id}`,
        queued_at: ctx.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await scheduleSend(ctx, { id: message.id, contactId }, null)
    return { messageId: message.id }
  },
})
