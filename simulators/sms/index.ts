import Fastify from 'fastify'
import { fontRoutes } from '../kit/fonts.ts'
import { acceptForms } from '../kit/form-bodies.ts'
import { type Listening, listen } from '../kit/listening.ts'
import { untilChange } from '../kit/until.ts'
import { countMessages, runSmsCommand, type SmsCommand, type SmsCounts, smsControlRoutes } from './control.ts'
import { createDelivery } from './delivery.ts'
import type { SmsSimulatorOptions } from './options.ts'
import { smsPhoneRoutes } from './phone-routes.ts'
import { esmsRoutes } from './routes.ts'
import { createSmsSimulation, type SmsMessage } from './simulation.ts'

export type { SmsCommand, SmsCounts, SmsMessage, SmsSimulatorOptions }

/** A listening simulator. The product gets only `url`, which stands for https://rest.esms.vn. */
export interface SmsSimulator {
  url: string
  control(command: SmsCommand): Promise<unknown>
  messages(phone?: string): SmsMessage[]
  counts(): SmsCounts
  setCallbackUrl(url: string): void
  /** Resolves when the condition holds, checked at every change; rejects after `timeoutMs` (10 s). */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>
  close(): Promise<void>
}

export async function startSmsSimulator(options: SmsSimulatorOptions): Promise<SmsSimulator> {
  const sim = createSmsSimulation({ ...options })
  const delivery = createDelivery(sim)
  const app = Fastify({ forceCloseConnections: true })
  let door: Listening | undefined
  const listening = () => door ?? raiseNotListening()
  acceptForms(app)
  esmsRoutes(app, sim, delivery)
  smsControlRoutes(app, sim, delivery, listening)
  smsPhoneRoutes(app, sim, delivery, listening)
  fontRoutes(app)
  door = await listen(app, options.port, options.host ?? '127.0.0.1')
  for (const message of sim.messages) if (message.status === 2) delivery.schedule(message)
  return {
    url: door.url,
    control: (command) => runSmsCommand(sim, delivery, command, listening),
    messages: (phone) => sim.messages.filter((message) => !phone || message.phone === phone),
    counts: () => countMessages(sim, delivery),
    setCallbackUrl(url) {
      sim.options.callbackUrl = url
    },
    until: (condition, timeoutMs = 10_000) => untilChange(sim.changes, condition, timeoutMs),
    async close() {
      delivery.close()
      sim.faults.kill()
      sim.saveNow()
      await door?.close()
    },
  }
}

function raiseNotListening(): never {
  throw new Error('the simulator does not listen yet')
}
