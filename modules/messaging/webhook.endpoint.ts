import type { Endpoint } from '#platform/endpoint'
import type { Channel } from './channel.ts'
import { refusedCounter } from './count-refused.ts'
import { maskEvent } from './identity-mask.ts'
import { webhookKeeper } from './keep-webhooks.ts'

const LARGEST_BYTES = 1_048_576

/** The door a provider's news comes in by: checked on the raw bytes, kept, 200; everything else happens in the draining job. */
export function webhookEndpoints(channels: readonly Channel[]): Endpoint[] {
  const keep = webhookKeeper()
  const countRefused = refusedCounter()
  return channels.map((channel) => ({
    method: channel.webhook.method,
    path: channel.webhook.path,
    may: { public: 'a provider proves itself by a signature or a secret path' },
    rawBodyBytes: LARGEST_BYTES,
    handle: async ({ raw: request, runtime }, reply) => {
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const { key = '' } = request.params as Record<string, string>
      const now = runtime.clock.now()
      const read = channel.verifyWebhook({ raw, headers: request.headers, key, query: request.query as Record<string, string>, now })
      if (read.envelope) {
        await keep(runtime.pool, runtime.log, {
          channel: channel.name,
          envelope: read.envelope,
          body: maskEvent(read.body),
          receivedAt: now,
          isRefused: read.verdict === 'refused',
        })
        return reply.code(200).send({ received: true })
      }
      if (read.verdict === 'refused') countRefused(runtime.pool, runtime.log, { channel: channel.name, at: now })
      runtime.log.warn({ channel: channel.name, verdict: read.verdict, bytes: raw.length }, 'A webhook delivery was turned away')
      return reply.code(read.verdict === 'malformed' ? 400 : 401).send({ received: false })
    },
  }))
}
