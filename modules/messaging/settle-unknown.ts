import { z } from 'zod'
import { id } from '#platform/columns'
import type { Context } from '#platform/context'
import { operation } from '#platform/operation'
import { isSameText } from './same-text.ts'
import { scheduleSend } from './schedule-send.ts'
import { type Attempt, attemptArrived, scheduleLook } from './settle.ts'
import { reasons } from './texts.vi.ts'

/** So long after the call an accepted message must show at the provider; before that its absence proves nothing. */
const PROOF_MS = 15_000
/** So far the provider's clock may be behind ours. */
export const CLOCK_SKEW_MS = 5 * 60_000
const LOOK_AGAIN_SECONDS = [10, 20, 60, 120, 300, 900, 1800, 3600]
const GIVE_UP_MS = 48 * 3_600_000

const foundThere = z.object({ messages: z.array(z.object({ providerMessageId: z.string(), text: z.string(), at: z.date() })), isComplete: z.boolean() })

/** Settles an unknown message by what the provider holds: found = sent, shown absent = sent again, otherwise looked for later. */
export const settleUnknown = operation({
  name: 'messaging.settle-unknown',
  kind: 'do',
  may: 'system',
  summary: 'Settle an unknown message by what the provider holds',
  input: z.object({ messageId: id, found: foundThere.nullable(), isRepeatSafe: z.boolean() }),
  output: z.object({ state: z.string() }),
  subject: ({ messageId }) => `message:${messageId}`,
  run: async (ctx, { messageId, found, isRepeatSafe }) => {
    const message = await ctx.db.selectFrom('message').selectAll().where('id', '=', messageId).forUpdate().executeTakeFirst()
    if (message?.state !== 'unknown') return { state: message?.state ?? 'none' }
    const lost = await ctx.db
      .selectFrom('message_attempt')
      .selectAll()
      .where('message_id', '=', messageId)
      .where('outcome', '=', 'unknown')
      .orderBy('started_at')
      .orderBy('id')
      .execute()
    const absent: Attempt[] = []
    for (const attempt of lost) {
      const there = await unclaimedOf(ctx, attempt, found?.messages ?? [])
      if (there) await attemptArrived(ctx, attempt, { providerMessageId: there.providerMessageId, reason: reasons.foundThere })
      else absent.push(attempt)
    }
    if (absent.length === 0) return { state: 'sent' }
    const isOldEnough = absent.every((attempt) => ctx.now.getTime() - (attempt.ended_at ?? attempt.started_at).getTime() >= PROOF_MS)
    if (isOldEnough && (isRepeatSafe || (found?.isComplete && absent.every((attempt) => attempt.kind === 'chat')))) {
      await sendAgain(ctx, message, absent, isRepeatSafe ? 'repeat' : 'shown_absent')
      return { state: 'queued' }
    }
    const since = ctx.now.getTime() - (message.unknown_since ?? ctx.now).getTime()
    await ctx.db.updateTable('message').set({ reason: reasons.notFoundYet }).where('id', '=', messageId).execute()
    if (since < GIVE_UP_MS) await scheduleLook(ctx, messageId, nextLookMs(since))
    return { state: 'unknown' }
  },
})

/** A message at the provider with this attempt's text that belongs to none of our attempts yet; told apart by order. */
async function unclaimedOf(ctx: Context, attempt: Attempt, messages: readonly { providerMessageId: string; text: string; at: Date }[]) {
  const since = attempt.started_at.getTime() - CLOCK_SKEW_MS
  const alike = messages.filter((one) => one.at.getTime() >= since && isSameText(attempt.text, one.text)).sort((a, b) => a.at.getTime() - b.at.getTime())
  if (alike.length === 0) return undefined
  const claimed = await ctx.db
    .selectFrom('message_attempt')
    .select('provider_message_id')
    .where(
      'provider_message_id',
      'in',
      alike.map((one) => one.providerMessageId),
    )
    .execute()
  return alike.find((one) => !claimed.some((other) => other.provider_message_id === one.providerMessageId))
}

async function sendAgain(ctx: Context, message: { id: number; contact_id: number; tries: number }, absent: readonly Attempt[], code: string): Promise<void> {
  // At once the first time; a provider that keeps losing answers is asked ever more seldom.
  const runAt = message.tries < 2 ? null : new Date(ctx.now.getTime() + Math.min(2 ** message.tries, 1800) * 1000)
  await ctx.db
    .updateTable('message_attempt')
    .set({ outcome: 'failed', reason: reasons.shownAbsent, reason_code: code })
    .where(
      'id',
      'in',
      absent.map((attempt) => attempt.id),
    )
    .execute()
  await ctx.db
    .updateTable('message')
    .set({ state: 'queued', unknown_since: null, not_before: runAt, reason: reasons.shownAbsent, reason_code: code })
    .where('id', '=', message.id)
    .execute()
  await scheduleSend(ctx, { id: message.id, contactId: message.contact_id }, runAt)
}

function nextLookMs(sinceMs: number): number {
  const seconds = LOOK_AGAIN_SECONDS.find((one) => one * 1000 >= sinceMs / 2) ?? 3600
  return seconds * 1000
}
