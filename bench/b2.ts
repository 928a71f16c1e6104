import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { furnish, providerSettings } from '../faults/ground.ts'
import { startProgram } from '../faults/program.ts'
import { until } from '../faults/until.ts'
import { freePorts } from '../scripts/free-ports.ts'
import { withDataFolder } from './ground.ts'
import { onCore, stayOnCore } from './one-core.ts'
import { median, verdict } from './verdict.ts'

const PATH = '/thu-tuc/1.001193'
/** Reported beside, without a target: the other pages a resident comes in by. */
const BESIDE = ['/', '/thu-tuc', '/nop-ho-so/1.001193', '/tra-cuu/ho-so', '/dang-nhap', '/hoi-dap']
const TOGETHER = 16
const ROUNDS = 4
const ROUNDS_BESIDE = 2
const ROUND_SECONDS = 5
const BRIEF_SECONDS = 2

/** The detail page of a procedure from the database, program and database on one core, against bare Fastify on that core answering the same bytes. */
export async function bench(): Promise<void> {
  await withDataFolder(async (dataDir) => {
    const port = await freePorts(2)
    await furnish(dataDir, { access_token: 'none', refresh_token: 'none', expires_in: 90_000 })
    const nowhere = 'http://127.0.0.1:9'
    const settings = {
      ...providerSettings({ oauth: nowhere, openapi: nowhere, business: nowhere }),
      PORT: String(port),
      DATA_DIR: dataDir,
      TRUST_PROXY: 'true',
    }
    const serving = startProgram(['serve'], settings, onCore(0))
    let stopBare: () => void = () => undefined
    const release = stayOnCore(1)
    try {
      const origin = `http://localhost:${port}`
      await until('serve is ready', async () => serving.output().includes('Ctrl-C') && (await fetch(`${origin}${PATH}`)).status === 200)
      const bare = `http://localhost:${port + 1}`
      const pages = [PATH, ...BESIDE]
      const file = join(dataDir, 'pages.json')
      const bytes = await keepPages(origin, pages, file)
      stopBare = startBare(port + 1, file)
      await until('bare Fastify is ready', async () => (await fetch(bare + PATH)).status === 200)
      const ratioOf = async (path: string, rounds: number, seconds: number) => {
        console.log(`B2: ${path}, ${bytes.get(path)} bytes, ${TOGETHER} at once`)
        return await ratioOfRounds(origin + path, bare + path, rounds, seconds)
      }
      for (const path of BESIDE) console.log(`B2 ${path}: ratio ${(await ratioOf(path, ROUNDS_BESIDE, BRIEF_SECONDS)).toFixed(2)}, no target`)
      console.log(verdict('B2', await ratioOf(PATH, ROUNDS, ROUND_SECONDS), '>=', 0.35))
    } finally {
      release()
      stopBare()
      await serving.end()
    }
  })
}

/** Keeps the pages as they are answered, so that the yardstick answers the same bytes; how many those are. */
async function keepPages(origin: string, paths: readonly string[], file: string): Promise<Map<string, number>> {
  const answered = new Map<string, string>()
  for (const path of paths) answered.set(path, await (await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } })).text())
  writeFileSync(file, JSON.stringify(Object.fromEntries(answered)))
  return new Map([...answered].map(([path, html]) => [path, Buffer.byteLength(html)]))
}

/** The middle ratio of rounds in which yardstick and product take turns. */
async function ratioOfRounds(product: string, bare: string, rounds: number, seconds: number): Promise<number> {
  await perSecond(product, seconds)
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [yardstick, ours] = [await perSecond(bare, seconds), await perSecond(product, seconds)]
    console.log(`B2 round ${round + 1}: product ${ours.toFixed(0)}/s, bare Fastify ${yardstick.toFixed(0)}/s`)
    ratios.push(ours / yardstick)
  }
  return median(ratios)
}

function startBare(port: number, file: string): () => void {
  const [command = process.execPath, ...words] = [
    ...onCore(0),
    process.execPath,
    '--import',
    'tsx',
    join(import.meta.dirname, 'bare-server.ts'),
    String(port),
    file,
  ]
  const child = spawn(command, words, { stdio: 'inherit' })
  return () => void child.kill()
}

let asked = 0

/** Requests answered 200 a second; each comes from an address of its own, as residents do, so that no limit for one address counts. */
async function perSecond(url: string, seconds: number): Promise<number> {
  const address = () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`
  const result = await autocannon({
    url,
    connections: TOGETHER,
    duration: seconds,
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, headers: { 'x-forwarded-for': address() } }) }],
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} requests were refused, ${result.errors} failed`)
  return result.requests.total / result.duration
}
