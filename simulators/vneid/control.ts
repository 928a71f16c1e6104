import type { FastifyInstance } from 'fastify'
import { faultKinds } from '../kit/faults.ts'
import { asRecord, asText, type Json } from '../kit/json.ts'
import type { Listening } from '../kit/listening.ts'
import { newSigningKey } from './id-token.ts'
import { deskPage } from './pages.ts'
import type { VneidSimulation } from './simulation.ts'
import { people, troubles } from './texts.vi.ts'

/** A command of the control interface: `do` names it, the rest are its parameters. */
export type VneidCommand = Json & { do: string }

/** Runs a command; throws with a plain sentence when it is wrong. */
export async function runVneidCommand(sim: VneidSimulation, given: VneidCommand, listening: () => Listening): Promise<unknown> {
  switch (given.do) {
    case 'people':
      return people
    case 'counts':
      return { ...sim.counters, held: sim.faults.heldCount() }
    case 'log':
      return sim.log
    case 'faults':
      return sim.faults.list()
    case 'fault':
      return setFault(sim, given)
    case 'clearFaults':
      return sim.faults.clear(faultKinds.find((kind) => kind === given['kind']))
    case 'release':
      return { released: sim.faults.release() }
    case 'kill':
      return { killed: sim.faults.kill() }
    case 'refuse':
      await listening().refuse()
      if (given['ms']) setTimeout(() => void listening().resume(), Number(given['ms'])).unref()
      return undefined
    case 'resume':
      return listening().resume()
    case 'rotateKeys':
      sim.signing = newSigningKey()
      return undefined
    case 'advanceClock':
      sim.clock.advance(Number(given['ms'] ?? 0) + Number(given['hours'] ?? 0) * 3_600_000)
      return { now: new Date(sim.clock.now()).toISOString() }
    default:
      throw new Error(`unknown command: ${given.do}`)
  }
}

/** `POST /control`, as at the Zalo simulator, and the desk with its switches. */
export function vneidControlRoutes(app: FastifyInstance, sim: VneidSimulation, listening: () => Listening): void {
  app.post('/control', async (request, reply) => {
    try {
      const given = asRecord(request.body)
      return { ok: true, result: (await runVneidCommand(sim, { ...given, do: String(given['do']) }, listening)) ?? null }
    } catch (error) {
      return reply.code(400).send({ ok: false, error: error instanceof Error ? error.message : String(error) })
    }
  })
  app.get('/', async (_request, reply) => reply.type('text/html').send(deskPage(sim)))
  app.post('/desk', async (request, reply) => {
    const trouble = troubles.find((one) => one.kind === asRecord(request.body)['kind'])
    if (trouble && sim.faults.has(trouble.kind)) sim.faults.clear(trouble.kind)
    else if (trouble) sim.faults.set({ kind: trouble.kind, on: trouble.on, ...('ms' in trouble ? { ms: Number(trouble.ms) } : {}) })
    return reply.redirect('/', 303)
  })
}

function setFault(sim: VneidSimulation, given: Json) {
  const kind = faultKinds.find((one) => one === given['kind'])
  if (!kind) throw new Error(`kind must be one of ${faultKinds.join(' ')}`)
  const rest = Object.fromEntries(['next', 'ms'].filter((name) => given[name] !== undefined).map((name) => [name, Number(given[name])]))
  sim.faults.set({ kind, on: asText(given['on']) ?? 'any', ...rest })
  return sim.faults.list()
}
