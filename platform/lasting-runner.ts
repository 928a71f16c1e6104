import { setTimeout as pause } from 'node:timers/promises'
import type { Runner, WorkerEvents } from 'graphile-worker'
import type { Log } from './log.ts'

const AGAIN_AFTER_MS = 500

/**
 * Keeps a runner of jobs through deaths of the database. A runner whose connection broke no longer knows which jobs it holds:
 * a fresh one, under a new name, takes its place, and the sweep for dead workers frees what the old one held.
 */
export async function keepRunner(start: () => Promise<Runner>, events: WorkerEvents, log: Log): Promise<{ stop(): Promise<void> }> {
  const state: { runner: Runner; isRenewing: boolean; isStopped: boolean } = { runner: await start(), isRenewing: false, isStopped: false }

  const renew = async () => {
    if (state.isStopped || state.isRenewing) return
    state.isRenewing = true
    void ended(state.runner, log)
    while (!state.isStopped) {
      try {
        state.runner = await start()
        log.warn({}, 'The worker started anew after its database connection broke')
        break
      } catch (error) {
        log.warn({ error: error instanceof Error ? error.message : String(error) }, 'The worker could not start anew yet')
        await pause(AGAIN_AFTER_MS)
      }
    }
    state.isRenewing = false
    if (state.isStopped) await ended(state.runner, log)
    else watch(state.runner)
  }
  const watch = (runner: Runner) => {
    const again = () => (state.runner === runner ? renew() : undefined)
    runner.promise.then(again, again)
  }
  for (const sign of ['pool:listen:error', 'pool:fatalError', 'worker:fatalError'] as const) events.on(sign, () => void renew())
  watch(state.runner)

  return {
    stop: async () => {
      state.isStopped = true
      await ended(state.runner, log)
    },
  }
}

/** A runner already on its way down says so by failing; its jobs under way finish either way. */
async function ended(runner: Runner, log: Log): Promise<void> {
  await runner.stop().catch((error: Error) => log.info({ error: error.message }, 'The worker had stopped already'))
}
