import type { Pool } from '#platform/db'
import { toNfc } from '#platform/nfc'
import type { WebhookEnvelope } from './channel-event.ts'

export type KeptDelivery = { channel: string; envelope: WebhookEnvelope; body: unknown; receivedAt: Date; isRefused: boolean }

type Waiting = { delivery: KeptDelivery; settle: (error?: Error) => void }

const BATCH = 100

/**
 * Keeps deliveries durably: resolves after the commit that holds this one. What arrives while a commit is under way
 * goes into the next one together, so that a burst costs few commits.
 */
export function webhookKeeper() {
  const waiting: Waiting[] = []
  const state = { isBusy: false }

  const drain = async (pool: Pool) => {
    state.isBusy = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      const failed = await write(
        pool,
        batch.map((one) => one.delivery),
      )
      for (const { settle } of batch) settle(failed)
    }
    state.isBusy = false
  }

  return (pool: Pool, delivery: KeptDelivery): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ delivery, settle: (error) => (error ? reject(error) : resolve()) })
      if (!state.isBusy) void drain(pool)
    })
}

/** Cleaned of what PostgreSQL cannot hold: one delivery with half an emoji must not fail the batch it came in. */
async function write(pool: Pool, batch: readonly KeptDelivery[]): Promise<Error | undefined> {
  const rows = batch.map(({ channel, envelope, body, receivedAt, isRefused }) => ({
    channel,
    app_ref: envelope.appRef,
    accounts: envelope.accountCandidates,
    users: envelope.userCandidates,
    event_name: envelope.eventName,
    dedupe_key: envelope.dedupeKey,
    body,
    provider_attempt: envelope.attempt,
    event_at: envelope.at,
    received_at: receivedAt,
    state: isRefused ? 'refused' : 'waiting',
  }))
  return pool.query('select keep_webhooks($1)', [JSON.stringify(toNfc(rows))]).then(
    () => undefined,
    (error: Error) => error,
  )
}
