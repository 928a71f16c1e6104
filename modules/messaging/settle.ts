import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context'
import type { DB } from '#platform/tables'
import { scheduleSend } from './schedule-send.ts'
import { matchUnknown } from './tasks.ts'
import { tellStatus } from './tell-status.ts'

export type Message = Selectable<DB['message']>
export type Attempt = Selectable<DB['message_attempt']>

const FIRST_LOOK_MS = 5_000

/** An attempt arrived. With its last part the message is sent; otherwise the next part is due. */
export async function attemptArrived(
  ctx: Context,
  attempt: Attempt,
  { providerMessageId, priceDong, reason }: { providerMessageId: string; priceDong?: number; reason?: string },
): Promise<void> {
  await ctx.db
    .updateTable('message_attempt')
    .set({
      outcome: 'sent',
      ended_at: ctx.now,
      provider_message_id: providerMessageId,
      ...(priceDong === undefined ? {} : { price_dong: priceDong }),
      ...(reason ? { reason } : {}),
    })
    .where('id', '=', attempt.id)
    .execute()
  const message = await ctx.db.selectFrom('message').selectAll().where('id', '=', attempt.message_id).forUpdate().executeTakeFirstOrThrow()
  if (message.state !== 'queued' && message.state !== 'sending' && message.state !== 'unknown') return
  const parts = await ctx.db
    .selectFrom('message_attempt')
    .select([sql<number>`count(distinct part)::int`.as('arrived'), sql<number | null>`sum(price_dong)::int`.as('price')])
    .where('message_id', '=', message.id)
    .where('kind', '=', attempt.kind)
    .where('outcome', '=', 'sent')
    .executeTakeFirstOrThrow()
  await ctx.db.updateTable('message').set({ provider_message_id: providerMessageId, price_dong: parts.price }).where('id', '=', message.id).execute()
  if (parts.arrived >= (message.parts_total ?? 1)) return sendIsOver(ctx, message, reason ?? null)
  await ctx.db.updateTable('message').set({ state: 'queued', unknown_since: null, tries: 0 }).where('id', '=', message.id).execute()
  await scheduleSend(ctx, { id: message.id, contactId: message.contact_id }, null)
}

/** Nobody can say whether the attempt arrived: it is never repeated before somebody has looked. */
export async function loseAttempt(ctx: Context, message: Message, attempt: Pick<Attempt, 'id'>, reason: string, code: string): Promise<void> {
  await ctx.db.updateTable('message_attempt').set({ outcome: 'unknown', ended_at: ctx.now, reason, reason_code: code }).where('id', '=', attempt.id).execute()
  await ctx.db.updateTable('message').set({ state: 'unknown', unknown_since: ctx.now, reason, reason_code: code }).where('id', '=', message.id).execute()
  await tellStatus(ctx, message, 'unknown')
  await scheduleLook(ctx, message.id, FIRST_LOOK_MS)
}

/** Looks for an unknown message after so many milliseconds. */
export async function scheduleLook(ctx: Context, messageId: number, inMs: number): Promise<void> {
  await ctx.enqueue(matchUnknown, { messageId }, { key: `match:${ctx.commune.id}:${messageId}`, runAt: new Date(ctx.now.getTime() + inMs) })
}

/** The message is out; the words of a code are not kept any longer. */
export async function sendIsOver(ctx: Context, message: Message, reason: string | null): Promise<void> {
  await ctx.db
    .updateTable('message')
    .set({
      state: 'sent',
      sent_at: ctx.now,
      unknown_since: null,
      not_before: null,
      reason,
      reason_code: null,
      ...(message.purpose === 'code' ? { text: '' } : {}),
    })
    .where('id', '=', message.id)
    .execute()
  await tellStatus(ctx, message, 'sent')
}

/** The message will not go out; `reason` is what an officer reads. */
export async function closeMessage(ctx: Context, message: Message, reason: string): Promise<void> {
  await ctx.db.updateTable('message').set({ state: 'failed', closed_at: ctx.now, unknown_since: null, reason }).where('id', '=', message.id).execute()
  await tellStatus(ctx, message, 'failed')
}
