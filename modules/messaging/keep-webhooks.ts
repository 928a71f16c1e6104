import type { Pool } from '#platform/db'
import type { Log } from '#platform/log'
import { toNfc } from '#platform/nfc'
import type { WebhookEnvelope } from './channel-event.ts'
import { drainWebhooks } from './tasks.ts'

export type KeptDelivery = { channel: string; envelope: WebhookEnvelope; body: unknown; receivedAt: Date; isRefused: boolean }

type Waiting = { delivery: KeptDelivery; settle: (error?: Error) => void }

const BATCH = 100
const BATCHES_AT_ONCE = 2

/**
 * Keeps deliveries durably: resolves after the commit that holds this one. What arrives while commits are under way goes
 * into the next one together, so that a burst costs few commits; the draining job is woken after them.
 */
export function webhookKeeper() {
  const waiting: Waiting[] = []
  const state = { busy: 0 }
  const wake = waker()

  const work = async (pool: Pool, log: Log) => {
    state.busy++
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH)
      const { error, kept } = await write(
        pool,
        batch.map((one) => one.delivery),
      )
      for (const { settle } of batch) settle(error)
      if (kept > 0) wake(pool, log)
    }
    state.busy--
  }

  return (pool: Pool, log: Log, delivery: KeptDelivery): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ delivery, settle: (error) => (error ? reject(error) : resolve()) })
      if (state.busy < BATCHES_AT_ONCE) void work(pool, log)
    })
}

/** Wakes the one draining job; asked again meanwhile, it wakes once more afterwards. A failure is the job's minute's to mend. */
function waker() {
  const state = { isBusy: false, isWanted: false }
  const rouse = async (pool: Pool, log: Log) => {
    state.isBusy = true
    while (state.isWanted) {
      state.isWanted = false
      await pool
        .query('select wake($1)', [drainWebhooks.name])
        .catch((error: Error) => log.warn({ error: error.message }, 'The draining job could not be woken; its minute will come'))
    }
    state.isBusy = false
  }
  return (pool: Pool, log: Log) => {
    state.isWanted = true
    if (!state.isBusy) void rouse(pool, log)
  }
}

/** Cleaned of what PostgreSQL cannot hold: one delivery with half an emoji must not fail the batch it came in. */
async function write(pool: Pool, batch: readonly KeptDelivery[]): Promise<{ error?: Error; kept: number }> {
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
  return pool.query<{ kept: number }>('select keep_webhooks($1) as kept', [JSON.stringify(toNfc(rows))]).then(
    ({ rows: [row] }) => ({ kept: row?.kept ?? 0 }),
    (error: Error) => ({ error, kept: 0 }),
  )
}
