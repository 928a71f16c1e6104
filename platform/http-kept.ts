import { gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { askTogether } from './ask-together.ts'
import { type Cache, createCache } from './cache.ts'
import { askCommune } from './db.ts'
import { communeOf, SESSION_COOKIE } from './http-request.ts'
import type { AnyPage } from './page.ts'
import type { Runtime } from './runtime.ts'

const MOST_KEPT = 1_000
const LONGEST_KEY = 400
const MINUTE_MS = 60_000

type Drawn = { plain: Buffer; zipped: Buffer }
export type KeptPages = { cache: Cache; stampOf: ReturnType<typeof askTogether> }

/** The drawn pages this process keeps: each for its address, its reader's cookies and its stamp. */
export function keptPages(): KeptPages {
  return { cache: createCache(MOST_KEPT), stampOf: askTogether() }
}

/** The page as drawn before when its stamp still stands, else drawn now; null where it may not be kept at all. */
export async function keptPage(
  { cache, stampOf }: KeptPages,
  runtime: Runtime,
  page: AnyPage,
  request: FastifyRequest,
  draw: () => Promise<string>,
): Promise<Drawn | null> {
  const key = `${request.protocol} ${request.host} ${request.headers.cookie ?? ''} ${request.url}`
  if (!page.stamp || request.cookies[SESSION_COOKIE] !== undefined || key.length > LONGEST_KEY) return null
  const commune = await communeOf(runtime, request)
  if (!commune) return null
  const { stamp: sqlFunction } = page
  const stamp = await stampOf(`${sqlFunction} ${commune.id}`, () => askCommune(runtime.pool, sqlFunction, commune.id))
  const minute = Math.floor(runtime.clock.now().getTime() / MINUTE_MS)
  return cache.get(key, `${stamp} ${minute}`, async () => {
    const plain = Buffer.from(await draw())
    return { plain, zipped: gzipSync(plain) }
  })
}

/** Sends a kept page, already packed for those who take it so. */
export function sendKept(reply: FastifyReply, { plain, zipped }: Drawn): FastifyReply {
  const takesGzip = /\bgzip\b/.test(String(reply.request.headers['accept-encoding'] ?? ''))
  reply.code(200).type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').header('vary', 'accept-encoding')
  return takesGzip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(plain)
}
