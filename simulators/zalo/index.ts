import Fastify from 'fastify'
import { fontRoutes } from '../kit/fonts.ts'
import { acceptForms } from '../kit/form-bodies.ts'
import { type Listening, listen } from '../kit/listening.ts'
import { untilChange } from '../kit/until.ts'
import { articlePages } from './article-page.ts'
import { type ControlCommand, controlRoutes, runCommand } from './control.ts'
import { countSends, type SendCounts } from './counts.ts'
import { graphRoutes } from './graph.ts'
import { mediaRoutes } from './media.ts'
import { oauthRoutes } from './oauth.ts'
import { providerRoutes } from './openapi-routes.ts'
import type { ZaloSimulatorOptions } from './options.ts'
import { phoneRoutes } from './phone-routes.ts'
import { type ResidentAct, residentActs } from './resident-acts.ts'
import { createSimulation, type Simulation } from './simulation.ts'
import { issueTokens, type TokenPair } from './tokens.ts'
import type { SimulatedMessage, SimulatedUser } from './world.ts'

export type { ZaloSimulatorOptions } from './options.ts'
export type { ControlCommand, ResidentAct, SendCounts, SimulatedMessage, SimulatedUser, TokenPair }

/** A listening simulator. The product gets only `baseUrls`; the other members are for tests in the same process. */
export interface ZaloSimulator {
  url: string
  /** Stand for oauth.zaloapp.com, openapi.zalo.me, business.openapi.zalo.me and graph.zalo.me. */
  baseUrls: { oauth: string; openapi: string; business: string; graph: string }
  /** Runs any command of `POST /control`. */
  control(command: ControlCommand): Promise<unknown>
  users(oaId?: string): SimulatedUser[]
  messages(userId: string): SimulatedMessage[]
  counts(): SendCounts
  act(userId: string, act: ResidentAct): SimulatedMessage | undefined
  /** Sends a text as this resident. */
  say(userId: string, text: string): SimulatedMessage | undefined
  /** A token pair without the permission page; events of the account flow from now on. */
  issueTokens(oaId: string): TokenPair
  setWebhookUrl(url: string): void
  /** Resolves when the condition holds, checked at every change; rejects after `timeoutMs` (10 s). */
  until(condition: () => boolean, timeoutMs?: number): Promise<void>
  close(): Promise<void>
}

export async function startZaloSimulator(options: ZaloSimulatorOptions): Promise<ZaloSimulator> {
  const sim = createSimulation(options)
  sim.webhook.url = options.product?.webhookUrl ?? ''
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 26 * 1024 * 1024 })
  let door: Listening | undefined
  const listening = () => door ?? raiseNotListening()
  acceptForms(app)
  oauthRoutes(app, sim)
  providerRoutes(app, sim)
  graphRoutes(app, sim)
  articlePages(app, sim)
  mediaRoutes(app, sim)
  controlRoutes(app, sim, listening)
  phoneRoutes(app, sim, listening)
  fontRoutes(app)
  door = await listen(app, options.port, options.host ?? '127.0.0.1')
  const { url } = door
  sim.publicUrl = options.publicUrl ?? url
  return {
    url,
    baseUrls: { oauth: `${url}/oauth`, openapi: `${url}/openapi`, business: `${url}/business`, graph: `${url}/graph` },
    control: (command) => runCommand(sim, command, listening),
    users: (oaId) => [...sim.world.users.values()].filter((user) => !oaId || user.oaId === oaId),
    messages: (userId) => sim.world.messages.get(userId) ?? [],
    counts: () => countSends(sim),
    act: (userId, act) => residentActs(sim, getUser(sim, userId), act),
    say: (userId, text) => residentActs(sim, getUser(sim, userId), { act: 'text', text }),
    issueTokens: (oaId) => issueTokens(sim, sim.world.oas.get(oaId)?.appId ?? '', oaId),
    setWebhookUrl(next) {
      sim.webhook.url = next
    },
    until: (condition, timeoutMs = 10_000) => untilChange(sim.changes, condition, timeoutMs),
    async close() {
      sim.webhook.close()
      sim.faults.kill()
      sim.store.close()
      await door?.close()
    },
  }
}

function getUser(sim: Simulation, userId: string): SimulatedUser {
  const user = sim.world.users.get(userId)
  if (!user) throw new Error(`no such resident: ${userId}`)
  return user
}

function raiseNotListening(): never {
  throw new Error('the simulator does not listen yet')
}
