import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import { claimPhone } from './claim-phone.ts'
import type { Point } from './contact-point.ts'
import { normalisePhone } from './phone.ts'
import { recordConsent } from './record-consent.ts'

type Details = Extract<ChannelEvent, { kind: 'details-given' }>

/** A contact form answered in the provider's app: what was given, and the consent it is evidence of. The phone still needs a code. */
export async function receiveDetails(ctx: Context, point: Point, event: Details): Promise<void> {
  if (event.name)
    await ctx.db
      .updateTable('contact')
      .set({ name: event.name.normalize('NFC').slice(0, 200) })
      .where('id', '=', point.contact_id)
      .execute()
  const phone = event.phone ? normalisePhone(event.phone) : null
  if (phone) await claimPhone(ctx, { contactId: point.contact_id, phone, isVerified: false })
  await recordConsent(ctx, {
    contactId: point.contact_id,
    purpose: 'contact-details',
    channel: 'zalo',
    isGiven: true,
    evidence: 'user_submit_info',
    at: event.at,
  })
}
