import { type Program, startProgram } from './program.ts'
import type { HouseRecord } from './record.ts'
import { until } from './until.ts'

export type Running = {
  killServe(): Promise<void>
  startServe(): Promise<void>
  /** Kills the worker that was started first of those that live. */
  killWork(): Promise<void>
  startWork(): Promise<void>
  killDatabase(): void
  isReady(): Promise<boolean>
  output(): string
  stop(): Promise<void>
}

/** The product as two processes, `serve` (which owns the database) and `work`, each of which may be killed and started again. */
export function createRunning(record: HouseRecord, settings: Record<string, string>): Running {
  let serving: Program | undefined
  const working: Program[] = []
  const finished: Program[] = []
  const origin = `http://localhost:${settings['PORT']}`
  const isReady = async () => (await fetch(`${origin}/readyz`)).status === 200

  const running: Running = {
    isReady,
    async startServe() {
      const program = startProgram(['serve'], settings)
      serving = program
      await until('serve is ready', () => mustRun(program) && isReady())
    },
    async killServe() {
      await serving?.kill()
      if (serving) finished.push(serving)
    },
    async startWork() {
      const before = await record.workers()
      const program = startProgram(['work'], settings)
      working.push(program)
      await until('the worker shows its presence', async () => mustRun(program) && (await record.workers()) > before)
    },
    async killWork() {
      const program = working.shift()
      await program?.kill()
      if (program) finished.push(program)
    },
    killDatabase() {
      for (const pid of record.databaseProcesses()) killIfThere(pid)
    },
    output: () => [...finished, ...(serving ? [serving] : []), ...working].map((program) => program.output()).join('\n'),
    async stop() {
      await Promise.all(working.map((program) => program.end()))
      await serving?.end()
    },
  }
  return running
}

function mustRun(program: Program): true {
  if (!program.isRunning()) throw new Error(`The program ended by itself:\n${program.output().slice(-2000)}`)
  return true
}

/** A child may be gone with its postmaster before its own turn comes. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
