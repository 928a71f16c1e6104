import http from 'node:http'
import https from 'node:https'
import type { Json } from '../kit/json.ts'
import { signEvent } from './signature.ts'
import type { Simulation } from './simulation.ts'
import { say } from './texts.vi.ts'
import type { AppRecord } from './world.ts'

const RETRY_AFTER_MS = [30_000, 5 * 60_000, 15 * 60_000, 30 * 60_000, 60 * 60_000]
const PROMPT_MS = 2000
const GIVE_UP_MS = 30_000
const SWAP_WAIT_MS = 1500
const CONNECTIONS = 50

/** One signed event on its way to the product. */
interface Delivery {
  app: AppRecord
  name: string
  userId: string
  body: string
  headers: Record<string, string>
  /** How many times it has failed so far; sent as `num_retry`. */
  failures: number
}

export interface Webhook {
  url: string
  emit(oaId: string, event: Json, headers?: Record<string, string>): void
  /** Retries that have become due because the clock was moved. */
  flushDue(): void
  /** Deliveries waiting for their next attempt. */
  waiting(): number
  /** Deliveries being sent at this moment. */
  underWay(): number
  close(): void
}

export function createWebhook(simulation: () => Simulation): Webhook {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: CONNECTIONS }),
  }
  const retries = new Map<Delivery, { dueAt: number; timer: NodeJS.Timeout }>()
  const delayed = new Set<NodeJS.Timeout>()
  let swapped: { delivery: Delivery; timer: NodeJS.Timeout } | undefined
  let underWay = 0
  let isClosed = false

  const webhook: Webhook = {
    url: '',
    emit(oaId, event, headers = {}) {
      const sim = simulation()
      const oa = sim.world.oas.get(oaId)
      const app = oa && sim.world.apps.get(oa.appId)
      if (!oa || !app) return
      const name = String(event['event_name'])
      const userId = userOf(event, oaId)
      const delivery = { app, name, userId, body: JSON.stringify(event), headers, failures: 0 }
      const refusal = !oa.hasGranted ? say.notGranted : !app.isSubscribed ? say.unsubscribed : !webhook.url ? say.noWebhook : ''
      if (refusal) return sim.note({ direction: 'event', title: name, detail: refusal, userId, isStruck: true })
      if (sim.faults.take('lose', 'webhook')) return sim.note({ direction: 'event', title: name, detail: say.lost, userId, isStruck: true })
      const lag = sim.faults.take('lag', 'webhook')
      if (lag) return later(lag.ms ?? 3000, () => inOrder(sim, delivery))
      inOrder(sim, delivery)
    },
    flushDue() {
      const now = simulation().clock.now()
      for (const [delivery, { dueAt, timer }] of retries) {
        if (dueAt > now) continue
        clearTimeout(timer)
        retries.delete(delivery)
        send(delivery)
      }
    },
    waiting: () => retries.size + delayed.size + (swapped ? 1 : 0),
    underWay: () => underWay,
    close() {
      isClosed = true
      for (const { timer } of retries.values()) clearTimeout(timer)
      for (const timer of delayed) clearTimeout(timer)
      clearTimeout(swapped?.timer)
      agents['http:'].destroy()
      agents['https:'].destroy()
    },
  }

  function later(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      delayed.delete(timer)
      run()
    }, ms)
    delayed.add(timer)
  }

  function inOrder(sim: Simulation, delivery: Delivery): void {
    if (swapped) {
      const { delivery: kept, timer } = swapped
      clearTimeout(timer)
      swapped = undefined
      send(delivery, () => sendTwiceOrOnce(sim, kept))
      return
    }
    if (sim.faults.take('disorder', 'webhook')) {
      const timer = setTimeout(() => {
        swapped = undefined
        send(delivery)
      }, SWAP_WAIT_MS)
      swapped = { delivery, timer }
      return
    }
    sendTwiceOrOnce(sim, delivery)
  }

  function sendTwiceOrOnce(sim: Simulation, delivery: Delivery): void {
    const isDoubled = sim.faults.take('duplicate', 'webhook') !== undefined
    send(delivery)
    if (isDoubled) send({ ...delivery })
  }

  function send(delivery: Delivery, afterwards?: () => void): void {
    const sim = simulation()
    const startedAt = performance.now()
    underWay += 1
    sim.count('webhook.attempt')
    const finish = (status: number | undefined) => {
      underWay -= 1
      if (isClosed) return
      settle(sim, delivery, status, Math.round(performance.now() - startedAt))
      afterwards?.()
    }
    post(delivery, finish)
  }

  function post(delivery: Delivery, finish: (status: number | undefined) => void): void {
    const url = new URL(webhook.url)
    const isSecure = url.protocol === 'https:'
    const timestamp = String((JSON.parse(delivery.body) as Json)['timestamp'] ?? '')
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(delivery.body),
      'x-zevent-signature': signEvent(delivery.app.appId, delivery.body, timestamp, delivery.app.oaSecret),
      ...(delivery.failures > 0 ? { num_retry: String(delivery.failures) } : {}),
      ...delivery.headers,
    }
    let isOver = false
    const over = (status: number | undefined) => {
      if (isOver) return
      isOver = true
      finish(status)
    }
    const request = (isSecure ? https : http).request(url, { method: 'POST', headers, agent: agents[isSecure ? 'https:' : 'http:'], timeout: GIVE_UP_MS })
    request.on('response', (response) => {
      response.resume()
      response.on('end', () => over(response.statusCode))
      response.on('error', () => over(undefined))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => over(undefined))
    request.end(delivery.body)
  }

  function settle(sim: Simulation, delivery: Delivery, status: number | undefined, tookMs: number): void {
    const isFailed = status === undefined || (status !== 200 && sim.switches.retryBadAnswers)
    sim.count(status === 200 ? 'webhook.delivered' : status === undefined ? 'webhook.unreachable' : 'webhook.refused')
    if (tookMs > PROMPT_MS) sim.count('webhook.late')
    const { name: title, userId } = delivery
    if (!isFailed) {
      const detail = say.answered(status, tookMs, delivery.failures, tookMs > PROMPT_MS)
      sim.note({ direction: 'event', title, userId, detail, isBad: status !== 200 || tookMs > PROMPT_MS })
      return
    }
    const wait = RETRY_AFTER_MS[delivery.failures]
    if (wait === undefined) {
      delivery.app.isSubscribed = false
      sim.note({ direction: 'event', title, userId, detail: say.gaveUp, isBad: true, isStruck: true })
      return
    }
    delivery.failures += 1
    const inMs = wait / (sim.options.speed ?? 1)
    const timer = setTimeout(() => {
      retries.delete(delivery)
      send(delivery)
    }, inMs)
    retries.set(delivery, { dueAt: sim.clock.now() + wait, timer })
    sim.note({ direction: 'event', title, userId, detail: say.willRetry(status, delivery.failures, inMs), isBad: true })
  }

  return webhook
}

function userOf(event: Json, oaId: string): string {
  const ids = [event['sender'], event['recipient'], event['follower']].map((party) => (party as { id?: string } | undefined)?.id)
  return ids.find((id) => id !== undefined && id !== oaId) ?? (typeof event['user_id'] === 'string' ? event['user_id'] : '')
}
