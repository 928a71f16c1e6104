import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { furnish, providerSettings } from '../faults/ground.ts'
import { freePorts, startProgram } from '../faults/program.ts'
import { until } from '../faults/until.ts'
import { withDataFolder } from './ground.ts'
import { onCore, stayOnCore } from './one-core.ts'
import { median, verdict } from './verdict.ts'

const PATH = '/thu-tuc/1.001193'
const TOGETHER = 16
const ROUNDS = 4
const ROUND_SECONDS = 5

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
    const stopBare: (() => void)[] = []
    const release = stayOnCore(1)
    try {
      const product = `http://localhost:${port}${PATH}`
      await until('serve is ready', async () => serving.output().includes('Ctrl-C') && (await fetch(product)).status === 200)
      const html = await (await fetch(product, { headers: { 'accept-encoding': 'identity' } })).text()
      const file = join(dataDir, 'page.html')
      writeFileSync(file, html)
      const bare = `http://localhost:${port + 1}${PATH}`
      stopBare.push(startBare(port + 1, file))
      await until('bare Fastify is ready', async () => (await fetch(bare)).status === 200)
      console.log(`B2: ${PATH}, ${Buffer.byteLength(html)} bytes, ${TOGETHER} at once`)
      await perSecond(product)
      const ratios: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const [yardstick, ours] = [await perSecond(bare), await perSecond(product)]
        console.log(`B2 round ${round + 1}: product ${ours.toFixed(0)}/s, bare Fastify ${yardstick.toFixed(0)}/s`)
        ratios.push(ours / yardstick)
      }
      console.log(verdict('B2', median(ratios), '>=', 0.35))
    } finally {
      release()
      for (const stop of stopBare) stop()
      await serving.end()
    }
  })
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
