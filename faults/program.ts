import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One process of the product. `kill` is kill -9; `end` is what a service manager does. */
export type Program = { readonly pid: number; isRunning(): boolean; output(): string; kill(): Promise<void>; end(): Promise<void> }

/** Starts a verb of the real program; it says what it has to say in `output`. The words before it may pin it to a core. */
export function startProgram(verb: readonly string[], environment: Record<string, string>, before: readonly string[] = []): Program {
  const [command = process.execPath, ...words] = [...before, process.execPath, ...startWords(), ...verb]
  const child = spawn(command, words, {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: '', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const hear = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-200_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const stop = async (signal: 'SIGKILL' | 'SIGINT') => {
    if (isRunning()) child.kill(signal)
    await exited
  }
  return { pid: child.pid ?? 0, isRunning, output: () => text, kill: () => stop('SIGKILL'), end: () => stop('SIGINT') }
}

/** What follows `node` when `npm start` runs the product. */
function startWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(1)
}
