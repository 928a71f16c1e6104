import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import type { Point } from './contact-point.ts'
import { maskIdentityNumbers } from './identity-mask.ts'
import { talkAboutPhone } from './phone-link-talk.ts'
import { queueMessage } from './queue-message.ts'
import { messageReceived } from './tasks.ts'
import { words } from './texts.vi.ts'

type Received = Extract<ChannelEvent, { kind: 'message' }>

const HOUR_MS = 3_600_000
/** What could hold a picture of a person or a paper; outside a petition no copy is made. */
const NOT_KEPT = new Set(['image', 'gif', 'file', 'video', 'audio'])

/** Tells the house that a resident wrote; who sent a picture or paper learns, at most once an hour, why it was not kept. */
export async function receiveMessage(ctx: Context, point: Point, event: Received): Promise<void> {
  if (await talkAboutPhone(ctx, { contactId: point.contact_id, providerMessageId: event.providerMessageId, text: event.text })) return
  const attachments = event.attachments.map(({ kind, name }) => ({
    kind,
    ...(name ? { name: maskIdentityNumbers(name) } : {}),
    wasDropped: NOT_KEPT.has(kind),
  }))
  await ctx.publish(messageReceived, {
    contactId: point.contact_id,
    channel: 'zalo',
    providerMessageId: event.providerMessageId,
    text: maskIdentityNumbers(event.text.normalize('NFC')),
    attachments,
    ...(event.quotedProviderMessageId ? { quotedProviderMessageId: event.quotedProviderMessageId } : {}),
    at: event.at.toISOString(),
  })
  if (!attachments.some((one) => one.wasDropped)) return
  const hour = Math.floor(ctx.now.getTime() / HOUR_MS)
  await ctx.call(queueMessage, {
    contactId: point.contact_id,
    purpose: 'reply',
    text: words.pictureNotKept(''),
    idempotencyKey: `not-kept:${point.contact_id}:${hour}`,
  })
}
