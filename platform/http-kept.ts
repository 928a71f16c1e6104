import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { askTogether } from './ask-together.ts'
import { type Cache, createCache } from './cache.ts'
import { askCommune } from './db.ts'
import { communeOf } from './http-request.ts'
import type { AnyPage } from './page.ts'
import type { Runtime } from './runtime.ts'
import type { Site } from './site.ts'

const MOST_KEPT = 1_000
const LONGEST_KEY = 400
const MINUTE_MS = 60_000

type Drawn = { plain: Buffer; zipped: Buffer }
export type KeptPages = { cache: Cache; stampOf: ReturnType<typeof askTogether> }

/** The drawn pages this process keeps for strangers: each for its commune, its address, its look and its stamp. */
export function keptPages(): KeptPages {
  return { cache: createCache(MOST_KEPT), stampOf: askTogether() }
}

/** The page as drawn before when its stamp still stands, else drawn now; null where it may not be kept, or not for whoever asks. */
export async function keptPage(
  { cache, stampOf }: KeptPages,
  runtime: Runtime,
  site: Site,
  { stamp: sqlFunction }: AnyPage,
  request: FastifyRequest,
  draw: () => Promise<string>,
): Promise<Drawn | null> {
  if (!sqlFunction || request.url.includes('?')) return null
  const look = lookOf(site, request)
  if (look === null) return null
  const commune = await communeOf(runtime, request)
  if (!commune) return null
  const key = `${commune.id} ${request.protocol} ${request.host} ${look} ${request.url}`
  if (key.length > LONGEST_KEY) return null
  // Asked before the page is drawn: what changes meanwhile is drawn under a stamp already past, and drawn again.
  const stamp = await stampOf(`${sqlFunction} ${commune.id}`, () => askCommune(runtime.pool, sqlFunction, commune.id))
  const minute = Math.floor(runtime.clock.now().getTime() / MINUTE_MS)
  return cache.get(key, `${stamp} ${minute}`, async () => {
    const plain = Buffer.from(await draw())
    return { plain, zipped: gzipSync(plain) }
  })
}

function lookOf(site: Site, { cookies }: FastifyRequest): string | null {
  if (site.lookOf) return site.lookOf(cookies)
  return Object.keys(cookies).length === 0 ? '' : null
}

/** Sends a kept page, already packed for those who take it so. */
export function sendKept(reply: FastifyReply, { plain, zipped }: Drawn): FastifyReply {
  const takesGzip = /\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''))
  reply.code(200).type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').header('vary', 'accept-encoding')
  return takesGzip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(plain)
}
