import { z } from 'zod'
import { id, personal } from '#platform/columns'
import { hashToken } from '#platform/ids'
import { operation } from '#platform/operation'
import { claimPhone } from './claim-phone.ts'
import { maskPhone } from './phone.ts'
import { recordConsent } from './record-consent.ts'
import { openPhone } from './sealing.ts'

/** Tries a code. Wrong ones are counted even though nothing else happens, so the answer is a result and not a refusal. */
export const confirmPhoneLink = operation({
  name: 'messaging.confirm-phone-link',
  kind: 'do',
  may: 'system',
  summary: 'Confirm a phone with its code',
  input: z.object({ contactId: id, code: personal(z.string().max(20)) }),
  output: z.object({ result: z.enum(['linked', 'wrong', 'expired', 'not_asked']), attemptsLeft: z.number(), maskedPhone: personal(z.string()).nullable() }),
  subject: ({ contactId }) => `contact:${contactId}`,
  run: async (ctx, { contactId, code }) => {
    const link = await ctx.db
      .selectFrom('phone_link')
      .selectAll()
      .where('contact_id', '=', contactId)
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!link) return { result: 'not_asked' as const, attemptsLeft: 0, maskedPhone: null }
    const mine = ctx.db.updateTable('phone_link').where('id', '=', link.id)
    if (link.expires_at <= ctx.now || link.attempts_left <= 0) {
      await mine.set({ closed_at: ctx.now }).execute()
      return { result: 'expired' as const, attemptsLeft: 0, maskedPhone: null }
    }
    const isRight = hashToken(`${contactId}:${code.replace(/\D/g, '')}`).equals(link.code_hash)
    if (!isRight) {
      const attemptsLeft = link.attempts_left - 1
      await mine.set({ attempts_left: attemptsLeft, ...(attemptsLeft === 0 ? { closed_at: ctx.now } : {}) }).execute()
      return { result: attemptsLeft === 0 ? ('expired' as const) : ('wrong' as const), attemptsLeft, maskedPhone: null }
    }
    const phone = openPhone(ctx.keyring, link.phone_sealed)
    await mine.set({ closed_at: ctx.now, is_confirmed: true }).execute()
    await claimPhone(ctx, { contactId, phone, isVerified: true })
    await recordConsent(ctx, { contactId, purpose: 'case', channel: 'sms', isGiven: true, evidence: `phone-link:${link.id}`, at: ctx.now })
    return { result: 'linked' as const, attemptsLeft: link.attempts_left, maskedPhone: maskPhone(phone) }
  },
})
