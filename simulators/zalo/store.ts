import type { SimulatedClock } from '../kit/clock.ts'
import { asList, asRecord, type Json } from '../kit/json.ts'
import { readJsonFile, writeWhole } from '../kit/json-file.ts'
import type { ZaloSimulatorOptions } from './options.ts'
import { seedWorld } from './seed-world.ts'
import type { World } from './world.ts'

const SAVE_AFTER_MS = 300
const KEPT_MESSAGES_PER_USER = 100
const KEPT_KEYS = ['apps', 'oas', 'users', 'messages', 'codes', 'accessTokens', 'refreshTokens', 'media', 'articles'] as const

export interface Store {
  world: World
  /** Writes the state file a moment later, once for many changes. */
  saveSoon(): void
  /** Writes now: a token pair must not be forgotten by a killed simulator. */
  saveNow(): void
  close(): void
}

/** The world of the state file where there is one, else a new one; configured apps and accounts are always present. */
export function openWorld(options: ZaloSimulatorOptions, clock: SimulatedClock): Store {
  const world = seedWorld(options, clock.now())
  const file = options.stateFile
  restore(world, clock, asRecord(readJsonFile(file)))
  let timer: NodeJS.Timeout | undefined
  const saveNow = () => {
    clearTimeout(timer)
    timer = undefined
    if (file) writeWhole(file, JSON.stringify(snapshot(world, clock), encodeBytes))
  }
  return {
    world,
    saveSoon() {
      if (file && !timer) timer = setTimeout(saveNow, SAVE_AFTER_MS).unref()
    },
    saveNow,
    close() {
      if (timer) saveNow()
    },
  }
}

function snapshot(world: World, clock: SimulatedClock) {
  const maps = Object.fromEntries(KEPT_KEYS.map((key) => [key, [...world[key]]]))
  const messages = [...world.messages].map(([userId, list]) => [userId, list.slice(-KEPT_MESSAGES_PER_USER)])
  return { ...maps, messages, sends: world.sends, log: world.log, offsetMs: clock.offsetMs() }
}

function restore(world: World, clock: SimulatedClock, saved: Json): void {
  for (const key of KEPT_KEYS) {
    const map: Map<string, unknown> = world[key]
    for (const entry of asList(saved[key])) {
      const [id, value] = asList(entry)
      const record = asRecord(value)
      if (typeof id !== 'string') continue
      // Configured names and secrets win over saved ones.
      map.set(id, Array.isArray(value) ? value : { ...record, ...decodeBytes(record), ...configured(map.get(id), key) })
    }
  }
  world.sends.push(...(asList(saved['sends']) as World['sends']))
  world.log.push(...(asList(saved['log']) as World['log']))
  if (typeof saved['offsetMs'] === 'number') clock.advance(saved['offsetMs'] - clock.offsetMs())
}

function configured(existing: unknown, key: (typeof KEPT_KEYS)[number]): Json {
  if (key === 'apps') {
    const { appSecret, oaSecret } = asRecord(existing)
    return appSecret ? { appSecret, oaSecret } : {}
  }
  if (key === 'oas') {
    const { name, menu, appId } = asRecord(existing)
    return name ? { name, menu, appId } : {}
  }
  return {}
}

function encodeBytes(key: string, value: unknown): unknown {
  if (key !== 'bytes') return value
  const { data } = asRecord(value)
  return Array.isArray(data) ? Buffer.from(data).toString('base64') : value
}

function decodeBytes(record: Json): Json {
  return typeof record['bytes'] === 'string' ? { bytes: Buffer.from(record['bytes'], 'base64') } : {}
}
