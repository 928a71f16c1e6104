import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type SimulatedOa = { oaId: string; appId: string; name: string }
export type Simulated = {
  zalo: { url: string; appId: string; appSecret: string; oaSecret: string; oas: readonly SimulatedOa[] }
  sms: { url: string; apiKey: string; secretKey: string; brandname: string; callbackSecret: string }
  vneid: { url: string; clientId: string; clientSecret: string }
}

const READY_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 50

/** Starts the simulators of Zalo, SMS and VNeID as programs of their own, on the three ports after the product's; they outlive nothing. */
export async function startSimulators(product: { port: number; dataDir: string }, simulated: Simulated): Promise<{ stop(): Promise<void> }> {
  const { zalo, sms, vneid } = simulated
  const productUrl = `http://127.0.0.1:${product.port}`
  const children = [
    start('zalo', [
      ...[
        '--port',
        portOf(zalo.url),
        '--webhook-url',
        `${productUrl}/webhooks/zalo/${zalo.appId}`,
        '--state-file',
        join(product.dataDir, 'zalo-simulator.json'),
      ],
      ...['--apps', JSON.stringify([{ appId: zalo.appId, appSecret: zalo.appSecret, oaSecret: zalo.oaSecret }]), '--oas', JSON.stringify(zalo.oas)],
    ]),
    start('sms', [
      ...['--port', portOf(sms.url), '--api-key', sms.apiKey, '--secret-key', sms.secretKey, '--brandnames', sms.brandname],
      ...['--callback-url', `${productUrl}/webhooks/esms/${sms.callbackSecret}`, '--state-file', join(product.dataDir, 'sms-simulator.json')],
    ]),
    start('vneid', ['--port', portOf(vneid.url), '--client-id', vneid.clientId, '--client-secret', vneid.clientSecret]),
  ]
  await Promise.all([zalo.url, sms.url, vneid.url].map((url) => listening(Number(portOf(url)))))
  return { stop: async () => void (await Promise.all(children.map(ended))) }
}

function start(name: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, name, 'main.ts'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function listening(port: number): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await answers(port))) {
    if (performance.now() > deadline) throw new Error(`The simulator on port ${port} did not start`)
    await pause(LOOK_EVERY_MS)
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const tell = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => tell(true))
    socket.once('error', () => tell(false))
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const portOf = (url: string) => new URL(url).port
