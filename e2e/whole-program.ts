import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { roomyTemporaryFolder } from '#platform/testing-cluster'
import { simulatedAt } from '../seeds/simulated.ts'

export type WholeProgram = { origin: string; zalo: string; sms: string; vneid: string; output: () => string; stop(): Promise<void> }

const READY_MARK = 'Dừng lại: Ctrl-C'
const START_WITHIN_MS = 90_000

/** `npm start` as a newcomer has it: an empty folder, the demonstration, simulators; on free ports. */
export async function startWholeProgram(): Promise<WholeProgram> {
  const port = await fourFreePorts()
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

const LOWEST_PORT = 20_000
const PORTS = 40_000

/**
 * The first of four neighbouring ports that are all free now: the product's and its simulators'. Journeys that run side by side look in
 * places of their own, since a program listens only seconds after its ports were found free.
 */
async function fourFreePorts(): Promise<number> {
  for (let tries = 0; tries < PORTS / 4; tries += 1) {
    const port = LOWEST_PORT + ((process.pid * 4 + tries * 4 * 997) % PORTS)
    const free = await Promise.all([port, port + 1, port + 2, port + 3].map(isFree))
    if (free.every(Boolean)) return port
  }
  throw new Error('No four neighbouring ports are free')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
}
