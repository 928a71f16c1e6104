import type { Context } from '#platform/context'
import { isSameText } from './same-text.ts'
import { type Attempt, attemptArrived } from './settle.ts'
import { reasons } from './texts.vi.ts'

type Echo = { providerMessageId: string; text: string; at: Date }

const LOOK_BACK_MS = 20 * 60_000
const SKEW_MS = 10_000

/** Gives an echo to the oldest attempt it can belong to: same receiver, same text, begun before it. False when none fits. */
export async function claimByEcho(ctx: Context, pointId: number, echo: Echo): Promise<boolean> {
  const open = await ctx.db
    .selectFrom('message_attempt')
    .selectAll()
    .where('contact_point_id', '=', pointId)
    .where('provider_message_id', 'is', null)
    .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'unknown')]))
    .where('started_at', '<=', new Date(echo.at.getTime() + SKEW_MS))
    .where('started_at', '>=', new Date(echo.at.getTime() - LOOK_BACK_MS))
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  const attempt = open.find((one) => isSameText(one.text, echo.text))
  if (!attempt) return false
  await attemptArrived(ctx, attempt, { providerMessageId: echo.providerMessageId, reason: reasons.foundByEcho })
  return true
}

/** Looks through echoes nobody claimed for the one of this attempt: it may have come before our own answer. */
export async function claimUnclaimed(ctx: Context, attempt: Attempt): Promise<boolean> {
  if (attempt.contact_point_id === null) return false
  const echoes = await ctx.db
    .selectFrom('unclaimed_echo')
    .selectAll()
    .where('contact_point_id', '=', attempt.contact_point_id)
    .where('at', '>=', new Date(attempt.started_at.getTime() - SKEW_MS))
    .orderBy('at')
    .orderBy('id')
    .execute()
  const echo = echoes.find((one) => isSameText(attempt.text, one.text))
  if (!echo) return false
  await ctx.db.deleteFrom('unclaimed_echo').where('id', '=', echo.id).execute()
  await attemptArrived(ctx, attempt, { providerMessageId: echo.provider_message_id, reason: reasons.foundByEcho })
  return true
}

/** Keeps an echo that fits no attempt yet. */
export async function keepEcho(ctx: Context, pointId: number, { providerMessageId, text, at }: Echo): Promise<void> {
  await ctx.db
    .insertInto('unclaimed_echo')
    .values({ commune_id: ctx.commune.id, contact_point_id: pointId, provider_message_id: providerMessageId, text, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An echo taken for the wrong one of two identical texts goes to the other, or waits for it. */
export async function giveBackEcho(ctx: Context, attempt: Attempt, providerMessageId: string): Promise<void> {
  if (attempt.contact_point_id === null) return
  const echo = { providerMessageId, text: attempt.text, at: ctx.now }
  if (!(await claimByEcho(ctx, attempt.contact_point_id, echo))) await keepEcho(ctx, attempt.contact_point_id, echo)
}
