import { sql } from 'kysely'
import { z } from 'zod'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import type { SendOutcome } from './channel.ts'
import { claimUnclaimed, giveBackEcho } from './claim-echo.ts'
import { scheduleSend } from './schedule-send.ts'
import { type Attempt, attemptArrived, loseAttempt, type Message } from './settle.ts'
import { nextMinuteOfDay } from './vietnam-clock.ts'

const MORNING = 6 * 60
const RETRY_SECONDS = [2, 10, 30, 60, 180, 600, 1800]

type Failed = Extract<SendOutcome, { sent: false }>

/** Writes down what a channel answered and what follows: done, again by another way, later, or unknown. */
export const recordOutcome = operation({
  name: 'messaging.record-outcome',
  kind: 'do',
  may: 'system',
  summary: 'Note the outcome of a send',
  input: z.object({
    attemptId: id,
    appBucket: z.string(),
    outcome: z.custom<SendOutcome>((value) => value !== null && typeof value === 'object' && 'sent' in value),
  }),
  output: z.object({ next: z.enum(['stop', 'again', 'refresh']) }),
  subject: ({ attemptId }) => `message-attempt:${attemptId}`,
  run: async (ctx, { attemptId, appBucket, outcome }) => {
    const attempt = await ctx.db.selectFrom('message_attempt').selectAll().where('id', '=', attemptId).executeTakeFirstOrThrow()
    const message = await ctx.db.selectFrom('message').selectAll().where('id', '=', attempt.message_id).forUpdate().executeTakeFirstOrThrow()
    if (outcome.sent) {
      await noteArrival(ctx, attempt, outcome)
      return { next: (message.parts_total ?? 1) > 1 ? ('again' as const) : ('stop' as const) }
    }
    // The echo was quicker than the answer and has settled the attempt already.
    if (attempt.outcome === 'sent') return { next: 'stop' as const }
    if (outcome.pause) await pause(ctx, attempt, outcome.pause, appBucket, outcome.reason)
    if (outcome.receiver) await noteReceiver(ctx, attempt, outcome)
    if (outcome.retry === 'unknown') {
      await loseAttempt(ctx, message, attempt, outcome.reason, outcome.code)
      await claimUnclaimed(ctx, attempt)
      return { next: 'stop' as const }
    }
    await ctx.db
      .updateTable('message_attempt')
      .set({ outcome: 'failed', ended_at: ctx.now, reason: outcome.reason, reason_code: outcome.code, is_final: outcome.retry === 'never' })
      .where('id', '=', attemptId)
      .execute()
    return { next: await again(ctx, message, attempt, outcome) }
  },
})

async function noteArrival(ctx: Context, attempt: Attempt, { providerMessageId, priceDong }: Extract<SendOutcome, { sent: true }>): Promise<void> {
  // Two identical texts under way at once: the echo of the other one may have been taken for ours.
  const mistaken = attempt.provider_message_id !== null && attempt.provider_message_id !== providerMessageId ? attempt.provider_message_id : null
  await attemptArrived(ctx, attempt, { providerMessageId, ...(priceDong === undefined ? {} : { priceDong }) })
  await ctx.db.deleteFrom('unclaimed_echo').where('provider_message_id', '=', providerMessageId).execute()
  if (mistaken) await giveBackEcho(ctx, attempt, mistaken)
}

async function again(ctx: Context, message: Message, attempt: Attempt, outcome: Failed): Promise<'stop' | 'again' | 'refresh'> {
  const earlier = await ctx.db
    .selectFrom('message_attempt')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('message_id', '=', message.id)
    .where('reason_code', '=', outcome.code)
    .where('id', '<', attempt.id)
    .executeTakeFirstOrThrow()
  await ctx.db.updateTable('message').set({ state: 'queued', reason: outcome.reason, reason_code: outcome.code }).where('id', '=', message.id).execute()
  if (outcome.remedy === 'refresh-token' && earlier.count === 0) return 'refresh'
  if (outcome.retry === 'never') return 'again'
  const seconds = outcome.pause?.seconds ?? RETRY_SECONDS[Math.min(message.tries, RETRY_SECONDS.length) - 1] ?? 1800
  const runAt = outcome.remedy === 'wait-for-morning' ? nextMinuteOfDay(ctx.now, MORNING) : new Date(ctx.now.getTime() + seconds * 1000)
  await ctx.db.updateTable('message').set({ not_before: runAt }).where('id', '=', message.id).execute()
  await scheduleSend(ctx, { id: message.id, contactId: message.contact_id }, runAt)
  return 'stop'
}

async function pause(
  ctx: Context,
  attempt: Attempt,
  { scope, seconds, isAlarm }: NonNullable<Failed['pause']>,
  appBucket: string,
  reason: string,
): Promise<void> {
  const until = new Date(ctx.now.getTime() + seconds * 1000)
  if (scope === 'app') {
    await ctx.db.updateTable('send_bucket').set({ paused_until: until }).where('key', '=', appBucket).execute()
    return
  }
  await ctx.db
    .updateTable('channel_account')
    .set({ paused_until: until, pause_reason: reason })
    .where('id', '=', attempt.channel_account_id ?? 0)
    .execute()
  if (isAlarm) await ctx.announce('channels')
}

async function noteReceiver(ctx: Context, attempt: Attempt, outcome: Failed): Promise<void> {
  await ctx.db
    .updateTable('contact_point')
    .set(outcome.receiver === 'blocked' ? { blocked_at: ctx.now, blocked_reason: outcome.reason } : { is_following: false })
    .where('id', '=', attempt.contact_point_id ?? 0)
    .execute()
}
