import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Channel } from '#messaging'
import { buildHttp } from '#platform/http'
import { type Log, silent } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import type { AnyOperation } from '#platform/operation'
import type { Module } from '#platform/runtime'
import { world } from '#platform/testing'
import { house } from '../house.ts'
import { manifestOf } from '../web/manifest.ts'
import { ownFiles } from '../web/own-files.ts'
import { siteOf } from '../web/sitemap.ts'
import type { Route } from './checks/routes.ts'
import { type Furnished, furnish, furnishShared, type Member, type ResidentMember } from './furnish.ts'
import { standInChannel } from './stand-in-channel.ts'
import { standInProvider } from './stand-in-provider.ts'

/** How often an operation was called from outside so far as its `run`. */
export type Reached = Map<string, number>

/**
 * The whole house on a real database: every module, the whole site over HTTP (not listening), two communes that hold data in every
 * table, and staff of every role and a resident signed in to each.
 */
export async function wholeHouse(channels: readonly Channel[] = [standInChannel('zalo'), standInChannel('sms')]) {
  const reached: Reached = new Map()
  const { modules, roles } = house({ channels, identityProvider: standInProvider, endpoints: ownFiles(manifestOf) })
  const w = await world({ modules: modules.map((module) => counting(module, reached)), roles })
  await furnishShared(w)
  const home = await furnish(w, w.commune, 'DẤULÂMTHAO', Object.keys(roles))
  const away = await furnish(w, w.other, 'DẤUVĨNHTHẠNH', Object.keys(roles))
  const site = siteOf(join(import.meta.dirname, '../dist'))
  const defects = new Map<string, string>()
  const log = keepingDefects(defects)
  const { app, routes } = await listingRoutes(() => buildHttp({ runtime: { ...w.runtime, log }, site, metrics: createMetrics(), requestsPerMinute: 1_000_000 }))
  return {
    w,
    app,
    site,
    routes,
    modules,
    roles,
    home,
    away,
    reached,
    /** The paths of /openapi.json. */
    document: new Set(Object.keys((await app.inject({ url: '/openapi.json' })).json<{ paths: object }>().paths)),
    /** What was thrown behind an answer that shows only a short id. */
    defectOf: ({ statusCode, body }: { statusCode: number; body: string }) =>
      statusCode < 500 ? '' : (defects.get([...body.matchAll(/\b\d{6}\b/g)].map(([id]) => id).find((id) => defects.has(id)) ?? '') ?? ''),
    /** A member's cookie, or nobody's. */
    cookieOf: (place: Furnished, role: string | null) => cookieOf(place, role),
    close: async () => {
      await app.close()
      await w.close()
    },
  }
}

export type WholeHouse = Awaited<ReturnType<typeof wholeHouse>>

function cookieOf(place: Furnished, role: string | null): Record<string, string> {
  const member = memberOf(place, role)
  return member ? { phien: member.token } : {}
}

/** Whoever signs in to the commune as the role: a member of staff, or its resident; nobody for a stranger. */
export function memberOf({ staff, resident }: Furnished, role: string | null): Member | ResidentMember | undefined {
  return [...staff, resident].find((one) => one.role === role)
}

/** Builds a server and lists every route it really registers, whoever registered it. */
async function listingRoutes(build: () => Promise<FastifyInstance>): Promise<{ app: FastifyInstance; routes: Route[] }> {
  const routes: Route[] = []
  const listen = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      routes.push({ method: String(method), path: url })
    })
  }
  subscribe('fastify.initialization', listen)
  const app = await build()
  await app.ready()
  unsubscribe('fastify.initialization', listen)
  return { app, routes }
}

/** A log that keeps what was thrown behind each short id. */
function keepingDefects(defects: Map<string, string>): Log {
  return {
    ...silent,
    error: (fields: unknown) => {
      if (fields !== null && typeof fields === 'object' && 'id' in fields && 'error' in fields) defects.set(String(fields.id), String(fields.error))
    },
  }
}

function counting(module: Module, reached: Reached): Module {
  const counted = (operation: AnyOperation): AnyOperation => ({
    ...operation,
    run: (ctx, input) => {
      reached.set(operation.name, (reached.get(operation.name) ?? 0) + 1)
      return operation.run(ctx, input)
    },
  })
  return { ...module, operations: module.operations.map(counted) }
}
