import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import type { Faults } from './faults.ts'

const SLOW_MS = 3000

/** Applies the faults that come before the work; false when the call must not be carried out (and has been dealt with). */
export async function passGate(faults: Faults, on: string, reply: FastifyReply): Promise<boolean> {
  if (faults.take('outage', on)) return cut(reply)
  if (faults.take('drop', on)) {
    await faults.hold(reply.raw.socket ?? raiseNoSocket())
    return cut(reply)
  }
  if (faults.take('http500', on)) {
    reply.code(500).type('text/plain').send('Internal Server Error')
    return false
  }
  const slow = faults.take('slow', on)
  if (slow) await sleep(slow.ms ?? SLOW_MS)
  return true
}

/** Withholds the answer of accepted work while a `hold` fault says so; false when the connection ended meanwhile. */
export async function passExit(faults: Faults, on: string, reply: FastifyReply): Promise<boolean> {
  if (!faults.take('hold', on)) return true
  const how = await faults.hold(reply.raw.socket ?? raiseNoSocket())
  return how === 'released' || cut(reply)
}

function cut(reply: FastifyReply): false {
  reply.hijack()
  reply.raw.socket?.destroy()
  return false
}

function raiseNoSocket(): never {
  throw new Error('the connection is already gone')
}
