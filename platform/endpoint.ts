import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from './access.ts'
import type { Commune, Context } from './context.ts'
import type { Runtime } from './runtime.ts'

/**
 * The small second kind beside operations: uploads, downloads, event streams and provider webhooks.
 * `open` runs work in a transaction of the request's commune and session. A public endpoint names its own guard.
 */
export type Endpoint = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** An operation's name whose permission is asked for, or why everybody may come. */
  readonly may: { name: string; may: 'granted' } | { public: string }
  /** Hands the body over as raw bytes, up to this many. */
  readonly rawBodyBytes?: number
  handle(request: EndpointRequest, reply: FastifyReply): Promise<unknown>
}

export type EndpointRequest = {
  readonly raw: FastifyRequest
  readonly runtime: Runtime
  /** The commune of the host name; null where the host is not a commune's. */
  readonly commune: Commune | null
  open<T>(work: (ctx: Context) => Promise<T>): Promise<T>
  actor(): Promise<Actor>
}
