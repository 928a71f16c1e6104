import { createHash } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answered = { event: string; messageId: string | null; times: number }

/** What stands between the provider and the product: passes every delivery on as it came and remembers which were answered 200. */
export type Door = {
  url: string
  /** By the key the product itself knows a delivery by. */
  acknowledged: ReadonlyMap<string, Answered>
  /** Deliveries passed on, answered or not. */
  passed(): number
  close(): Promise<void>
}

const BY_MESSAGE = /^(user_send_|oa_send_|anonymous_send_)|^user_received_message$/

/** Opens the door. A product that does not answer is told to the provider as a broken connection, so that it tries again. */
export async function openDoor(product: { port: number; path: string }): Promise<Door> {
  const acknowledged = new Map<string, Answered>()
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  let passed = 0
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      passed += 1
      const raw = Buffer.concat(chunks)
      const { 'x-zevent-signature': signature = '', num_retry: retry } = incoming.headers
      const headers = {
        host: `localhost:${product.port}`,
        'content-type': 'application/json',
        'content-length': raw.length,
        'x-zevent-signature': signature,
        ...(retry === undefined ? {} : { num_retry: retry }),
      }
      const onward = request({ host: 'localhost', port: product.port, path: product.path, method: 'POST', headers, agent, timeout: 30_000 })
      onward.on('timeout', () => onward.destroy())
      onward.on('error', () => outgoing.socket?.destroy())
      onward.on('response', (answer) => {
        answer.resume()
        answer.on('error', () => outgoing.socket?.destroy())
        answer.on('end', () => {
          if (answer.statusCode === 200) remember(acknowledged, raw)
          outgoing.writeHead(answer.statusCode ?? 502).end()
        })
      })
      onward.end(raw)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${product.path}`,
    acknowledged,
    passed: () => passed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        agent.destroy()
        server.close(() => resolve())
      }),
  }
}

function remember(acknowledged: Map<string, Answered>, raw: Buffer): void {
  const { event_name: event, message } = JSON.parse(raw.toString()) as { event_name: string; message?: { msg_id?: string } }
  const messageId = message?.msg_id ?? null
  const key = `${event}:${messageId && BY_MESSAGE.test(event) ? messageId : createHash('sha256').update(raw).digest('hex')}`
  const known = acknowledged.get(key)
  if (known) known.times += 1
  else acknowledged.set(key, { event, messageId, times: 1 })
}
