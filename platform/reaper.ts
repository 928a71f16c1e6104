import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Log } from './log.ts'

const LOCK_CLASS = 20_260
const SWEEP_MS = 4_000

const DEAD = `
  select distinct locked_by from (
    select locked_by from graphile_worker._private_jobs where locked_at < now() - interval '2 seconds'
    union select locked_by from graphile_worker._private_job_queues where locked_at < now() - interval '2 seconds'
  ) held
  where locked_by is not null and not exists (
    select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = ${LOCK_CLASS}
      and l.database = (select oid from pg_database where datname = current_database())
      and l.objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`

/**
 * Shows that this worker lives by a session lock named after its pool, and frees the jobs of workers whose lock is gone.
 * A worker missing in two sweeps running is dead: its jobs are taken again within about ten seconds.
 */
export function keepPresence(ownerUrl: string, log: Log) {
  const events: WorkerEvents = new EventEmitter()
  const state: { poolId?: string; client?: Promise<pg.Client>; suspected: string[] } = { suspected: [] }

  const connected = (): Promise<pg.Client> => {
    if (state.client) return state.client
    const made = connect(ownerUrl, state.poolId, () => {
      if (state.client === made) delete state.client
    })
    state.client = made
    return made
  }

  const sweep = async () => {
    const client = await connected()
    const missing = (await client.query<{ locked_by: string }>(DEAD)).rows.map((row) => row.locked_by)
    const dead = missing.filter((id) => state.suspected.includes(id) && id !== state.poolId)
    state.suspected = missing
    if (dead.length === 0) return
    await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
    await client.query(`select pg_notify('jobs:insert', '{"r":0,"count":1}')`)
    log.warn({ workers: dead.length }, 'Jobs of workers that died were freed')
  }

  const guarded = () => sweep().catch((error: Error) => log.warn({ error: error.message }, 'The sweep for dead workers will be tried again'))
  events.on('pool:create', ({ workerPool }) => {
    const before = state.client
    state.poolId = workerPool.id
    delete state.client
    void left(before)
    void connected().catch((error: Error) => log.warn({ error: error.message }, 'The worker could not show its presence yet'))
  })
  const timer = setInterval(() => void guarded(), SWEEP_MS)
  return {
    events,
    stop: async () => {
      clearInterval(timer)
      await left(state.client)
    },
  }
}

/** A connection that holds the lock named after the pool; `whenOver` is called when it ends or cannot be made. */
async function connect(ownerUrl: string, poolId: string | undefined, whenOver: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: ownerUrl, keepAlive: true })
  client.on('error', () => undefined)
  client.on('end', whenOver)
  try {
    await client.connect()
    if (poolId) await client.query('select pg_advisory_lock($1, hashtext($2))', [LOCK_CLASS, poolId])
    return client
  } catch (error) {
    whenOver()
    throw error
  }
}

/** Gives a connection up; one that was never made or is broken needs no more. */
async function left(client: Promise<pg.Client> | undefined): Promise<void> {
  await client?.then(
    (made) => made.end(),
    () => undefined,
  )
}
