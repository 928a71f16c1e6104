import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { type SmsSimulator, startSmsSimulator } from './index.ts'
import { partsOf } from './numbers.ts'

const closers: (() => Promise<unknown>)[] = []
const keys = { ApiKey: 'key', SecretKey: 'secret' }
const good = { ...keys, Phone: '0900000101', Content: 'Ho so cua ong/ba da xong.', Brandname: 'XaThu', SmsType: '2' }

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

describe('send', () => {
  test('reaches the phone, is charged and reported by GET', async () => {
    const { sim, reports, reported } = await start()
    const answer = await send(sim, { ...good, RequestId: 'r-1' })
    expect(answer).toMatchObject({ CodeResult: '100', CountRegenerate: 0 })
    await reported(1)
    expect(reports[0]).toMatchObject({
      SMSID: answer.SMSID,
      SendStatus: '5',
      SendSuccess: '1',
      SendFailed: '0',
      RequestId: 'r-1',
      TypeId: '2',
      phonenumber: '0900000101',
    })
    expect(sim.messages('84900000101')).toMatchObject([{ content: good.Content, isDelivered: true, parts: 1 }])
    expect(await read(sim, 'GetSendStatus', { RefId: answer.SMSID })).toMatchObject({ CodeResponse: '100', SendStatus: 5, SendSuccess: 1 })
    expect(await read(sim, 'GetSendStatus', { RefId: 'r-1' })).toMatchObject({ SMSID: answer.SMSID })
    expect(await read(sim, 'GetSmsReceiverStatus_get', { RefId: answer.SMSID })).toMatchObject({ CodeResult: '100', ReceiverList: [{ SentResult: true }] })
    const balance = await fetch(`${sim.url}/MainService.svc/json/GetBalance_json`, json(keys))
    expect(await balance.json()).toMatchObject({ CodeResponse: '100', Balance: 1_000_000 - 850 })
  })

  test.each([
    ['101', { SecretKey: 'wrong' }],
    ['104', { Brandname: 'Khac' }],
    ['108', { Phone: '0123' }],
    ['146', { Content: 'Noi dung la' }],
  ])('is refused with %s', async (code, change) => {
    const { sim } = await start()
    await sim.control({ do: 'templates', templates: ['Ho so cua {ten} da xong.'] })
    expect((await send(sim, good)).CodeResult).toBe('100')
    expect((await send(sim, { ...good, ...change })).CodeResult).toBe(code)
    expect(sim.counts().accepted).toBe(1)
  })

  test('a repeated RequestId, a blocked number, an empty account, the sandbox', async () => {
    const { sim } = await start()
    expect((await send(sim, { ...good, Sandbox: '1', RequestId: 'r' })).CodeResult).toBe('100')
    expect(sim.counts().accepted).toBe(0)
    expect((await send(sim, { ...good, RequestId: 'r' })).CodeResult).toBe('100')
    expect((await send(sim, { ...good, RequestId: 'r' })).CodeResult).toBe('124')
    await sim.control({ do: 'phone', phone: good.Phone, state: 'blocked' })
    expect((await send(sim, good)).CodeResult).toBe('99')
    await sim.control({ do: 'phone', phone: good.Phone, state: 'on' })
    await sim.control({ do: 'balance', dong: 849 })
    expect((await send(sim, good)).CodeResult).toBe('103')
  })

  test('a phone that is off is reported as failed', async () => {
    const { sim, reports, reported } = await start()
    await sim.control({ do: 'phone', phone: good.Phone, state: 'off' })
    await send(sim, good)
    await reported(1)
    expect(reports[0]).toMatchObject({ SendStatus: '5', SendSuccess: '0', SendFailed: '1' })
  })

  test('accents are lost without Unicode, and parts are counted', async () => {
    const { sim } = await start()
    await send(sim, { ...good, Content: 'Hồ sơ đã xong' })
    await send(sim, { ...good, Content: 'Hồ sơ đã xong', IsUnicode: '1' })
    expect(sim.messages().map((message) => message.content)).toEqual(['Ho so da xong', 'Hồ sơ đã xong'])
    expect([partsOf('a'.repeat(160), false), partsOf('a'.repeat(161), false), partsOf('đ'.repeat(70), true), partsOf('đ'.repeat(71), true)]).toEqual([
      1, 2, 1, 2,
    ])
  })
})

describe('faults', () => {
  test('a held answer is accepted and delivered, a dropped one is not', async () => {
    const { sim } = await start()
    await sim.control({ do: 'fault', kind: 'hold', on: 'send', next: 1 })
    const held = send(sim, { ...good, RequestId: 'h' }).catch(() => 'lost')
    await sim.until(() => sim.counts().held === 1)
    await sim.control({ do: 'kill' })
    expect(await held).toBe('lost')
    expect((await send(sim, { ...good, RequestId: 'h' })).CodeResult).toBe('124')
    await sim.control({ do: 'fault', kind: 'outage', on: 'send', next: 1 })
    await expect(send(sim, { ...good, RequestId: 'o' })).rejects.toThrow()
    expect(sim.counts()).toMatchObject({ accepted: 1, repeated: [] })
  })

  test('a report nobody takes is tried five times more', async () => {
    const { sim, refuse } = await start()
    await refuse()
    await send(sim, good)
    await sim.until(() => sim.counts().counters['callback.unreachable'] === 6)
    await sim.until(() => sim.counts().waiting === 0)
    expect(sim.counts().counters['callback.attempt']).toBe(6)
  })
})

test('the page of a number shows its messages and makes links of addresses', async () => {
  const { sim } = await start()
  await send(sim, { ...good, Content: 'Xem http://127.0.0.1/k/abc.' })
  await sim.until(() => sim.messages()[0]?.isDelivered === true)
  const page = await (await fetch(`${sim.url}/phone/84900000101`)).text()
  expect(page).toContain('<a href="http://127.0.0.1/k/abc">')
  expect(page).toContain('Không phải nhà mạng')
  expect((await fetch(`${sim.url}/phone/khong-phai-so`)).status).toBe(404)
})

async function start() {
  const reports: Record<string, string>[] = []
  let check = () => {}
  const server = createServer((request, response) => {
    reports.push(Object.fromEntries(new URL(request.url ?? '', 'http://product').searchParams))
    response.end('ok')
    check()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const refuse = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const { port } = server.address() as { port: number }
  const sim = await startSmsSimulator({
    port: 0,
    apiKey: 'key',
    secretKey: 'secret',
    brandnames: ['XaThu'],
    callbackUrl: `http://127.0.0.1:${port}/esms`,
    speed: 100_000,
  })
  closers.push(refuse, () => sim.close())
  const reported = (count: number) =>
    new Promise<void>((resolve) => {
      check = () => reports.length >= count && resolve()
      check()
    })
  return { sim, reports, reported, refuse }
}

async function send(sim: SmsSimulator, body: Record<string, string>) {
  const response = await fetch(`${sim.url}/MainService.svc/json/SendMultipleMessage_V4_post_json/`, json(body))
  return response.json()
}

async function read(sim: SmsSimulator, call: string, query: Record<string, string>) {
  const response = await fetch(`${sim.url}/MainService.svc/json/${call}?${new URLSearchParams({ ...keys, ...query })}`)
  return response.json()
}

function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
