import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import type { TokenOutcome } from './channel.ts'
import { openTokens, sealTokens } from './sealing.ts'
import { reasons } from './texts.vi.ts'

/**
 * Marks a refresh as begun and gives the single-use token; nothing when another worker has renewed it meanwhile.
 * A mark found standing means the worker before died with the token perhaps spent.
 */
export const beginRefresh = operation({
  name: 'messaging.begin-refresh',
  kind: 'do',
  may: 'system',
  summary: "Begin to renew an account's tokens",
  input: z.object({ accountId: id, isRefused: z.boolean(), seenAt: z.date().nullable() }),
  output: z.object({ channel: z.string(), isFresh: z.boolean(), refreshToken: z.string().nullable(), wasInterrupted: z.boolean() }),
  subject: ({ accountId }) => `channel-account:${accountId}`,
  run: async (ctx, { accountId, isRefused, seenAt }) => {
    const account = await ctx.db.selectFrom('channel_account').selectAll().where('id', '=', accountId).forUpdate().executeTakeFirstOrThrow()
    const nothing = { channel: account.channel, isFresh: false, refreshToken: null, wasInterrupted: false }
    if (account.state !== 'connected' || !account.tokens_sealed) return nothing
    const isRenewed = seenAt !== null && account.tokens_at !== null && account.tokens_at > seenAt
    if (isRenewed || (!isRefused && !isDue(account.tokens_at, account.tokens_expire_at, ctx.now))) return { ...nothing, isFresh: true }
    await ctx.db.updateTable('channel_account').set({ refreshing_since: ctx.now }).where('id', '=', accountId).execute()
    return { ...nothing, refreshToken: openTokens(ctx.keyring, account.tokens_sealed).refreshToken, wasInterrupted: account.refreshing_since !== null }
  },
})

/** Stores the new pair before anybody uses it, or says why there is none; a refusal for good needs an administrator's consent again. */
export const recordRefresh = operation({
  name: 'messaging.record-refresh',
  kind: 'do',
  may: 'system',
  summary: "Note the outcome of renewing an account's tokens",
  input: z.object({
    accountId: id,
    wasInterrupted: z.boolean(),
    outcome: z.custom<TokenOutcome>((value) => value !== null && typeof value === 'object' && 'pair' in value).meta({ personal: true }),
  }),
  output: z.object({ state: z.string() }),
  subject: ({ accountId }) => `channel-account:${accountId}`,
  run: async (ctx, { accountId, outcome, wasInterrupted }) => {
    const account = ctx.db.updateTable('channel_account').where('id', '=', accountId)
    await ctx.announce('channels')
    if (outcome.pair) {
      const { pair } = outcome
      const expiresAt = new Date(ctx.now.getTime() + pair.expiresInSeconds * 1000)
      await account
        .set({
          tokens_sealed: sealTokens(ctx.keyring, pair),
          tokens_at: ctx.now,
          tokens_expire_at: expiresAt,
          refreshing_since: null,
          refresh_failures: 0,
          last_refresh_problem: null,
          state: 'connected',
          state_reason: null,
        })
        .execute()
      return { state: 'connected' }
    }
    const failures = await ctx.db.selectFrom('channel_account').select('refresh_failures').where('id', '=', accountId).executeTakeFirstOrThrow()
    const failed = { last_refresh_problem: outcome.reason, refresh_failures: failures.refresh_failures + 1 }
    if (outcome.retry === 'refused') {
      await account
        .set({ ...failed, state: 'needs_consent', state_reason: wasInterrupted ? reasons.refreshDied : outcome.reason, refreshing_since: null })
        .execute()
      ctx.log.error({ accountId, code: outcome.code, wasInterrupted }, 'A channel account needs consent again')
      return { state: 'needs_consent' }
    }
    // After a certain "not taken" the token is as good as before; after a timeout the mark stays.
    await account.set({ ...failed, ...(outcome.retry === 'later' ? { refreshing_since: null } : {}) }).execute()
    return { state: 'connected' }
  },
})

/** Due from 75 % of the tokens' life on. */
export function isDue(tokensAt: Date | null, expireAt: Date | null, now: Date): boolean {
  if (!tokensAt || !expireAt) return true
  return now.getTime() >= tokensAt.getTime() + 0.75 * (expireAt.getTime() - tokensAt.getTime())
}
