import type { FastifyRequest } from 'fastify'
import type { Commune } from './context.ts'
import type { Caller } from './execute.ts'
import { hashToken } from './ids.ts'
import { refuse } from './refusal.ts'
import type { Runtime } from './runtime.ts'

export const SESSION_COOKIE = 'phien'

/** The commune of the request's host name, remembered for half a minute; null where the host is no commune's. */
export async function communeOf(runtime: Runtime, request: FastifyRequest): Promise<Commune | null> {
  const host = request.hostname.toLowerCase()
  const halfMinute = Math.floor(runtime.clock.now().getTime() / 30_000)
  return runtime.cache.get(`commune-of-host:${host}`, halfMinute, async () => {
    const { rows } = await runtime.pool.query<Commune>('select id, slug, name, kind from commune_by_host($1)', [host])
    return rows[0] ?? null
  })
}

/** The request as a caller of operations: its commune and the session its cookie names. */
export async function callerOf(runtime: Runtime, request: FastifyRequest): Promise<Caller> {
  const commune = await communeOf(runtime, request)
  if (!commune) return refuse('platform.unknown_commune', { host: request.hostname })
  const token = request.cookies[SESSION_COOKIE]
  return { commune, requestId: request.id, sessionHash: token ? hashToken(token) : undefined }
}
