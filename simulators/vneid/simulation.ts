import { EventEmitter } from 'node:events'
import { createClock, type SimulatedClock } from '../kit/clock.ts'
import { createFaults, type Faults } from '../kit/faults.ts'
import { newSigningKey, type SigningKey } from './id-token.ts'
import type { VneidSimulatorOptions } from './options.ts'
import type { Person } from './texts.vi.ts'

const LOG_LENGTH = 200

/** A product's wish to know who someone is, checked. */
export interface Asked {
  redirectUri: string
  scope: string
  state: string
  nonce: string
  challenge: string
}

export interface Code {
  asked: Asked
  person: Person
  expiresAt: number
  /** The token it was exchanged for; a second exchange kills that too. */
  accessToken: string | null
}

export interface VneidLogEntry {
  at: number
  direction: 'call' | 'event'
  title: string
  detail: string
  isBad: boolean
}

export interface VneidSimulation {
  options: VneidSimulatorOptions
  clock: SimulatedClock
  faults: Faults
  changes: EventEmitter
  signing: SigningKey
  /** Signs what is to look forged: its public half is nowhere published. */
  foreign: SigningKey
  asked: Map<string, Asked>
  codes: Map<string, Code>
  accessTokens: Map<string, { person: Person; expiresAt: number }>
  log: VneidLogEntry[]
  counters: Record<string, number>
  count(name: string): void
  note(entry: Pick<VneidLogEntry, 'title' | 'detail'> & Partial<VneidLogEntry>): void
}

export function createVneidSimulation(options: VneidSimulatorOptions): VneidSimulation {
  const clock = createClock(options.clockAt ? Date.parse(options.clockAt) - Date.now() : 0)
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const simulation: VneidSimulation = {
    options,
    clock,
    changes,
    faults: createFaults(() => changes.emit('change')),
    signing: newSigningKey(),
    foreign: newSigningKey(),
    asked: new Map(),
    codes: new Map(),
    accessTokens: new Map(),
    log: [],
    counters: {},
    count(name) {
      simulation.counters[name] = (simulation.counters[name] ?? 0) + 1
    },
    note(entry) {
      simulation.log.unshift({ at: clock.now(), direction: 'call', isBad: false, ...entry })
      simulation.log.length = Math.min(simulation.log.length, LOG_LENGTH)
      changes.emit('change')
    },
  }
  return simulation
}
