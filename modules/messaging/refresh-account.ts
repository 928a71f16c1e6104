import type { Commune } from '#platform/context'
import type { Work } from '#platform/runtime'
import { beginRefresh, recordRefresh } from './account-tokens.ts'
import type { Channel } from './channel.ts'

/** `seenAt`: the age of the tokens the caller knows; `isRefused`: the provider would not take them, due or not. */
export type RefreshWish = { accountId: number; seenAt: Date | null; isRefused: boolean }

/**
 * Renews an account's tokens: the one effect outside that does not wait for a commit. Under a session lock and outside any
 * transaction; the new pair is committed before anybody uses it. A timeout is tried once more with the same single-use token.
 * Answers whether there are tokens to send with now.
 */
export async function refreshAccount(
  work: Work,
  channels: readonly Channel[],
  { accountId, seenAt, isRefused }: RefreshWish,
  commune?: Commune,
): Promise<boolean> {
  const client = await work.pool.connect()
  const key = `tokens:${accountId}`
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [key])
    const begun = await work.execute(beginRefresh, { accountId, seenAt, isRefused }, commune)
    if (begun.isFresh) return true
    const consent = channels.find((channel) => channel.name === begun.channel)?.consent
    if (!begun.refreshToken || !consent) return false
    const first = await consent.refresh(begun.refreshToken)
    const outcome = first.pair === null && first.retry === 'unknown' ? await consent.refresh(begun.refreshToken) : first
    await work.execute(recordRefresh, { accountId, outcome, wasInterrupted: begun.wasInterrupted || outcome !== first }, commune)
    return outcome.pair !== null
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).finally(() => client.release())
  }
}
