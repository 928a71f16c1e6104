import http from 'node:http'
import https from 'node:https'
import { networkOf } from './numbers.ts'
import type { SmsMessage, SmsSimulation } from './simulation.ts'
import { say } from './texts.vi.ts'

const RETRY_AFTER_MS = [30_000, 60_000, 120_000, 300_000, 600_000]
const PATIENCE_MS = 10_000

export interface Delivery {
  /** Lets the message travel: it reaches the phone when its time has come, then the report goes out. */
  schedule(message: SmsMessage): void
  /** The report of a message, as the callback and the status call give it. */
  waiting(): number
  close(): void
}

/** Carries accepted messages to their phones and tells the product by GET, up to five times again. */
export function createDelivery(sim: SmsSimulation): Delivery {
  const timers = new Set<NodeJS.Timeout>()
  const speed = sim.options.speed ?? 1
  let isClosed = false
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (!isClosed) run()
    }, ms)
    timers.add(timer)
  }
  const schedule = (message: SmsMessage) => after(Math.max(0, message.deliverAt - sim.clock.now()), () => arrive(message))
  sim.clock.onMove(() => {
    for (const message of sim.messages) if (message.status === 2 && message.deliverAt <= sim.clock.now()) arrive(message)
  })

  function arrive(message: SmsMessage): void {
    if (message.status === 5) return
    message.status = 5
    message.isDelivered = (sim.phones.get(message.phone) ?? 'on') === 'on'
    sim.changed()
    report(message)
  }

  function report(message: SmsMessage): void {
    const base = message.callbackUrl || sim.options.callbackUrl
    if (!base) return
    if (sim.faults.take('lose', 'webhook')) {
      sim.note({ direction: 'event', title: say.callback, detail: say.lost })
      return
    }
    const lag = sim.faults.take('lag', 'webhook')
    const times = sim.faults.take('duplicate', 'webhook') ? 2 : 1
    for (let time = 0; time < times; time += 1) after(lag?.ms ?? 0, () => call(message, base, 0))
  }

  function call(message: SmsMessage, base: string, failures: number): void {
    const url = new URL(base)
    for (const [name, value] of Object.entries(reportOf(message))) url.searchParams.set(name, String(value))
    sim.count('callback.attempt')
    get(url, (status) => {
      if (isClosed) return
      const wait = RETRY_AFTER_MS[failures]
      const isMissed = status === undefined
      sim.count(isMissed ? 'callback.unreachable' : 'callback.delivered')
      sim.note({
        direction: 'event',
        title: say.callback,
        detail: isMissed ? say.callbackMissed(failures) : say.callbackAnswered(status, message.phone),
        isBad: status !== 200,
      })
      if (isMissed && wait !== undefined) after(wait / speed, () => call(message, base, failures + 1))
    })
  }

  return {
    schedule,
    waiting: () => timers.size,
    close() {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** The fields eSMS puts into a callback; `SendStatus` 5 alone does not mean success. */
export function reportOf(message: SmsMessage): Record<string, string | number> {
  const isDone = message.status === 5
  return {
    SMSID: message.smsId,
    SendFailed: isDone && !message.isDelivered ? 1 : 0,
    SendStatus: message.status,
    SendSuccess: isDone && message.isDelivered ? 1 : 0,
    TotalPrice: message.price.toFixed(4),
    TotalReceiver: 1,
    TotalSent: isDone ? 1 : 0,
    RequestId: message.requestId,
    TypeId: 2,
    telcoid: networkOf(message.phone).telcoId,
    phonenumber: message.phone.replace(/^84/, '0'),
    partnerids: '',
    error_info: '',
    oaid: '',
    tempid: '',
  }
}

function get(url: URL, answered: (status: number | undefined) => void): void {
  let isOver = false
  const over = (status: number | undefined) => {
    if (isOver) return
    isOver = true
    answered(status)
  }
  const request = (url.protocol === 'https:' ? https : http).get(url, { timeout: PATIENCE_MS }, (response) => {
    response.resume()
    response.on('end', () => over(response.statusCode))
    response.on('error', () => over(undefined))
  })
  request.on('timeout', () => request.destroy())
  request.on('error', () => over(undefined))
}
