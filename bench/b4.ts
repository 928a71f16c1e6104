import { createHash } from 'node:crypto'
import autocannon from 'autocannon'
import pg from 'pg'
import { findPlace } from '#platform/embedded-place'
import { appId, furnish, oaSecret, oas, providerSettings, webhookPath } from '../faults/ground.ts'
import { type Program, startProgram } from '../faults/program.ts'
import { until } from '../faults/until.ts'
import { freePorts } from '../scripts/free-ports.ts'
import { withDataFolder } from './ground.ts'
import { median, verdict } from './verdict.ts'

const TOGETHER = 40
const ROUNDS = 3
const ROUND_SECONDS = 6
const PACED_SECONDS = 20
const PACE_PER_SECOND = 500
/** Signed before the clock starts, so that the provider's work is not ours. */
const READY_FOR_EACH_SECOND = 6000

/** Signed webhooks answered 200 after they are on disk, against single-row inserts by `pg` into the same database, turn by turn. */
export async function bench(): Promise<void> {
  await withDataFolder(async (dataDir) => {
    const port = await freePorts(1)
    // Nothing is sent anywhere: the account needs some tokens to count as connected.
    await furnish(dataDir, { access_token: 'none', refresh_token: 'none', expires_in: 90_000 })
    const nowhere = `http://127.0.0.1:${await freePorts(1)}`
    const settings = { ...providerSettings({ oauth: nowhere, openapi: nowhere, business: nowhere }), PORT: String(port), DATA_DIR: dataDir }
    const serving = startProgram(['serve'], settings)
    let working: Program | undefined
    try {
      const url = `http://localhost:${port}${webhookPath}`
      await until('serve is ready', async () => (await fetch(`http://localhost:${port}/readyz`)).status === 200)
      const ratios: number[] = []
      await deliver(url, { seconds: 2 })
      for (let round = 0; round < ROUNDS; round++) {
        const inserts = await insertsPerSecond(dataDir)
        const { perSecond } = await deliver(url, { seconds: ROUND_SECONDS })
        console.log(`B4 round ${round + 1}: webhooks ${perSecond.toFixed(0)}/s, single-row inserts ${inserts.toFixed(0)}/s, ${TOGETHER} at once`)
        ratios.push(perSecond / inserts)
      }
      working = startProgram(['work'], settings)
      const paced = await deliver(url, { seconds: PACED_SECONDS, perSecond: PACE_PER_SECOND })
      console.log(
        `B4 at ${PACE_PER_SECOND}/s with the worker draining beside: ${paced.perSecond.toFixed(0)}/s answered, p50 ${paced.p50} ms, p99 ${paced.p99} ms`,
      )
      console.log(verdict('B4p99', paced.p99, '<=', 100))
      console.log(verdict('B4', median(ratios), '>=', 0.6))
    } finally {
      await working?.kill()
      await serving.end()
    }
  })
}

type Delivered = { perSecond: number; p50: number; p99: number }

/** Unique signed deliveries by so many connections, as fast as they are answered or at a pace. */
async function deliver(url: string, { seconds, perSecond }: { seconds: number; perSecond?: number }): Promise<Delivered> {
  const ready = Array.from({ length: READY_FOR_EACH_SECOND * seconds }, signedDelivery)
  const result = await autocannon({
    url,
    connections: TOGETHER,
    duration: seconds,
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...(ready.pop() ?? signedDelivery()) }) }],
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} deliveries were refused, ${result.errors} failed`)
  return { perSecond: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 }
}

let count = 0

function signedDelivery(): { headers: Record<string, string>; body: string } {
  count += 1
  const timestamp = String(Date.now())
  const body = JSON.stringify({
    app_id: appId,
    sender: { id: String(7_000_000_000_000_000 + (count % 2000)) },
    recipient: { id: oas[0]?.oaId },
    event_name: 'user_send_text',
    message: { msg_id: `bench-${process.pid}-${count}`, text: `làm giấy khai sinh cho con cần giấy tờ gì hả xã (${count})` },
    timestamp,
  })
  const mac = createHash('sha256').update(appId).update(body).update(timestamp).update(oaSecret).digest('hex')
  return { headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` }, body }
}

/** The yardstick: one row, one transaction, from as many connections, each waiting for its commit; a body of the same size. */
async function insertsPerSecond(dataDir: string): Promise<number> {
  const url = `postgres://caunoi_owner@${encodeURIComponent(findPlace(dataDir).sockets)}/caunoi`
  const pool = new pg.Pool({ connectionString: url, max: TOGETHER })
  await pool.query('create table if not exists bench_insert (id bigint generated always as identity primary key, body jsonb not null, at timestamptz not null)')
  const clients = await Promise.all(Array.from({ length: TOGETHER }, () => pool.connect()))
  const { body } = signedDelivery()
  const started = performance.now()
  const until = started + ROUND_SECONDS * 1000
  let inserted = 0
  const insert = async (client: pg.PoolClient) => {
    while (performance.now() < until) {
      await client.query('insert into bench_insert (body, at) values ($1, now())', [body])
      inserted += 1
    }
  }
  await Promise.all(clients.map(insert))
  const seconds = (performance.now() - started) / 1000
  for (const client of clients) client.release()
  await pool.query('truncate bench_insert')
  await pool.end()
  return inserted / seconds
}
