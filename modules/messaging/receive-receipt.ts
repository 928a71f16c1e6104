import type { Context } from '#platform/context'
import type { EventVerdict } from './act-on-event.ts'
import type { ChannelEvent } from './channel-event.ts'
import { readLedgerId } from './ledger-id.ts'
import { isForward, type MessageState, messageState } from './message-state.ts'
import { tellStatus } from './tell-status.ts'
import { reasons } from './texts.vi.ts'

/** Seen or received at the other end. A receipt may overtake the answer to our own call, so one that fits nothing is asked again. */
export async function receiveReceipt(ctx: Context, event: Extract<ChannelEvent, { kind: 'receipt' }>): Promise<EventVerdict> {
  if (event.providerMessageIds.length === 0) return { state: 'done', problem: null }
  const messages = await ctx.db
    .selectFrom('message_attempt as a')
    .innerJoin('message as m', 'm.id', 'a.message_id')
    .select(['m.id', 'm.state', 'm.conversation_entry_id'])
    .distinct()
    .where('a.provider_message_id', 'in', [...event.providerMessageIds])
    .execute()
  for (const message of messages) await moveOn(ctx, message, event.state, event.at, null)
  return messages.length > 0 ? { state: 'done', problem: null } : { state: 'not_yet', problem: reasons.noMessage }
}

/** A provider's report on one message, found by the ledger id that travelled with it. */
export async function receiveReport(ctx: Context, event: Extract<ChannelEvent, { kind: 'delivery-report' }>): Promise<EventVerdict> {
  const ledger = readLedgerId(event.ledgerId)
  const message = ledger
    ? await ctx.db.selectFrom('message').select(['id', 'state', 'conversation_entry_id']).where('id', '=', ledger.messageId).executeTakeFirst()
    : undefined
  if (!ledger || !message) return { state: 'done', problem: reasons.noMessage }
  if (message.state === 'queued' || message.state === 'sending') return { state: 'not_yet', problem: null }
  if (event.priceDong !== undefined) await ctx.db.updateTable('message').set({ price_dong: event.priceDong }).where('id', '=', message.id).execute()
  await moveOn(ctx, message, event.state, event.at, event.state === 'failed' ? event.reason : null)
  return { state: 'done', problem: null }
}

async function moveOn(
  ctx: Context,
  message: { id: number; state: string; conversation_entry_id: number | null },
  to: MessageState,
  at: Date,
  reason: string | null,
): Promise<void> {
  const from = messageState.parse(message.state)
  // A report of failure comes after "sent" and outranks it; nothing outranks what the receiver's phone said.
  const isLater = to === 'failed' ? from === 'sent' || from === 'unknown' : isForward(from, to)
  if (!isLater) return
  const times = to === 'seen' ? { seen_at: at } : to === 'delivered' ? { delivered_at: at } : { closed_at: at }
  await ctx.db
    .updateTable('message')
    .set({ state: to, ...times, unknown_since: null, ...(reason ? { reason } : {}) })
    .where('id', '=', message.id)
    .execute()
  await tellStatus(ctx, message, to)
}
