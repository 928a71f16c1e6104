import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import { claimByEcho, keepEcho } from './claim-echo.ts'
import type { Point } from './contact-point.ts'
import { maskIdentityNumbers } from './identity-mask.ts'
import { staffAnsweredElsewhere } from './tasks.ts'

/** Our page's own message told back: proof that a send arrived, or a person writing in the provider's console. */
export async function receiveEcho(ctx: Context, point: Point, event: Extract<ChannelEvent, { kind: 'echo' }>): Promise<void> {
  const ours = await ctx.db.selectFrom('message_attempt').select('id').where('provider_message_id', '=', event.providerMessageId).executeTakeFirst()
  if (ours) return
  if (event.adminId) {
    await ctx.publish(staffAnsweredElsewhere, {
      contactId: point.contact_id,
      text: maskIdentityNumbers(event.text.normalize('NFC')),
      adminId: event.adminId,
      at: event.at.toISOString(),
    })
    return
  }
  if (!(await claimByEcho(ctx, point.id, event))) await keepEcho(ctx, point.id, event)
}
