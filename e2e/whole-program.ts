import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roomyTemporaryFolder } from '#platform/testing-cluster'
import { freePorts } from '../scripts/free-ports.ts'
import { simulatedAt } from '../seeds/simulated.ts'

export type WholeProgram = { origin: string; zalo: string; sms: string; vneid: string; output: () => string; stop(): Promise<void> }

const READY_MARK = 'Dừng lại: Ctrl-C'
const START_WITHIN_MS = 90_000

/** `npm start` as a newcomer has it: an empty folder, the demonstration, simulators; on free ports. */
export async function startWholeProgram(): Promise<WholeProgram> {
  const port = await freePorts(4)
  const dataDir = mkdtempSync(join(roomyTemporaryFolder(tmpdir()), 'whole-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = await collected(child)
  const simulated = simulatedAt(port)
  return {
    origin: `http://localhost:${port}`,
    zalo: simulated.zalo.url.replace('127.0.0.1', 'localhost'),
    sms: simulated.sms.url.replace('127.0.0.1', 'localhost'),
    vneid: simulated.vneid.url.replace('127.0.0.1', 'localhost'),
    output,
    stop: async () => {
      await ended(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Resolves once the program says it runs, with a reader of everything it printed. */
function collected(child: ChildProcess): Promise<() => string> {
  let text = ''
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The program did not start:\n${text}`))
    const timer = setTimeout(fail, START_WITHIN_MS)
    const hear = (chunk: Buffer) => {
      text += chunk.toString()
      if (!text.includes(READY_MARK)) return
      clearTimeout(timer)
      child.off('exit', fail)
      resolve(() => text)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', fail)
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGINT')
  })
}
