import type { Announcements } from './announcements.ts'
import type { Endpoint } from './endpoint.ts'

const KEEP_ALIVE_MS = 25_000

/** A stream of the topics that changed in the viewer's commune, for signed-in pages that refresh themselves. Carries no data. */
export function liveEndpoint(path: string, announcements: Announcements, may: Endpoint['may']): Endpoint {
  return {
    method: 'GET',
    path,
    may,
    async handle({ raw, commune }, reply) {
      reply.hijack()
      const { raw: out } = reply
      out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      out.write('retry: 3000\n\n')
      const send = (topic: string) => out.write(`data: ${JSON.stringify(topic)}\n\n`)
      const leave = announcements.subscribe(commune?.id ?? 0, send)
      const alive = setInterval(() => out.write(': \n\n'), KEEP_ALIVE_MS)
      raw.raw.on('close', () => {
        clearInterval(alive)
        leave()
      })
    },
  }
}
