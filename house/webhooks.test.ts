import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zaloChannel, zaloSettings } from '../channels/zalo/index.ts'
import { nasty, nastyTexts } from './nasty.ts'
import { standInChannel } from './stand-in-channel.ts'
import { type WholeHouse, wholeHouse } from './whole.ts'

const APP = '100200300'
const SECRET = 'a-secret-of-the-page'
const URL = `/webhooks/zalo/${APP}`
const SEED = 20_261_123

let whole: WholeHouse
let page: string

beforeAll(async () => {
  whole = await wholeHouse([zaloChannel(zaloSettings.parse({ appId: APP, appSecret: 'app-secret', oaSecrets: [SECRET] })), standInChannel('sms')])
  page = await pageOfHome()
})
afterAll(() => whole?.close())

describe('the door a provider’s news comes in by', () => {
  it('keeps a genuine delivery once, however often it comes', async () => {
    const raw = JSON.stringify(textMessage('genuine-1', 'xã mấy giờ mở cửa'))
    for (let time = 0; time < 3; time++) expect((await deliver(raw)).statusCode).toBe(200)
    expect(await kept(`user_send_text:genuine-1`)).toBe(1)
  })

  it('turns away what is not signed, signed by another, signed for other bytes, or sent to another app', async () => {
    const before = await allKept()
    const raw = JSON.stringify(textMessage('forged-1', 'tôi là xã'))
    expect((await deliver(raw, {})).statusCode).toBe(401)
    expect((await deliver(raw, signed(raw, 'another-secret'))).statusCode).toBe(401)
    expect((await deliver(`${raw} `, signed(raw))).statusCode).toBe(401)
    for (const text of nastyTexts.filter((one) => /^[\x20-\x7e]{1,200}$/.test(one)))
      expect((await deliver(raw, { 'x-zevent-signature': text })).statusCode).toBe(401)
    expect((await deliver(raw, signed(raw), '/webhooks/zalo/another-app')).statusCode).toBe(401)
    expect(await allKept()).toBe(before)
  })

  it('refuses five megabytes, keeps nothing of them, and lives', async () => {
    const before = await allKept()
    const raw = JSON.stringify(textMessage('huge-1', 'a'.repeat(5_000_000)))
    const answer = await deliver(raw)
    expect([answer.statusCode, answer.json<{ error: { text: string } }>().error.text]).toEqual([413, expect.stringMatching(/[ăâđêôơư]/)])
    expect(await allKept()).toBe(before)
    expect((await deliver(JSON.stringify(textMessage('after-huge', 'vẫn sống')))).statusCode).toBe(200)
  })

  it('answers 400 to broken JSON, signed or not', async () => {
    for (const raw of ['', '{', '[]', 'null', '"text"', '{"event_name":', '\u0000', '{"event_name":{}}', '{"timestamp":"1"}', '[[[[[[[[[['])
      expect([raw, (await deliver(raw, signed(raw, SECRET, '1'))).statusCode]).toEqual([raw, 400])
  })

  it('keeps signed events it does not know, and numbers where ids should be texts', async () => {
    const odd = [
      { event_name: 'user_grew_wings', timestamp: '1795404720000', oa_id: page, user_id_by_app: 7 },
      { ...textMessage('numbers-1', 'số'), sender: { id: 2_468_013_579_246_801 }, recipient: { id: Number(page) || 1 }, timestamp: 1_795_404_720_000 },
      { event_name: 'user_send_text', timestamp: '0', sender: { id: '' }, recipient: null, message: { msg_id: 12_345, text: 99 } },
    ]
    const before = await allKept()
    for (const body of odd) {
      const raw = JSON.stringify(body)
      expect((await deliver(raw, signed(raw, SECRET, String(body.timestamp)))).statusCode).toBe(200)
    }
    expect(await allKept()).toBe(before + odd.length)
  })

  it('never fails on anything signed, and the draining job lives through all of it', async () => {
    const names = fc.constantFrom(
      'user_send_text',
      'user_send_image',
      'follow',
      'unfollow',
      'oa_send_text',
      'user_submit_info',
      'user_received_message',
      'change_oa_daily_quota',
      'unknown_event',
    )
    const parts = fc.record(
      {
        sender: nasty,
        recipient: nasty,
        follower: nasty,
        message: nasty,
        info: nasty,
        oa_id: nasty,
        timestamp: nasty,
        event_name: fc.oneof({ weight: 4, arbitrary: names }, { weight: 1, arbitrary: nasty }),
      },
      { requiredKeys: ['event_name'] },
    )
    const real = fc
      .record({ message: nasty, timestamp: fc.constant('1795404720000'), event_name: names })
      .map((one) => ({ ...one, sender: { id: 'resident-7' }, recipient: { id: page }, follower: { id: 'resident-7' }, oa_id: page }))
    const statuses = new Map<number, number>()
    const defects = new Set<string>()
    for (const body of fc.sample(fc.oneof(parts, real), { seed: SEED, numRuns: 150 })) {
      const raw = JSON.stringify(body)
      const answer = await deliver(raw, signed(raw, SECRET, String((body as { timestamp?: unknown }).timestamp)))
      const { statusCode } = answer
      if (statusCode >= 500) defects.add(`${whole.defectOf(answer).slice(0, 160)} on ${raw.slice(0, 200)}`)
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    }
    console.log(`webhooks: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')} (seed ${SEED})`)
    expect([...defects]).toEqual([])
    expect([...statuses.keys()].filter((status) => ![200, 400, 401, 413].includes(status))).toEqual([])
    expect(statuses.get(200) ?? 0).toBeGreaterThan(40)
    for (let round = 0; round < 5; round++) await whole.w.runJobs()
    const { rows } = await whole.w.ownerPool.query<{ waiting: string; tries: number }>(
      `select task_identifier as waiting, attempts as tries from graphile_worker.jobs where task_identifier = 'messaging.drain-webhooks' and last_error is not null`,
    )
    expect(rows).toEqual([])
    expect(await kept('user_send_text:genuine-1', `and state = 'done'`)).toBe(1)
  })
})

function textMessage(id: string, text: string) {
  return {
    app_id: APP,
    event_name: 'user_send_text',
    timestamp: '1795404720000',
    sender: { id: 'resident-7' },
    recipient: { id: page },
    message: { msg_id: id, text },
  }
}

function signed(raw: string, secret = SECRET, timestamp = '1795404720000'): Record<string, string> {
  return { 'x-zevent-signature': `mac=${createHash('sha256').update(`${APP}${raw}${timestamp}${secret}`).digest('hex')}` }
}

function deliver(raw: string, headers: Record<string, string> = signed(raw), url = URL) {
  return whole.app.inject({ method: 'POST', url, payload: raw, headers: { host: 'webhooks.example', 'content-type': 'application/json', ...headers } })
}

async function pageOfHome(): Promise<string> {
  const ref = '579745863508352884'
  await whole.w.open(({ db }) => db.updateTable('channel_account').set({ channel: 'zalo', account_ref: ref, state: 'connected' }).execute())
  return ref
}

async function kept(dedupeKey: string, also = ''): Promise<number> {
  const { rows } = await whole.w.ownerPool.query<{ count: string }>(`select count(*) from webhook_delivery where dedupe_key = $1 ${also}`, [dedupeKey])
  return Number(rows[0]?.count)
}

async function allKept(): Promise<number> {
  const { rows } = await whole.w.ownerPool.query<{ count: string }>('select count(*) from webhook_delivery')
  return Number(rows[0]?.count)
}
