import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, findBinaries } from './embedded-binaries.ts'
import { createCluster, notStarted, startServer } from './embedded-cluster.ts'
import { findPlace, type Place, preparePlace } from './embedded-place.ts'
import { processesIn } from './linux-processes.ts'
import type { Log } from './log.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'
import { takeOwnership } from './owner-lock.ts'

/** A running embedded PostgreSQL, reached only through its Unix socket. `pid` is the server's and changes when it is started again. */
export type Embedded = { url(role: string, database?: string): string; superuserUrl: string; readonly pid: number; stop(): Promise<void> }

type Server = { place: Place; binaries: Binaries; fsync: boolean; log: Log }

const FIRST_START_MS = 30_000
const LOOK_EVERY_MS = 30
const AGAIN_AFTER_MS = 1000

/**
 * Owns the database of `dataDir`: creates it the first time, adopts one left running by a killed program, and starts it again
 * whenever it dies under us. Refuses while another program owns the folder.
 */
export async function openEmbedded(options: { dataDir: string; log: Log; fsync?: boolean; verb?: string }): Promise<Embedded> {
  const place = preparePlace(options.dataDir)
  const release = takeOwnership(place.home, options.verb ?? 'serve', options.dataDir)
  try {
    const binaries = findBinaries(place.home, place.account)
    createCluster(place, binaries)
    const server = { place, binaries, fsync: options.fsync ?? true, log: options.log }
    const stopWatching = await keepRunning(server)
    const stop = async () => {
      await stopWatching()
      await stopServer(place)
      release()
    }
    return reachable(place, stop)
  } catch (error) {
    release()
    throw error
  }
}

/** Joins a database another program owns; its `stop` leaves the server alone. Fails with a clear message when none runs. */
export async function joinEmbedded({ dataDir }: { dataDir: string }): Promise<Embedded> {
  const place = findPlace(dataDir)
  const client = await connect(place)
  if (!client) throw operatingError(operatingTexts.nothingRuns(dataDir), `No Cầu Nối program runs on the data folder ${dataDir}. Start "serve" first.`)
  await client.end()
  return reachable(place, async () => undefined)
}

function reachable(place: Place, stop: () => Promise<void>): Embedded {
  const url = (role: string, database = 'caunoi') => `postgres://${role}@${encodeURIComponent(place.sockets)}/${database}`
  return {
    url,
    superuserUrl: url('postgres', 'postgres'),
    get pid() {
      return recordedPid(place)
    },
    stop,
  }
}

/** Holds one connection to the server; when it breaks, the server died or restarts, and is brought back. Returns the end of watching. */
async function keepRunning(server: Server): Promise<() => Promise<void>> {
  let stopping = false
  let watched = await bringUp(server, Date.now() + FIRST_START_MS)
  const watch = () => {
    watched.on('error', () => undefined)
    watched.once('end', () => void heal())
  }
  const heal = async () => {
    while (!stopping) {
      server.log.warn({}, 'The database connection broke; bringing the database back')
      try {
        watched = await bringUp(server, Date.now() + FIRST_START_MS)
        server.log.info({ pid: recordedPid(server.place) }, 'The database is back')
        return stopping ? await watched.end() : watch()
      } catch (error) {
        server.log.error({ err: error }, 'The database did not come back; trying again')
        await pause(AGAIN_AFTER_MS)
      }
    }
  }
  watch()
  return async () => {
    stopping = true
    await watched.end()
  }
}

/** Connects, starting the server as often as needed: one just killed may linger, its children or its zombie holding the lock file. */
async function bringUp(server: Server, deadline: number): Promise<pg.Client> {
  const { place } = server
  while (Date.now() < deadline) {
    const client = await connect(place)
    if (client) return client
    if (processesIn(place.cluster).length === 0) {
      // Nobody stands in the cluster, so a lock file naming a living pid names a stranger (pids repeat after a reboot).
      rmSync(join(place.cluster, 'postmaster.pid'), { force: true })
      const child = startServer(place, server.binaries, server.fsync)
      child.on('error', (error) => server.log.error({ err: error }, 'PostgreSQL could not be run'))
      child.unref()
    }
    await pause(LOOK_EVERY_MS)
  }
  throw notStarted(existsSync(place.log) ? readFileSync(place.log, 'utf8') : '')
}

const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

async function connect(place: Place): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: place.sockets,
    user: 'postgres',
    database: 'postgres',
    application_name: 'cau-noi watch',
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    if (error instanceof Error && (('code' in error && notYet.has(String(error.code))) || /Connection terminated|timeout/.test(error.message))) return undefined
    throw error
  }
}

async function stopServer(place: Place): Promise<void> {
  const [pid] = [recordedPid(place)].filter((found) => processesIn(place.cluster).includes(found))
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 20_000
  while (processesIn(place.cluster).length > 0) {
    if (Date.now() > deadline) process.kill(pid, 'SIGQUIT')
    await pause(LOOK_EVERY_MS)
  }
}

function recordedPid(place: Place): number {
  const file = join(place.cluster, 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0
}
