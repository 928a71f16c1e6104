import { EventEmitter } from 'node:events'
import { createClock, type SimulatedClock } from '../kit/clock.ts'
import { createFaults, type Faults } from '../kit/faults.ts'
import { asList, asRecord } from '../kit/json.ts'
import { readJsonFile, writeWhole } from '../kit/json-file.ts'
import type { SmsSimulatorOptions } from './options.ts'

const SAVE_AFTER_MS = 300
const LOG_LENGTH = 200

/** What a number does with messages: takes them, is out of reach, or is on the provider's block list (99). */
export type PhoneState = 'on' | 'off' | 'blocked'

/** One message to one number. `status` is eSMS's: 2 waiting, 5 done. */
export interface SmsMessage {
  smsId: string
  requestId: string
  phone: string
  brandname: string
  content: string
  isUnicode: boolean
  parts: number
  price: number
  at: number
  deliverAt: number
  status: 2 | 5
  isDelivered: boolean
  callbackUrl: string
  campaignId: string
}

export interface SmsLogEntry {
  at: number
  direction: 'call' | 'event'
  title: string
  detail: string
  isBad: boolean
}

export interface SmsSimulation {
  options: SmsSimulatorOptions
  clock: SimulatedClock
  faults: Faults
  changes: EventEmitter
  messages: SmsMessage[]
  phones: Map<string, PhoneState>
  balance: { dong: number }
  templates: string[]
  log: SmsLogEntry[]
  counters: Record<string, number>
  count(name: string): void
  note(entry: Omit<SmsLogEntry, 'at' | 'isBad'> & { isBad?: boolean }): void
  changed(): void
  saveNow(): void
}

export function createSmsSimulation(options: SmsSimulatorOptions): SmsSimulation {
  const clock = createClock(options.clockAt ? Date.parse(options.clockAt) - Date.now() : 0)
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  const saved = asRecord(readJsonFile(options.stateFile))
  let timer: NodeJS.Timeout | undefined
  const simulation: SmsSimulation = {
    options,
    clock,
    changes,
    faults: createFaults(() => simulation.changed()),
    messages: asList(saved['messages']) as SmsMessage[],
    phones: new Map(asList(saved['phones']) as [string, PhoneState][]),
    balance: { dong: typeof saved['balance'] === 'number' ? saved['balance'] : (options.balance ?? 1_000_000) },
    templates: [...(options.templates ?? [])],
    log: [],
    counters: {},
    count(name) {
      simulation.counters[name] = (simulation.counters[name] ?? 0) + 1
    },
    note(entry) {
      simulation.log.unshift({ at: clock.now(), isBad: false, ...entry })
      simulation.log.length = Math.min(simulation.log.length, LOG_LENGTH)
      simulation.changed()
    },
    changed() {
      if (options.stateFile) timer ??= setTimeout(simulation.saveNow, SAVE_AFTER_MS).unref()
      changes.emit('change')
    },
    saveNow() {
      clearTimeout(timer)
      timer = undefined
      const { messages, phones, balance } = simulation
      if (options.stateFile) writeWhole(options.stateFile, JSON.stringify({ messages, phones: [...phones], balance: balance.dong }))
    },
  }
  clock.onMove(() => simulation.changed())
  return simulation
}
