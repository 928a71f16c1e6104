import type { FastifyInstance } from 'fastify'
import { type FaultKind, faultKinds } from '../kit/faults.ts'
import { asList, asRecord, asText, type Json } from '../kit/json.ts'
import type { Listening } from '../kit/listening.ts'
import { addMessage } from './conversation.ts'
import { countSends } from './counts.ts'
import { emitEcho } from './events.ts'
import { freshId } from './ids.ts'
import { grantCode } from './oauth.ts'
import type { ZbsTemplate } from './options.ts'
import { readAct } from './read-act.ts'
import { residentActs } from './resident-acts.ts'
import { newUser } from './seed-world.ts'
import type { Simulation, Switches } from './simulation.ts'
import { say } from './texts.vi.ts'
import { issueTokens, killAccessTokens, revokeConsent } from './tokens.ts'
import type { SimulatedUser } from './world.ts'

/** A command of the control interface: `do` names it, the rest are its parameters. */
export type ControlCommand = Json & { do: string }

type Command = (sim: Simulation, given: Json, listening: () => Listening) => unknown

/** Commands by name; the README lists their parameters. */
const commands: Record<string, Command> = {
  users: (sim, given) => [...sim.world.users.values()].filter((user) => !given['oaId'] || user.oaId === given['oaId']),
  messages: (sim, given) => sim.world.messages.get(getUser(sim, given).userId) ?? [],
  counts: (sim) => countSends(sim),
  sends: (sim) => sim.world.sends,
  log: (sim) => sim.world.log,
  faults: (sim) => sim.faults.list(),
  act: (sim, given) => residentActs(sim, getUser(sim, given), readAct(given)),
  answerAsAdmin: (sim, given) => {
    const message = addMessage(sim, getUser(sim, given), {
      from: 'oa',
      kind: 'text',
      text: need(given, 'text'),
      adminId: asText(given['adminId']) ?? say.adminId,
    })
    emitEcho(sim, message)
    return message
  },
  inject: (sim, given) => sim.emit(need(given, 'oaId'), asRecord(given['event']), asRecord(given['headers']) as Record<string, string>),
  fault: (sim, given) => {
    const kind = faultKinds.find((one) => one === given['kind']) ?? fail(`kind must be one of ${faultKinds.join(' ')}`)
    const onWebhook = ['duplicate', 'disorder', 'lose', 'lag'].includes(kind)
    sim.faults.set({ kind, on: asText(given['on']) ?? (onWebhook ? 'webhook' : 'any'), ...numbers(given, ['next', 'ms', 'code']) })
    return sim.faults.list()
  },
  clearFaults: (sim, given) => sim.faults.clear(given['kind'] as FaultKind | undefined),
  release: (sim) => ({ released: sim.faults.release() }),
  kill: (sim) => ({ killed: sim.faults.kill() }),
  refuse: async (_sim, given, listening) => {
    await listening().refuse()
    const { ms } = numbers(given, ['ms'])
    if (ms) setTimeout(() => void listening().resume(), ms).unref()
  },
  resume: (_sim, _given, listening) => listening().resume(),
  switch: (sim, given) => {
    const name = need(given, 'name')
    if (!(name in sim.switches)) fail(`name must be one of ${Object.keys(sim.switches).join(' ')}`)
    sim.switches[name as keyof Switches] = given['on'] === true
    return sim.switches
  },
  limits: (sim, given) => sim.rate.setOn(given['on'] === true),
  advanceClock: (sim, given) => {
    const { ms = 0, hours = 0 } = numbers(given, ['ms', 'hours'])
    sim.clock.advance(ms + hours * 3_600_000)
    return { now: new Date(sim.clock.now()).toISOString() }
  },
  setClock: (sim, given) => {
    const at = asText(given['at'])
    sim.clock.set(at ? Date.parse(at) : Date.now())
    return { now: new Date(sim.clock.now()).toISOString() }
  },
  webhookUrl: (sim, given) => {
    sim.webhook.url = need(given, 'url')
  },
  subscribe: (sim, given) => {
    for (const app of sim.world.apps.values()) if (!given['appId'] || given['appId'] === app.appId) app.isSubscribed = true
  },
  issueTokens: (sim, given) => issueTokens(sim, getOa(sim, given).appId, getOa(sim, given).oaId),
  grantCode: (sim, given) => ({ code: grantCode(sim, getOa(sim, given).oaId, asText(given['challenge']) ?? '') }),
  killTokens: (sim, given) => killAccessTokens(sim, getOa(sim, given).oaId),
  revoke: (sim, given) => revokeConsent(sim, getOa(sim, given).oaId),
  addUsers: (sim, given) => addUsers(sim, given).map((user) => user.userId),
  addTemplate: (sim, given) => {
    const template = readTemplate(given)
    sim.world.templates.set(template.templateId, template)
  },
}

/** Runs a command; throws with a plain sentence when it is wrong. */
export async function runCommand(sim: Simulation, command: ControlCommand, listening: () => Listening): Promise<unknown> {
  const run = commands[command.do] ?? fail(`do must be one of ${Object.keys(commands).join(' ')}`)
  const result = await run(sim, command, listening)
  sim.changed()
  return result
}

/** `POST /control`: for tests and for the page; outside faults, tokens and limits. */
export function controlRoutes(app: FastifyInstance, sim: Simulation, listening: () => Listening): void {
  app.post('/control', async (request, reply) => {
    try {
      const given = asRecord(request.body)
      return { ok: true, result: (await runCommand(sim, { ...given, do: String(given['do']) }, listening)) ?? null }
    } catch (error) {
      return reply.code(400).send({ ok: false, error: error instanceof Error ? error.message : String(error) })
    }
  })
}

function addUsers(sim: Simulation, given: Json): SimulatedUser[] {
  const oa = getOa(sim, given)
  const { count = 1 } = numbers(given, ['count'])
  return Array.from({ length: count }, () => {
    const user = newUser(oa, freshId(), asText(given['name']) ?? say.invented(sim.world.users.size), asText(given['phone']) ?? '')
    user.isFollower = given['isFollower'] !== false
    user.lastInteractionAt = user.isFollower ? sim.clock.now() : null
    user.followedAt = user.lastInteractionAt
    sim.world.users.set(user.userId, user)
    return user
  })
}

function readTemplate(given: Json): ZbsTemplate {
  const listParams = asList(given['listParams']).map(asRecord)
  return {
    templateId: need(given, 'templateId'),
    templateName: asText(given['templateName']) ?? '',
    body: need(given, 'body'),
    canGoByUserId: given['canGoByUserId'] !== false,
    listParams: listParams.map((one) => ({
      name: need(one, 'name'),
      type: 'STRING',
      maxLength: Number(one['maxLength'] ?? 200),
      require: one['require'] !== false,
    })),
  }
}

function getUser(sim: Simulation, given: Json): SimulatedUser {
  return sim.world.users.get(need(given, 'userId')) ?? fail('no such userId')
}

function getOa(sim: Simulation, given: Json) {
  const first = [...sim.world.oas.keys()][0] ?? ''
  return sim.world.oas.get(asText(given['oaId']) ?? first) ?? fail('no such oaId')
}

function numbers<Name extends string>(given: Json, names: Name[]): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {}
  for (const name of names) if (given[name] !== undefined) found[name] = Number(given[name])
  return found
}

function need(given: Json, name: string): string {
  return asText(given[name]) ?? fail(`${name} is missing`)
}

function fail(message: string): never {
  throw new Error(message)
}
