import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint } from '#platform/endpoint'
import { sha256 } from '#platform/ids'

const OPEN = { public: 'files of the site itself, the same for everybody' }
const root = import.meta.dirname

/** Files that must stand at fixed addresses: the service worker, the manifest and the icons. */
export function ownFiles(manifestOf: (communeName: string) => object): Endpoint[] {
  const icon = (name: string, type: string) => fixed(`/icons/${name}`, join(root, 'icons', name), type, 'public, max-age=86400')
  return [
    fixed('/service-worker.js', join(root, 'service-worker.js'), 'text/javascript; charset=utf-8', 'no-cache'),
    icon('icon.svg', 'image/svg+xml'),
    icon('icon-192.png', 'image/png'),
    icon('icon-512.png', 'image/png'),
    {
      method: 'GET',
      path: '/manifest.webmanifest',
      may: OPEN,
      handle: async ({ commune }, reply) =>
        reply
          .type('application/manifest+json')
          .header('cache-control', 'no-cache')
          .send(JSON.stringify(manifestOf(commune?.name ?? 'Cầu Nối'))),
    },
    {
      method: 'GET',
      path: '/robots.txt',
      may: OPEN,
      handle: async (_request, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /office\nDisallow: /api\n'),
    },
  ]
}

function fixed(path: string, file: string, type: string, cacheControl: string): Endpoint {
  const content = readFileSync(file)
  const etag = `"${sha256(content).slice(0, 16)}"`
  return {
    method: 'GET',
    path,
    may: OPEN,
    handle: async ({ raw }, reply) => {
      reply.header('cache-control', cacheControl).header('etag', etag)
      return raw.headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(type).send(content)
    },
  }
}
