import { Logger as GraphileLogger, type Task as GraphileTask, parseCronItems, run, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { keepRunner } from './lasting-runner.ts'
import type { Metrics } from './metrics.ts'
import { keepPresence } from './reaper.ts'
import type { Job, Runtime, Work } from './runtime.ts'
import { allCommunes, systemWork } from './system-work.ts'

export type Worker = { stop(): Promise<void> }
type Payload = { commune: number | null; input: unknown }

/** Starts this process's worker: takes jobs of every module, fires cron, and frees the jobs of workers that died. */
export async function startWorker(runtime: Runtime, ownerUrl: string, options: { concurrency?: number; metrics?: Metrics } = {}): Promise<Worker> {
  // A crash can only lose "taken" and "done" marks, and jobs are idempotent; our operations keep their own synchronous pool.
  const pool = new pg.Pool({ connectionString: ownerUrl, max: (options.concurrency ?? 4) + 2, options: '-c synchronous_commit=off' })
  pool.on('error', (error) => runtime.log.warn({ error: error.message }, 'A worker connection was lost'))
  pool.on('connect', (client) => client.on('error', () => undefined))
  const presence = keepPresence(ownerUrl, runtime.log)
  const start = () =>
    run({
      pgPool: pool,
      concurrency: options.concurrency ?? 4,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: taskList(runtime, options.metrics),
      parsedCronItems: parseCronItems(cronItems(runtime)),
      events: presence.events,
      logger: quiet(runtime),
      // Batched, a job's end that cannot be written down is told as an event; otherwise it ends the program.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
  const runner = await keepRunner(start, presence.events, runtime.log)
  return {
    stop: async () => {
      await runner.stop()
      await presence.stop()
      await pool.end()
    },
  }
}

/** Runs every job that is due now, then returns; for tests and command-line verbs. */
export async function runDueJobs(runtime: Runtime, ownerPool: pg.Pool): Promise<void> {
  await runOnce({ pgPool: ownerPool, taskList: taskList(runtime), noHandleSignals: true, logger: quiet(runtime) })
}

function taskList(runtime: Runtime, metrics?: Metrics): TaskList {
  const jobs = runtime.modules.flatMap((module) => [...(module.jobs ?? []), ...(module.reactions ?? []).map((reaction) => reaction.job)])
  return Object.fromEntries(jobs.map((job) => [job.task.name, graphileTask(runtime, job, metrics)]))
}

function graphileTask(runtime: Runtime, job: Job, metrics?: Metrics): GraphileTask {
  return async (payload, helpers) => {
    const { commune, input } = isPayload(payload) ? payload : { commune: null, input: {} }
    const started = runtime.clock.now()
    try {
      await job.run(await workOf(runtime, job, commune), input)
      metrics?.jobs.inc({ task: job.task.name, outcome: 'done' })
    } catch (error) {
      metrics?.jobs.inc({ task: job.task.name, outcome: 'failed' })
      runtime.log.error(
        {
          task: job.task.name,
          job: helpers.job.id,
          attempt: helpers.job.attempts,
          started,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        },
        'A job failed and will be tried again',
      )
      throw error
    }
  }
}

async function workOf(runtime: Runtime, job: Job, communeId: number | null): Promise<Work> {
  const commune = communeId === null ? null : ((await allCommunes(runtime)).find((one) => one.id === communeId) ?? null)
  if (communeId !== null && !commune) throw new Error(`Commune ${communeId} of job ${job.task.name} is unknown`)
  return systemWork(runtime, job.task.name, commune)
}

function isPayload(payload: unknown): payload is Payload {
  return payload !== null && typeof payload === 'object' && 'input' in payload
}

function cronItems(runtime: Runtime) {
  return runtime.modules.flatMap((module) =>
    (module.jobs ?? []).flatMap((job) => (job.cron ? [{ task: job.task.name, match: job.cron, payload: {}, identifier: job.task.name }] : [])),
  )
}

function quiet(runtime: Runtime) {
  return new GraphileLogger(() => (level, message) => {
    if (level === 'error') runtime.log.warn({ source: 'graphile-worker' }, message)
  })
}
