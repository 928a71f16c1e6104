import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { app, type ChannelHouse, channelHouse, oaId } from '../../e2e/channel-house.ts'

let kit: ChannelHouse
const user = () => kit.simulator.users(oaId)[0]!
const named = (name: string) => kit.heard.filter((one) => one.name === name)
const deliveries = async () => (await kit.house.ownerPool.query('select * from webhook_delivery order by id')).rows
const rows = async (sql: string) =>
  (await kit.house.open((ctx) => import('kysely').then(({ sql: raw }) => raw.raw(sql).execute(ctx.db)))).rows as Record<string, unknown>[]

function signed(body: object, secret = app.oaSecret) {
  const raw = JSON.stringify(body)
  const timestamp = String((body as { timestamp?: unknown }).timestamp)
  return {
    raw,
    mac: createHash('sha256')
      .update(app.appId + raw + timestamp + secret)
      .digest('hex'),
  }
}
const post = (raw: string | Buffer, headers: Record<string, string>, appId = app.appId) =>
  fetch(`${kit.url}/webhooks/zalo/${appId}`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(raw)),
    headers: { 'content-type': 'application/json', ...headers },
  })
const textEvent = (id: string, text: string, at = '1795426320000') => ({
  app_id: app.appId,
  sender: { id: user().userId },
  recipient: { id: oaId },
  event_name: 'user_send_text',
  message: { msg_id: id, text },
  timestamp: at,
})

beforeAll(async () => {
  kit = await channelHouse()
  await kit.connect()
})
beforeEach(() => {
  kit.heard.length = 0
})
afterAll(() => kit.close())

describe('what residents write', () => {
  it('reaches the house once, with identity numbers masked, also in the kept event', async () => {
    kit.simulator.say(user().userId, 'Cháu muốn làm khai sinh, số căn cước 025090001234 nhé')
    await kit.settle()
    expect(named('received')).toHaveLength(1)
    expect(named('received')[0]?.payload).toMatchObject({ channel: 'zalo', text: 'Cháu muốn làm khai sinh, số căn cước [đã che số giấy tờ] nhé' })
    expect(JSON.stringify(await deliveries())).not.toContain('025090001234')
    expect((await deliveries()).at(-1)).toMatchObject({ state: 'done', account_ref: oaId, user_ref: user().userId })
  })

  it('arrives once when the provider says it twice', async () => {
    await kit.simulator.control({ do: 'fault', kind: 'duplicate', next: 1 })
    kit.simulator.say(user().userId, 'hai lần')
    await kit.settle()
    expect(named('received')).toHaveLength(1)
  })

  it('is acted on in the order it was written, however it came', async () => {
    for (const [id, text, at] of [
      ['c', 'ba', '1795426323000'],
      ['a', 'một', '1795426321000'],
      ['b', 'hai', '1795426322000'],
    ] as const) {
      const { raw, mac } = signed(textEvent(`order-${id}`, text, at))
      await post(raw, { 'x-zevent-signature': `mac=${mac}` })
    }
    await kit.settle()
    expect(named('received').map((one) => one.payload['text'])).toEqual(['một', 'hai', 'ba'])
  })

  it('loses its pictures, and the resident is told why once an hour', async () => {
    kit.simulator.act(user().userId, { act: 'image', url: 'https://photo.zdn.vn/can-cuoc.jpg', text: 'đây ạ' })
    kit.simulator.act(user().userId, { act: 'image', url: 'https://photo.zdn.vn/mat-sau.jpg' })
    await kit.settle()
    expect(named('received').map((one) => one.payload['attachments'])).toEqual([[{ kind: 'image', wasDropped: true }], [{ kind: 'image', wasDropped: true }]])
    expect(JSON.stringify(await deliveries())).not.toContain('zdn.vn')
    expect(kit.simulator.messages(user().userId).filter((one) => one.from === 'oa' && one.text?.includes('không giữ ảnh'))).toHaveLength(1)
  })

  it('opens the reply window, and following is kept by its own time', async () => {
    const stranger = kit.simulator.users(oaId)[3]!
    kit.simulator.act(stranger.userId, { act: 'follow' })
    await kit.simulator.control({ do: 'advanceClock', ms: 1000 })
    kit.simulator.act(stranger.userId, { act: 'unfollow' })
    await kit.settle()
    expect([...named('followed'), ...named('unfollowed')]).toHaveLength(2)
    const [point] = await rows(`select is_following, last_interaction_at from contact_point where user_ref = '${stranger.userId}'`)
    expect(point?.['is_following']).toBe(false)
    expect(point?.['last_interaction_at']).not.toBeNull()
  })

  it('keeps a contact form as evidence of consent, with the phone sealed and unverified', async () => {
    kit.simulator.act(user().userId, { act: 'submitInfo', name: 'Nguyễn Thị Thơm', phone: '84912345438' })
    await kit.settle()
    const [consent] = await rows(`select evidence, is_given from consent where purpose = 'contact-details'`)
    expect(consent).toEqual({ evidence: 'user_submit_info', is_given: true })
    const [phone] = await rows(`select phone_sealed, verified_at from contact_point where channel = 'sms'`)
    expect(phone?.['verified_at']).toBeNull()
    expect(String(phone?.['phone_sealed'])).not.toContain('912345438')
  })

  it('is erased when the resident withdraws', async () => {
    const other = kit.simulator.users(oaId)[1]!
    kit.simulator.say(other.userId, 'lời riêng tư')
    await kit.settle()
    kit.simulator.act(other.userId, { act: 'withdraw' })
    await kit.settle()
    expect(named('withdrew')).toHaveLength(1)
    expect(JSON.stringify(await deliveries())).not.toContain('lời riêng tư')
    expect(await rows(`select id from contact_point where user_ref = '${other.userId}'`)).toEqual([])
  })

  it('answered by staff in the provider’s console is told as such', async () => {
    await kit.simulator.control({ do: 'answerAsAdmin', userId: user().userId, text: 'Tôi là Hoa, để tôi xem nhé' })
    await kit.settle()
    expect(named('elsewhere')[0]?.payload).toMatchObject({ text: 'Tôi là Hoa, để tôi xem nhé', adminId: '7777777777777777777' })
  })
})

describe('the webhook door', () => {
  const headers = (mac: string) => ({ 'x-zevent-signature': `mac=${mac}` })

  it('refuses what is not signed, signed with another key, or for another app', async () => {
    const before = (await deliveries()).length
    const { raw, mac } = signed(textEvent('forged', 'xin chào'))
    expect((await post(raw, {})).status).toBe(401)
    expect((await post(raw, headers(signed(textEvent('forged', 'xin chào'), 'another').mac))).status).toBe(401)
    expect((await post(raw.replace('xin', 'Xin'), headers(mac))).status).toBe(401)
    expect((await post(raw, headers(mac), '2222222222222222222')).status).toBe(401)
    expect((await deliveries()).length).toBe(before)
  })

  it('counts what it refuses and keeps none of it: the office is told', async () => {
    const health = async () => kit.house.call((await import('../../modules/messaging/index.ts')).channelHealth, {}, { as: kit.house.system })
    const { refusedDeliveries } = await health()
    const { raw } = signed(textEvent('forged-again', 'lời giả mạo'))
    for (let time = 0; time < 3; time++) expect((await post(raw, headers('0'.repeat(64)))).status).toBe(401)
    await expect.poll(async () => (await health()).refusedDeliveries).toBe(refusedDeliveries + 3)
    expect((await health()).alarms).toContainEqual({ accountId: null, kind: 'refused_webhooks' })
    expect(JSON.stringify(await rows('select * from refused_webhook'))).not.toContain('giả mạo')
    kit.house.clock.advance(26 * 3_600_000)
    expect((await health()).refusedDeliveries).toBe(0)
    kit.house.clock.advance(-26 * 3_600_000)
  })

  it('takes the secret from before a reset, a header without mac=, and a replay only once', async () => {
    const old = signed(textEvent('rotated', 'khoá cũ'), 'the-secret-before-the-reset')
    for (let time = 0; time < 3; time++) expect((await post(old.raw, { 'x-zevent-signature': old.mac })).status).toBe(200)
    await kit.settle()
    expect(named('received')).toHaveLength(1)
  })

  it('bears bad bodies: broken JSON, 5 MB, an array, no timestamp', async () => {
    expect((await post('{"timestamp":', {})).status).toBe(400)
    expect((await post(Buffer.alloc(5_000_000, 97), {})).status).toBe(413)
    expect((await post('[]', {})).status).toBe(400)
    expect((await post('{"event_name":"follow"}', {})).status).toBe(400)
    expect((await post('', {})).status).toBe(400)
  })

  it('keeps events nobody knows, and bears numbers for ids and missing texts', async () => {
    const strange = signed({
      event_name: 'user_did_something_new',
      timestamp: 1795426320000,
      sender: { id: user().userId },
      recipient: { id: oaId },
      message: { odd: [1, { deep: null }] },
    })
    expect((await post(strange.raw, headers(strange.mac))).status).toBe(200)
    const raw = `{"app_id":"${app.appId}","event_name":"user_send_text","timestamp":1795426320000,"sender":{"id":${user().userId}},"recipient":{"id":${oaId}},"message":{"msg_id":123456789012345678}}`
    const mac = createHash('sha256').update(`${app.appId}${raw}1795426320000${app.oaSecret}`).digest('hex')
    expect((await post(raw, headers(mac))).status).toBe(200)
    await kit.settle()
    expect((await deliveries()).find((one) => one.event_name === 'user_did_something_new')).toMatchObject({ state: 'unrecognised' })
    expect(named('received')[0]?.payload).toMatchObject({ providerMessageId: '123456789012345678', text: '' })
  })

  it('raises an alarm when the provider had to retry', async () => {
    const { raw, mac } = signed(textEvent('retried', 'lần nữa'))
    await post(raw, { ...headers(mac), num_retry: '2' })
    await kit.settle()
    const { channelHealth } = await import('../../modules/messaging/index.ts')
    const health = await kit.house.call(channelHealth, {}, { as: kit.house.system })
    expect(health.alarms.map((one) => one.kind)).toContain('provider_retrying')
  })

  it('keeps many at once, each one', async () => {
    const before = (await deliveries()).length
    const statuses = await Promise.all(
      Array.from({ length: 60 }, (_, index) => {
        const { raw, mac } = signed(textEvent(`many-${index}`, `câu ${index}`))
        return post(raw, headers(mac)).then((answer) => answer.status)
      }),
    )
    expect(statuses.every((status) => status === 200)).toBe(true)
    expect((await deliveries()).length).toBe(before + 60)
    await kit.settle()
    expect(named('received')).toHaveLength(60)
  })

  it('shows a delivery to its own commune only', async () => {
    const seen = async (commune: typeof kit.house.commune) =>
      Number(
        (
          await kit.house.open(
            (ctx) =>
              ctx.db
                .selectFrom('webhook_delivery')
                .select((eb) => eb.fn.countAll().as('count'))
                .executeTakeFirstOrThrow(),
            { in: commune },
          )
        ).count,
      )
    expect(await seen(kit.house.commune)).toBeGreaterThan(0)
    expect(await seen(kit.house.other)).toBe(0)
  })
})
