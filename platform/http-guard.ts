import type { FastifyRequest } from 'fastify'
import { refuse } from './refusal.ts'

/** What a page may load: our own files only. No `upgrade-insecure-requests`: a commune's office may run on plain http. */
export const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
  "form-action 'self' https:",
].join('; ')

/** Refuses a browser's write that another site started. Provider webhooks and bearer tokens carry no cookie and are exempt. */
export function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.url.startsWith('/webhooks/')) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') refuse('platform.cross_site')
    return
  }
  const { origin } = request.headers
  if (origin !== undefined && hostOf(origin) !== request.host) refuse('platform.cross_site')
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
