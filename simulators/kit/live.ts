import type { EventEmitter } from 'node:events'
import type { FastifyReply } from 'fastify'

const TOGETHER_MS = 60
const ALIVE_MS = 15_000

/** Keeps a page's event stream open and says `change` a moment after each burst of changes. */
export function streamChanges(reply: FastifyReply, changes: EventEmitter): void {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' })
  reply.raw.write(': open\n\n')
  let timer: NodeJS.Timeout | undefined
  const onChange = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      reply.raw.write('event: change\ndata: 1\n\n')
    }, TOGETHER_MS)
  }
  const alive = setInterval(() => reply.raw.write(': alive\n\n'), ALIVE_MS).unref()
  changes.on('change', onChange)
  reply.raw.on('close', () => {
    clearTimeout(timer)
    clearInterval(alive)
    changes.off('change', onChange)
  })
}
