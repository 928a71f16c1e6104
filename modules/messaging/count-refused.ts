import type { Pool } from '#platform/db'
import type { Log } from '#platform/log'

/** Counts deliveries turned away, by channel and hour: a flood of them costs one small write at a time. A lost count is only logged. */
export function refusedCounter() {
  const waiting = new Map<string, { channel: string; hour: Date; count: number }>()
  const state = { isBusy: false }

  const writeAll = async (pool: Pool, log: Log) => {
    state.isBusy = true
    for (const [key, { channel, hour, count }] of waiting) {
      waiting.delete(key)
      await pool
        .query(
          `insert into refused_webhook as r (channel, hour, count) values ($1, $2, $3)
            on conflict (channel, hour) do update set count = r.count + excluded.count`,
          [channel, hour, count],
        )
        .catch((error: Error) => log.warn({ channel, count, error: error.message }, 'Refused webhook deliveries could not be counted'))
    }
    state.isBusy = false
  }

  return (pool: Pool, log: Log, refused: { channel: string; at: Date }): void => {
    const hour = new Date(Math.floor(refused.at.getTime() / 3_600_000) * 3_600_000)
    const key = `${refused.channel} ${hour.getTime()}`
    waiting.set(key, { channel: refused.channel, hour, count: (waiting.get(key)?.count ?? 0) + 1 })
    if (!state.isBusy) void writeAll(pool, log)
  }
}
