import type { Context } from '#platform/context'
import { settingsOf } from './account-settings.ts'
import type { Channel } from './channel.ts'
import { messagePurpose } from './message-state.ts'
import type { RouteAccount, RouteQuestion } from './route.ts'
import { openPhone } from './sealing.ts'

type Message = { id: number; contact_id: number; purpose: string; text: string; phone_sealed: string | null; template_version_id: number | null }

/** Gathers what the choice of a way needs to know: points, accounts, consents, the pinned template and what was refused before. */
export async function routeQuestion(ctx: Context, channels: readonly Channel[], message: Message): Promise<RouteQuestion> {
  const accountRows = await ctx.db.selectFrom('channel_account').selectAll().where('state', '<>', 'disabled').orderBy('id').execute()
  const accounts: RouteAccount[] = accountRows.map((row) => ({
    id: row.id,
    channel: row.channel,
    ref: row.account_ref,
    state: row.state,
    pausedUntil: row.paused_until,
    settings: settingsOf(row.settings),
  }))
  const points = await ctx.db.selectFrom('contact_point').selectAll().where('contact_id', '=', message.contact_id).orderBy('id').execute()
  const consents = await ctx.db
    .selectFrom('consent')
    .distinctOn(['purpose', 'channel'])
    .select(['purpose', 'channel', 'is_given'])
    .where('contact_id', '=', message.contact_id)
    .orderBy('purpose')
    .orderBy('channel')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const refused = await ctx.db
    .selectFrom('message_attempt')
    .select('kind')
    .distinct()
    .where('message_id', '=', message.id)
    .where('is_final', '=', true)
    .execute()
  const version = message.template_version_id
    ? await ctx.db.selectFrom('message_template_version').selectAll().where('id', '=', message.template_version_id).executeTakeFirst()
    : undefined
  const keysOf = (isGiven: boolean) => new Set(consents.filter((one) => one.is_given === isGiven).map((one) => `${one.purpose}:${one.channel}`))
  return {
    purpose: messagePurpose.parse(message.purpose),
    text: message.text,
    phone: message.phone_sealed ? openPhone(ctx.keyring, message.phone_sealed) : null,
    template: version ? { byUser: version.zalo_user_template_ref, byPhone: version.zalo_phone_template_ref, priceDong: version.price_dong } : null,
    refusedKinds: refused.map((one) => one.kind),
    points: points.map((point) => ({
      id: point.id,
      channel: point.channel,
      userRef: point.user_ref,
      phone: point.phone_sealed ? openPhone(ctx.keyring, point.phone_sealed) : null,
      isFollowing: point.is_following,
      isBlocked: point.blocked_at !== null,
      isVerified: point.verified_at !== null,
      lastInteractionAt: point.last_interaction_at,
      account: accounts.find((account) => account.id === point.channel_account_id) ?? null,
    })),
    accounts,
    withdrawn: keysOf(false),
    given: keysOf(true),
    channels,
    now: ctx.now,
  }
}
