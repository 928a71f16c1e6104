import { type Program, startProgram } from './program.ts'
import type { HouseRecord } from './record.ts'
import { Final, until } from './until.ts'

/** The last words of the welcome: what comes after listening is done too. */
const STARTED = 'Dừng lại: Ctrl-C'

export type Running = {
  killServe(): Promise<void>
  startServe(): Promise<void>
  /** Kills the worker that was started first of those that live. */
  killWork(): Promise<void>
  startWork(): Promise<void>
  killDatabase(): void
  /** Whether the program that serves answers with its database; rejects at once when it ended by itself. */
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
    isReady: async () => (!serving || mustRun(serving)) && isReady(),
    async startServe() {
      const program = startProgram(['serve'], settings)
      serving = program
      await until('serve has started whole', async () => mustRun(program) && program.output().includes(STARTED) && (await isReady()))
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
    output: () => [...finished, ...(serving ? [serving] : []), ...working].map((program) => `[${program.pid}] ${program.output().slice(-2500)}`).join('\n'),
    async stop() {
      await Promise.all(working.map((program) => program.end()))
      await serving?.end()
    },
  }
  return running
}

function mustRun(program: Program): true {
  if (!program.isRunning()) throw new Final(`The program ended by itself:\n${program.output().slice(-2000)}`)
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
