import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openPhone } from './resident-phone.ts'
import { Final } from './until.ts'

/** Codes answered to officers, by case. */
export type Counter = { codes: ReadonlyMap<number, string>; stop(): Promise<void> }

const LOOK_EVERY_MS = 120

/** Several officers take in whatever waits, often the same case at once; a request without an answer goes again with its key. */
export function openCounter(origin: string, cookies: readonly string[], heard: () => void): Counter {
  const codes = new Map<number, string>()
  let isOpen = true
  const work = async (cookie: string, desk: number) => {
    const browser = openPhone(origin, `10.30.0.${desk + 1}`)
    while (isOpen) {
      const list = await browser.ask('/api/cases.list-cases?group=open', () => ({ headers: { cookie } }))
      if (list.status !== 200) throw new Final(`The list of cases answered ${list.status}: ${list.text.slice(0, 300)}`)
      const { rows } = JSON.parse(list.text) as { rows: { id: number; state: string }[] }
      const waiting = rows.filter(({ state }) => state === 'filed' || state === 'ready').slice(0, 3)
      const [chosen] = waiting
      if (chosen) await takeIn(browser, cookie, chosen.id)
      await pause(LOOK_EVERY_MS)
    }
  }
  const takeIn = async (browser: ReturnType<typeof openPhone>, cookie: string, caseId: number) => {
    const key = randomUUID()
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': key }
    const { status, text } = await browser.ask('/api/cases.take-in', () => ({ method: 'POST', headers, body: JSON.stringify({ caseId }) }))
    if (status === 409) return
    const { code } = JSON.parse(text) as { code?: string }
    if (status !== 200 || !code) throw new Final(`Taking in was refused: ${status} ${text.slice(0, 300)}`)
    codes.set(caseId, code)
    heard()
  }
  const desks = Promise.all(cookies.map(work))
  // Heard when the counter closes; a desk that fails early must not end the program unheard.
  desks.catch(() => undefined)
  return {
    codes,
    stop: async () => {
      isOpen = false
      await desks
    },
  }
}
