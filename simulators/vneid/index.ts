import Fastify from 'fastify'
import { fontRoutes } from '../kit/fonts.ts'
import { acceptForms } from '../kit/form-bodies.ts'
import { type Listening, listen } from '../kit/listening.ts'
import { authorizeRoutes } from './authorize.ts'
import { runVneidCommand, type VneidCommand, vneidControlRoutes } from './control.ts'
import type { VneidSimulatorOptions } from './options.ts'
import { createVneidSimulation } from './simulation.ts'
import { providerRoutes } from './token.ts'

/** A listening simulator. The product gets only `url`, which stands for the issuer. */
export interface VneidSimulator {
  url: string
  control(command: VneidCommand): Promise<unknown>
  /** How often each thing happened: `code`, `exchanged`, `call.token` and so on. */
  count(name: string): number
  close(): Promise<void>
}

export async function startVneidSimulator(options: VneidSimulatorOptions): Promise<VneidSimulator> {
  const sim = createVneidSimulation({ ...options })
  const app = Fastify({ forceCloseConnections: true })
  let door: Listening | undefined
  const listening = () => door ?? raiseNotListening()
  const issuer = () => listening().url
  acceptForms(app)
  providerRoutes(app, sim, issuer)
  authorizeRoutes(app, sim, issuer)
  vneidControlRoutes(app, sim, listening)
  fontRoutes(app)
  door = await listen(app, options.port, options.host ?? '127.0.0.1')
  return {
    url: door.url,
    control: (command) => runVneidCommand(sim, command, listening),
    count: (name) => sim.counters[name] ?? 0,
    async close() {
      sim.faults.kill()
      await door?.close()
    },
  }
}

function raiseNotListening(): never {
  throw new Error('the simulator does not listen yet')
}
