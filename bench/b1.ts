import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { type Program, startProgram } from '../faults/program.ts'
import { until } from '../faults/until.ts'
import { freePorts } from '../scripts/free-ports.ts'
import { withDataFolder } from './ground.ts'
import { descendantsOf, megabytesOf } from './memory.ts'
import type { BenchOptions } from './run.ts'
import { verdict } from './verdict.ts'

const MINUTES_OF_USE = 10
const PAGES_A_MINUTE = 40
const MESSAGES_A_MINUTE = 6
const pages = [
  '/',
  '/thu-tuc',
  '/thu-tuc/1.001193',
  '/thu-tuc?q=lam+lai+can+cuoc+bi+mat',
  '/hoi-dap',
  '/thu-tuc/2.000806',
  '/api/procedures.search-procedures?query=ket+hon',
]
const questions = ['làm giấy khai sinh cho con', 'lam lai can cuoc bi mat', 'sang ten so do', 'hôm nào chợ họp lại hả xã']

/** First and second start as `npm start` does them, and what stays in memory after ten minutes of a commune's use. */
export async function bench({ minutes = 1 }: BenchOptions): Promise<void> {
  await withDataFolder(async (dataDir) => {
    const port = await freePorts(4)
    const settings = { PORT: String(port), DATA_DIR: dataDir }
    const first = await timedStart(port, settings)
    console.log(`B1 first start: /readyz after ${first.readySeconds.toFixed(1)} s, demonstration seeded after ${first.wholeSeconds.toFixed(1)} s`)
    await first.program.end()
    const second = await timedStart(port, settings)
    try {
      console.log(`B1 second start: /readyz after ${second.readySeconds.toFixed(1)} s, whole after ${second.wholeSeconds.toFixed(1)} s`)
      await use(port, minutes)
      const total = reportMemory(second.program.pid)
      console.log(verdict('B1first', first.wholeSeconds, '<=', 20))
      console.log(verdict('B1second', second.readySeconds, '<=', 4))
      console.log(verdict('B1', total, '<=', 350))
    } finally {
      await second.program.end()
    }
  })
}

type Started = { program: Program; readySeconds: number; wholeSeconds: number }

/** Assets are looked after as `npm start` does, then the program; ready = /readyz, whole = the welcome is printed. */
async function timedStart(port: number, settings: Record<string, string>): Promise<Started> {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  spawnSync(process.execPath, ['scripts/build-assets.mjs'], { stdio: 'ignore' })
  const program = startProgram([], settings)
  await until('the program is ready', async () => (await fetch(`http://localhost:${port}/readyz`)).status === 200, 120_000)
  const readySeconds = seconds()
  await until('the program is whole', () => program.output().includes('Dừng lại: Ctrl-C'), 120_000)
  return { program, readySeconds, wholeSeconds: seconds() }
}

/** Ten minutes of use pressed into so many: residents read and search, and write in the Zalo simulator. */
async function use(port: number, minutes: number): Promise<void> {
  const origin = `http://localhost:${port}`
  const zalo = (command: object) =>
    fetch(`http://localhost:${port + 1}/control`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(command) })
  const { result: residents } = (await (await zalo({ do: 'users' })).json()) as { result: { userId: string }[] }
  const views = MINUTES_OF_USE * PAGES_A_MINUTE
  const everyMs = (minutes * 60_000) / views
  const messageEvery = Math.round(PAGES_A_MINUTE / MESSAGES_A_MINUTE)
  console.log(`B1 use: ${views} page views and ${Math.floor(views / messageEvery)} chat messages in ${minutes} min`)
  for (let view = 0; view < views; view++) {
    const paced = pause(everyMs)
    await (await fetch(`${origin}${pages[view % pages.length]}`)).arrayBuffer()
    const say = { do: 'act', act: 'text', userId: residents[view % residents.length]?.userId, text: questions[view % questions.length] }
    if (view % messageEvery === 0) await zalo(say)
    await paced
  }
}

/** The program with what it started, simulators apart; each process by its proportional share. */
function reportMemory(pid: number): number {
  const below = descendantsOf(pid).filter(({ command }) => !command.includes('simulators/'))
  const own = megabytesOf(pid) ?? 0
  const database = sum(below.filter(({ command }) => command.includes('postgres')))
  const rest = sum(below.filter(({ command }) => !command.includes('postgres')))
  console.log(`B1 memory: serve and work ${own.toFixed(0)} MB, database ${database.toFixed(0)} MB, other children ${rest.toFixed(0)} MB`)
  return own + database + rest
}

function sum(processes: readonly { pid: number }[]): number {
  return processes.reduce((total, { pid }) => total + (megabytesOf(pid) ?? 0), 0)
}
