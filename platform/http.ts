import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Announcements } from './announcements.ts'
import { mountApi } from './http-api.ts'
import { mountEndpoints } from './http-endpoints.ts'
import { multipartLimits } from './http-form.ts'
import { contentPolicy, refuseCrossSite } from './http-guard.ts'
import { mountHealth } from './http-health.ts'
import { mountPages, unreadableAddress } from './http-pages.ts'
import type { Metrics } from './metrics.ts'
import type { Runtime } from './runtime.ts'
import type { Site } from './site.ts'

export type HttpOptions = {
  runtime: Runtime
  site: Site
  metrics: Metrics
  announcements?: Announcements
  /** Addresses whose X-Forwarded-* are believed: the reverse proxy in front. */
  trustProxy?: boolean | string
  /** Requests a minute from one address; generous, since a whole office may share one. */
  requestsPerMinute?: number
}

/** The whole HTTP side of one program: API, pages, endpoints, assets, health. Not yet listening. */
export async function buildHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { runtime, site, metrics } = options
  const app = Fastify({
    logger: false,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: 1_048_576,
    genReqId: () => runtime.random.uuid(),
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => unreadableAddress(runtime, site, request, reply, error),
  })
  await app.register(helmet, { contentSecurityPolicy: false, referrerPolicy: { policy: 'same-origin' }, crossOriginEmbedderPolicy: false, hsts: false })
  await app.register(compress, { threshold: 1024 })
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1200,
    timeWindow: 60_000,
    allowList: (request) => /^\/(assets|webhooks|healthz|readyz)/.test(request.url),
  })
  await app.register(cookie)
  await app.register(formbody)
  await app.register(multipart, { limits: multipartLimits, throwFileSizeLimit: false })
  await app.register(serveStatic, { root: site.assetsDir, prefix: '/assets/', immutable: true, maxAge: '365d', decorateReply: false })

  app.addHook('onRequest', async (request, reply) => {
    // One fixed header: helmet would write the same policy anew for every request.
    reply.header('content-security-policy', contentPolicy)
    refuseCrossSite(request)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    metrics.requests.inc({ route, status: reply.statusCode })
    metrics.seconds.observe({ route }, reply.elapsedTime / 1000)
  })

  mountHealth(app, options)
  mountApi(app, runtime)
  mountEndpoints(app, runtime)
  mountPages(app, runtime, site)
  return app
}
