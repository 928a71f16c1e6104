import type { FastifyInstance } from 'fastify'
import { faultKinds } from '../kit/faults.ts'
import { asList, asRecord, asText, type Json } from '../kit/json.ts'
import type { Listening } from '../kit/listening.ts'
import type { Delivery } from './delivery.ts'
import { normalPhone } from './numbers.ts'
import type { PhoneState, SmsSimulation } from './simulation.ts'

/** A command of the control interface: `do` names it, the rest are its parameters. */
export type SmsCommand = Json & { do: string }

/** What tests compare: accepted messages, texts that went to a number more than once, held answers. */
export interface SmsCounts {
  accepted: number
  byPhone: Record<string, number>
  repeated: { phone: string; content: string; smsIds: string[] }[]
  held: number
  waiting: number
  counters: Record<string, number>
}

const STATES: PhoneState[] = ['on', 'off', 'blocked']

/** Runs a command; throws with a plain sentence when it is wrong. */
export async function runSmsCommand(sim: SmsSimulation, delivery: Delivery, given: SmsCommand, listening: () => Listening): Promise<unknown> {
  const number = (name: string) => (given[name] === undefined ? undefined : Number(given[name]))
  switch (given.do) {
    case 'messages': {
      const phone = normalPhone(asText(given['phone']) ?? '')
      return sim.messages.filter((message) => !phone || message.phone === phone)
    }
    case 'counts':
      return countMessages(sim, delivery)
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
    case 'phone':
      return setPhone(sim, given)
    case 'balance':
      sim.balance.dong = number('dong') ?? sim.balance.dong
      return sim.balance
    case 'templates':
      sim.templates = asList(given['templates']).map(String)
      return sim.templates
    case 'callbackUrl':
      sim.options.callbackUrl = asText(given['url']) ?? fail('url is missing')
      return undefined
    case 'advanceClock':
      sim.clock.advance((number('ms') ?? 0) + (number('hours') ?? 0) * 3_600_000)
      return { now: new Date(sim.clock.now()).toISOString() }
    default:
      return fail(`unknown command: ${given.do}`)
  }
}

/** `POST /control`, as at the Zalo simulator. */
export function smsControlRoutes(app: FastifyInstance, sim: SmsSimulation, delivery: Delivery, listening: () => Listening): void {
  app.post('/control', async (request, reply) => {
    try {
      const given = asRecord(request.body)
      return { ok: true, result: (await runSmsCommand(sim, delivery, { ...given, do: String(given['do']) }, listening)) ?? null }
    } catch (error) {
      return reply.code(400).send({ ok: false, error: error instanceof Error ? error.message : String(error) })
    }
  })
}

export function countMessages(sim: SmsSimulation, delivery: Delivery): SmsCounts {
  const byPhone: Record<string, number> = {}
  const same = new Map<string, { phone: string; content: string; smsIds: string[] }>()
  for (const { phone, content, smsId } of sim.messages) {
    byPhone[phone] = (byPhone[phone] ?? 0) + 1
    const key = JSON.stringify([phone, content])
    const seen = same.get(key)
    if (seen) seen.smsIds.push(smsId)
    else same.set(key, { phone, content, smsIds: [smsId] })
  }
  const repeated = [...same.values()].filter((one) => one.smsIds.length > 1)
  return { accepted: sim.messages.length, byPhone, repeated, held: sim.faults.heldCount(), waiting: delivery.waiting(), counters: { ...sim.counters } }
}

function setFault(sim: SmsSimulation, given: Json) {
  const kind = faultKinds.find((one) => one === given['kind']) ?? fail(`kind must be one of ${faultKinds.join(' ')}`)
  const onWebhook = ['duplicate', 'lose', 'lag'].includes(kind)
  const rest = Object.fromEntries(['next', 'ms', 'code'].filter((name) => given[name] !== undefined).map((name) => [name, Number(given[name])]))
  sim.faults.set({ kind, on: asText(given['on']) ?? (onWebhook ? 'webhook' : 'any'), ...rest })
  return sim.faults.list()
}

function setPhone(sim: SmsSimulation, given: Json): void {
  const phone = normalPhone(asText(given['phone']) ?? '') ?? fail('phone is missing')
  sim.phones.set(phone, STATES.find((state) => state === given['state']) ?? fail(`state must be one of ${STATES.join(' ')}`))
  sim.changed()
}

function fail(message: string): never {
  throw new Error(message)
}
