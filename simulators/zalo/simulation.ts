import { EventEmitter } from 'node:events'
import { createClock, type SimulatedClock } from '../kit/clock.ts'
import { createFaults, type Faults } from '../kit/faults.ts'
import type { Json } from '../kit/json.ts'
import type { ZaloSimulatorOptions } from './options.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import { openWorld, type Store } from './store.ts'
import { createWebhook, type Webhook } from './webhook.ts'
import type { LogEntry, World } from './world.ts'

const LOG_LENGTH = 300

/** Behaviours nobody could confirm, or that a test wants out of the way; changed by `POST /control`. */
export interface Switches {
  /** Buttons in consultation messages; off answers -233. */
  buttons: boolean
  /** Send `user_received_message` after each delivered message. */
  receipts: boolean
  /** Send the `oa_send_*` echoes. */
  echo: boolean
  /** Refuse templates by phone between 22:00 and 06:00 with -133. */
  templateNight: boolean
  /** Also retry webhooks answered with something other than 200. */
  retryBadAnswers: boolean
  /** Ask for `appsecret_proof` on every call. */
  proof: boolean
}

/** One running simulator: the world, its clock, its faults and the way back to the product. */
export interface Simulation {
  options: ZaloSimulatorOptions
  world: World
  clock: SimulatedClock
  faults: Faults
  switches: Switches
  rate: RateLimit
  webhook: Webhook
  store: Store
  /** Emits `change` whenever the page has something new to show. */
  changes: EventEmitter
  counters: Record<string, number>
  count(name: string): void
  note(entry: Partial<LogEntry> & Pick<LogEntry, 'direction' | 'title'>): void
  changed(): void
  /** Sends an event of this account to the product. */
  emit(oaId: string, event: Json, headers?: Record<string, string>): void
  /** Where the simulator is reached, known once it listens. */
  publicUrl: string
}

export function createSimulation(options: ZaloSimulatorOptions): Simulation {
  const clock = createClock(options.clockAt ? Date.parse(options.clockAt) - Date.now() : 0)
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const store = openWorld(options, clock)
  const changed = () => {
    store.saveSoon()
    changes.emit('change')
  }
  const simulation: Simulation = {
    options,
    world: store.world,
    clock,
    faults: createFaults(changed),
    switches: { buttons: false, receipts: true, echo: true, templateNight: true, retryBadAnswers: false, proof: false },
    rate: createRateLimit(options.limits !== false),
    webhook: createWebhook(() => simulation),
    store,
    changes,
    counters: {},
    count(name) {
      simulation.counters[name] = (simulation.counters[name] ?? 0) + 1
    },
    note(entry) {
      store.world.log.unshift({ at: clock.now(), detail: '', body: '', userId: '', isStruck: false, isBad: false, ...entry })
      store.world.log.length = Math.min(store.world.log.length, LOG_LENGTH)
      changed()
    },
    changed,
    emit: (oaId, event, headers) => simulation.webhook.emit(oaId, event, headers),
    publicUrl: options.publicUrl ?? '',
  }
  clock.onMove(() => {
    simulation.webhook.flushDue()
    changed()
  })
  return simulation
}
