import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import { claimPhone } from './claim-phone.ts'
import type { Point } from './contact-point.ts'
import { normalisePhone } from './phone.ts'
import { startPhoneLink } from './phone-link-talk.ts'
import { queueMessage } from './queue-message.ts'
import { recordConsent } from './record-consent.ts'
import { phoneIndex } from './sealing.ts'

type Details = Extract<ChannelEvent, { kind: 'details-given' }>

/** A contact form answered in the provider's app: what was given, and the consent it is evidence of. The phone still needs its code, which goes out at once. */
export async function receiveDetails(ctx: Context, point: Point, event: Details): Promise<void> {
  if (event.name)
    await ctx.db
      .updateTable('contact')
      .set({ name: event.name.normalize('NFC').slice(0, 200) })
      .where('id', '=', point.contact_id)
      .execute()
  const phone = event.phone ? normalisePhone(event.phone) : null
  if (phone) await takePhone(ctx, point.contact_id, phone, event.at)
  await recordConsent(ctx, {
    contactId: point.contact_id,
    purpose: 'contact-details',
    channel: 'zalo',
    isGiven: true,
    evidence: 'user_submit_info',
    at: event.at,
  })
}

async function takePhone(ctx: Context, contactId: number, phone: string, at: Date): Promise<void> {
  await claimPhone(ctx, { contactId, phone, isVerified: false })
  const known = await ctx.db
    .selectFrom('contact_point')
    .select(['contact_id', 'verified_at'])
    .where('phone_index', '=', phoneIndex(ctx.keyring, phone))
    .executeTakeFirst()
  if (known?.contact_id === contactId && known.verified_at) return
  const text = await startPhoneLink(ctx, contactId, phone)
  await ctx.call(queueMessage, { contactId, purpose: 'reply', text, idempotencyKey: `details:${contactId}:${at.getTime()}` })
}
