import type { FastifyInstance } from 'fastify'
import type { HttpOptions } from './http.ts'

/** Alive, ready (the database answers as the app role), and the figures of /metrics. */
export function mountHealth(app: FastifyInstance, { runtime, metrics }: HttpOptions): void {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await runtime.pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply.code(ready ? 200 : 503).send({ ok: ready })
  })
  app.get('/metrics', async (_request, reply) => {
    metrics.waiting.set(runtime.pool.waitingCount)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
