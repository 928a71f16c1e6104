import { createServer, type IncomingHttpHeaders } from 'node:http'
import { startZaloSimulator, type ZaloSimulator, type ZaloSimulatorOptions } from './index.ts'

export const app = { appId: '1111111111111111111', appSecret: 'test-app-secret', oaSecret: 'test-oa-secret-key' }
export const oa = { oaId: '4444444444444444444', appId: app.appId, name: 'Xã Thử' }

export const NOON = '2026-11-23T12:00:00+07:00'
export const NIGHT = '2026-11-23T23:00:00+07:00'

const closers: (() => Promise<unknown>)[] = []

/** Ends everything the test has started, the last first. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

/** A simulator and a product that listens to it. */
export async function start(options: Partial<ZaloSimulatorOptions> = {}) {
  const product = await fakeProduct()
  const sim = await startZaloSimulator({ port: 0, product: { webhookUrl: product.url }, apps: [app], oas: [oa], ...options })
  closers.push(() => sim.close())
  return { sim, product }
}

/** A product that only remembers what it is told. */
async function fakeProduct() {
  // biome-ignore lint/suspicious/noExplicitAny: events of unknown shape are read by the tests as they come
  const events: { headers: IncomingHttpHeaders; raw: string; body: any }[] = []
  const waiting = new Set<() => void>()
  let failures = 0
  const server = createServer((request, response) => {
    if (failures > 0) {
      failures -= 1
      request.socket.destroy()
      return
    }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const raw = Buffer.concat(parts).toString()
      events.push({ headers: request.headers, raw, body: JSON.parse(raw) })
      response.end('')
      for (const check of waiting) check()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!condition()) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  const address = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${address.port}/zalo`,
    events,
    until,
    got: (name: string) => until(() => events.some((event) => event.body.event_name === name)),
    texts: (): string[] => events.filter((event) => event.body.event_name === 'user_send_text').map((event) => event.body.message.text),
    failNext(count: number) {
      failures = count
    },
  }
}

export async function exchange(sim: ZaloSimulator, form: Record<string, string>) {
  const response = await fetch(`${sim.baseUrls.oauth}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: app.appSecret },
    body: new URLSearchParams({ app_id: app.appId, ...form }),
  })
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`)
  return response.json()
}

export function post(sim: ZaloSimulator, token: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${sim.baseUrls.openapi}${path}`, {
    method: 'POST',
    headers: { access_token: token, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

export async function send(sim: ZaloSimulator, token: string, userId: string, text: string, headers: Record<string, string> = {}) {
  const response = await post(sim, token, '/v3.0/oa/message/cs', { recipient: { user_id: userId }, message: { text } }, headers)
  return response.json()
}

export async function forced(sim: ZaloSimulator, token: string, code: number) {
  await sim.control({ do: 'fault', kind: 'error', on: 'send', code, next: 1 })
  return send(sim, token, sim.users()[0]?.userId ?? '', 'a')
}

/** A simulator whose account has granted its tokens, at noon unless told otherwise. */
export async function signedIn(clockAt = NOON) {
  const { sim, product } = await start({ clockAt })
  return { sim, product, token: sim.issueTokens(oa.oaId).access_token, userId: sim.users()[0]?.userId ?? '' }
}

/** The JSON of an answer; Zalo's errors are HTTP 200 too. */
export async function answer(response: Promise<Response>) {
  const { status, json } = await response.then(async (one) => ({ status: one.status, json: await one.json() }))
  if (status !== 200) throw new Error(`HTTP ${status}`)
  return json
}
