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
/** Reported beside, without a target: where residents look a case up. */
const LOOK_UP = '/tra-cuu/ho-so'
const TOGETHER = 16
const ROUNDS = 4
const ROUND_SECONDS = 5

/** The detail page of a procedure from the database, program and database on one core, against bare Fastify on that core answering the same bytes. */
export async function bench(): Promise<void> {
  await withDataFolder(async (dataDir) => {
    const port = await freePorts(3)
    await furnish(dataDir, { access_token: 'none', refresh_token: 'none', expires_in: 90_000 })
    const nowhere = 'http://127.0.0.1:9'
    const settings = {
      ...providerSettings({ oauth: nowhere, openapi: nowhere, business: nowhere }),
      PORT: String(port),
      DATA_DIR: dataDir,
      TRUST_PROXY: 'true',
    }
    const serving = startProgram(['serve'], settings, onCore(0))
    const stopBare: (() => void)[] = []
    const release = stayOnCore(1)
    try {
      const origin = `http://localhost:${port}`
      await until('serve is ready', async () => serving.output().includes('Ctrl-C') && (await fetch(`${origin}${PATH}`)).status === 200)
      const ratioOf = async (path: string, barePort: number) => {
        const file = join(dataDir, `page-${barePort}.html`)
        const bytes = await keepPage(`${origin}${path}`, file)
        const stop = startBare(barePort, file)
        stopBare.push(stop)
        const bare = `http://localhost:${barePort}${path}`
        await until('bare Fastify is ready', async () => (await fetch(bare)).status === 200)
        console.log(`B2: ${path}, ${bytes} bytes, ${TOGETHER} at once`)
        return await ratioOfRounds(`${origin}${path}`, bare)
      }
      const lookUp = await ratioOf(LOOK_UP, port + 2)
      stopBare.pop()?.()
      const detail = await ratioOf(PATH, port + 1)
      console.log(`B2 ${LOOK_UP}: ratio ${lookUp.toFixed(2)}, no target`)
      console.log(verdict('B2', detail, '>=', 0.35))
    } finally {
      release()
      for (const stop of stopBare) stop()
      await serving.end()
    }
  })
}

/** Keeps a page as it is answered, so that the yardstick answers the same bytes; how many. */
async function keepPage(address: string, file: string): Promise<number> {
  const html = await (await fetch(address, { headers: { 'accept-encoding': 'identity' } })).text()
  writeFileSync(file, html)
  return Buffer.byteLength(html)
}

/** The middle ratio of rounds in which yardstick and product take turns. */
async function ratioOfRounds(product: string, bare: string): Promise<number> {
  await perSecond(product)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const [yardstick, ours] = [await perSecond(bare), await perSecond(product)]
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
async function perSecond(url: string): Promise<number> {
  const address = () => `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`
  const result = await autocannon({
    url,
    connections: TOGETHER,
    duration: ROUND_SECONDS,
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, headers: { 'x-forwarded-for': address() } }) }],
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} requests were refused, ${result.errors} failed`)
  return result.requests.total / result.duration
}
