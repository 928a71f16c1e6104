import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'
import { operatingError, operatingTexts } from './operating-texts.vi.ts'

// Small on purpose: the whole product, database included, is to fit in 350 MB. A bigger commune uses DATABASE_URL.
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '80',
  shared_buffers: '64MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '48MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  min_wal_size: '64MB',
  max_wal_size: '256MB',
  io_method: 'sync',
  max_worker_processes: '4',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Creates the cluster once. It is built aside and renamed, so a kill in between leaves nothing half made. */
export function createCluster(place: Place, binaries: Binaries): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    refuseOtherMajor(place, binaries)
    return
  }
  const unfinished = `${place.cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const flags = [
    '--username=postgres',
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
    `--pgdata=${unfinished}`,
  ]
  const made = spawnSync(join(binaries.folder, 'bin/initdb'), flags, { ...surroundings(place), encoding: 'utf8' })
  if (made.error) throw made.error
  if (made.status !== 0) throw notStarted(`${made.stdout}\n${made.stderr}`)
  renameSync(unfinished, place.cluster)
}

/** Starts the server, detached so that Ctrl-C reaches us first and a kill of us leaves it to be adopted. */
export function startServer(place: Place, binaries: Binaries, fsync: boolean): ChildProcess {
  const log = openSync(place.log, existsSync(place.log) && statSync(place.log).size > 5_000_000 ? 'w' : 'a')
  const chosen = { ...settings, unix_socket_directories: place.sockets, ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }) }
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  try {
    return spawn(join(binaries.folder, 'bin/postgres'), ['-D', place.cluster, ...flags], {
      ...surroundings(place),
      detached: true,
      stdio: ['ignore', log, log],
    })
  } finally {
    closeSync(log)
  }
}

export function notStarted(log: string): Error {
  const tail = log.trim().split('\n').slice(-12).join('\n')
  return operatingError(operatingTexts.didNotStart(tail), 'PostgreSQL did not start; the end of its log is above.')
}

function surroundings(place: Place) {
  return { cwd: place.home, env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'UTC' }, ...place.account }
}

function refuseOtherMajor(place: Place, binaries: Binaries): void {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = binaries.version.split('.')[0] ?? ''
  if (found !== ours)
    throw operatingError(
      operatingTexts.otherMajor(found, ours),
      `The data was made by PostgreSQL ${found}, this program carries ${ours}. Back up with the old program and restore with this one.`,
    )
}
