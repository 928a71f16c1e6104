import { afterEach, describe, expect, test } from 'vitest'
import type { ZaloSimulator } from './index.ts'
import { codeChallenge, secretProof, signEvent } from './signature.ts'
import { app, closeAll, exchange, forced, oa, post, send, start } from './testing.ts'

afterEach(closeAll)

describe('signature', () => {
  test('the published vectors', () => {
    const body =
      '{"app_id":"1111111111111111111","user_id_by_app":"2222222222222222222","event_name":"user_send_text","timestamp":"1767225600000","sender":{"id":"3333333333333333333"},"recipient":{"id":"4444444444444444444"},"message":{"msg_id":"0123456789abcdef0123","text":"Xin chào, tôi muốn hỏi thủ tục"}}'
    expect(Buffer.byteLength(body)).toBe(302)
    expect(signEvent(app.appId, body, '1767225600000', app.oaSecret)).toBe('mac=2c16d3dfef9d25bd8d2c3dd5ca25a4a6f8029b2da30b77cb4487e1ffed12be9d')
    expect(codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
    expect(secretProof('test-access-token', 'test-app-secret')).toBe('c7a7a56a58d03b05def128144d755b6c5bd4ba6b88fbfd8a59a909c862e52d7b')
  })
})

describe('sign-in of an account', () => {
  test('permission page, code, rotating single-use refresh tokens', async () => {
    const { sim } = await start()
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
    const query = new URLSearchParams({ app_id: app.appId, redirect_uri: 'http://127.0.0.1:9/back', code_challenge: codeChallenge(verifier), state: 's1' })
    const page = await fetch(`${sim.baseUrls.oauth}/v4/oa/permission?${query}`)
    expect(await page.text()).toContain('Đồng ý')
    query.set('oa_id', oa.oaId)
    const agreed = await fetch(`${sim.baseUrls.oauth}/v4/oa/permission`, { method: 'POST', body: query, redirect: 'manual' })
    const back = new URL(agreed.headers.get('location') ?? '')
    expect([back.searchParams.get('oa_id'), back.searchParams.get('state')]).toEqual([oa.oaId, 's1'])
    const code = back.searchParams.get('code') ?? ''

    expect((await exchange(sim, { grant_type: 'authorization_code', code, code_verifier: 'wrong' })).error).toBeLessThan(-14000)
    const first = await exchange(sim, { grant_type: 'authorization_code', code, code_verifier: verifier })
    expect(first.expires_in).toBe('90000')
    expect((await exchange(sim, { grant_type: 'authorization_code', code, code_verifier: verifier })).error).toBeLessThan(-14000)

    const second = await exchange(sim, { grant_type: 'refresh_token', refresh_token: first.refresh_token })
    expect((await exchange(sim, { grant_type: 'refresh_token', refresh_token: first.refresh_token })).error).toBe(-14014)
    const userId = sim.users()[0]!.userId
    expect((await send(sim, first.access_token, userId, 'cũ')).error).toBe(-216)
    expect((await send(sim, second.access_token, userId, 'mới')).error).toBe(0)
    await sim.control({ do: 'advanceClock', hours: 26 })
    expect((await send(sim, second.access_token, userId, 'muộn')).error).toBe(-220)
    await sim.control({ do: 'advanceClock', hours: 24 * 90 })
    expect((await exchange(sim, { grant_type: 'refresh_token', refresh_token: second.refresh_token })).error).toBe(-14020)
  })
})

describe('consultation message', () => {
  test('is delivered, echoed with a valid signature and counted', async () => {
    const { sim, product } = await start()
    const { access_token } = sim.issueTokens(oa.oaId)
    const user = sim.users()[0]!
    const sent = await send(sim, access_token, user.userId, 'Hồ sơ của bác đã xong.')
    expect(sent).toMatchObject({ error: 0, message: 'Success', data: { user_id: user.userId, quota: { quota_type: 'reply' } } })
    expect(sim.messages(user.userId)).toMatchObject([{ from: 'oa', text: 'Hồ sơ của bác đã xong.', messageId: sent.data.message_id }])
    await product.got('oa_send_text')
    const echo = product.events.find((event) => event.body.event_name === 'oa_send_text')!
    expect(echo.headers['x-zevent-signature']).toBe(signEvent(app.appId, echo.raw, echo.body.timestamp, app.oaSecret))
    expect(echo.body).toMatchObject({ sender: { id: oa.oaId }, recipient: { id: user.userId }, message: { msg_id: sent.data.message_id } })
    expect(echo.body.sender.admin_id).toBeUndefined()
    expect(sim.counts()).toMatchObject({ accepted: 1, repeated: [] })
  })

  test.each([
    [-216, async (sim: ZaloSimulator) => send(sim, 'nonsense', sim.users()[0]!.userId, 'a')],
    [-201, async (sim: ZaloSimulator, token: string) => send(sim, token, '9999999999999999999', 'a')],
    [-201, async (sim: ZaloSimulator, token: string) => send(sim, token, sim.users()[0]!.userId, '')],
    [-210, async (sim: ZaloSimulator, token: string) => send(sim, token, sim.users()[0]!.userId, 'ộ'.repeat(2001))],
    [-230, async (sim: ZaloSimulator, token: string) => send(sim, token, sim.users().find((user) => user.name === 'Chị Mến')!.userId, 'a')],
    [-213, async (sim: ZaloSimulator, token: string) => send(sim, token, sim.users().find((user) => !user.isFollower)!.userId, 'a')],
    [-32, async (sim: ZaloSimulator, token: string) => forced(sim, token, -32)],
    [-242, async (sim: ZaloSimulator, token: string) => send(sim, token, sim.users()[0]!.userId, 'a', { appsecret_proof: '00' })],
  ])('is refused with %i', async (code, run) => {
    const { sim } = await start()
    const { access_token } = sim.issueTokens(oa.oaId)
    expect((await run(sim, access_token)).error).toBe(code)
    expect(sim.counts().accepted).toBe(0)
  })

  test('2,000 code points outside the BMP are accepted', async () => {
    const { sim } = await start()
    const { access_token } = sim.issueTokens(oa.oaId)
    expect((await send(sim, access_token, sim.users()[0]!.userId, '𠮷'.repeat(2000))).error).toBe(0)
  })

  test('the rate limit answers -32 after 4,000 calls in a minute', async () => {
    const { sim } = await start()
    const { access_token } = sim.issueTokens(oa.oaId)
    const userId = sim.users()[0]!.userId
    let last = { error: 0 }
    for (let sentSoFar = 0; sentSoFar < 9000 && last.error === 0; sentSoFar += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(sim, access_token, userId, 'a')))
      last = answers.find((answer) => answer.error !== 0) ?? last
    }
    expect(last.error).toBe(-32)
  })
})

describe('faults', () => {
  test('a held answer: accepted and echoed, unanswered until the connection ends', async () => {
    const { sim, product } = await start()
    const { access_token } = sim.issueTokens(oa.oaId)
    const user = sim.users()[0]!
    await sim.control({ do: 'fault', kind: 'hold', on: 'send', next: 1 })
    const pending = send(sim, access_token, user.userId, 'giữ').then(
      () => 'answered',
      () => 'lost',
    )
    await sim.until(() => sim.counts().held === 1)
    await product.got('oa_send_text')
    expect(sim.counts()).toMatchObject({ accepted: 1, held: 1 })
    await sim.control({ do: 'kill' })
    expect(await pending).toBe('lost')
    await send(sim, access_token, user.userId, 'giữ')
    expect(sim.counts().repeated).toMatchObject([{ userId: user.userId, text: 'giữ' }])
  })

  test('a dropped call is not accepted, an outage cuts, http500 is 500, refuse is ECONNREFUSED', async () => {
    const { sim } = await start()
    const { access_token } = sim.issueTokens(oa.oaId)
    const userId = sim.users()[0]!.userId
    await sim.control({ do: 'fault', kind: 'drop', on: 'send', next: 1 })
    const dropped = send(sim, access_token, userId, 'a').catch(() => 'lost')
    await sim.until(() => sim.counts().held === 1)
    await sim.control({ do: 'release' })
    expect(await dropped).toBe('lost')
    await sim.control({ do: 'fault', kind: 'outage', next: 1 })
    await expect(send(sim, access_token, userId, 'a')).rejects.toThrow()
    await sim.control({ do: 'fault', kind: 'http500', next: 1 })
    expect((await post(sim, access_token, '/v3.0/oa/message/cs', {})).status).toBe(500)
    await sim.control({ do: 'refuse' })
    await expect(send(sim, access_token, userId, 'a')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
    await sim.control({ do: 'resume' })
    expect(sim.counts().accepted).toBe(0)
    expect((await send(sim, access_token, userId, 'a')).error).toBe(0)
  })

  test('doubled, swapped and lost events', async () => {
    const { sim, product } = await start()
    sim.issueTokens(oa.oaId)
    const userId = sim.users()[0]!.userId
    await sim.control({ do: 'fault', kind: 'duplicate', next: 1 })
    sim.say(userId, 'hai lần')
    await product.until(() => product.texts().length === 2)
    await sim.control({ do: 'fault', kind: 'disorder', next: 1 })
    sim.say(userId, 'trước')
    sim.say(userId, 'sau')
    await product.until(() => product.texts().length === 4)
    await sim.control({ do: 'fault', kind: 'lose', next: 1 })
    sim.say(userId, 'mất')
    sim.say(userId, 'còn')
    await product.until(() => product.texts().includes('còn'))
    expect(product.texts()).toEqual(['hai lần', 'hai lần', 'sau', 'trước', 'còn'])
  })
})

describe('webhook retries', () => {
  test('repeat the same body with num_retry, then the app is unsubscribed', async () => {
    const { sim, product } = await start({ speed: 100_000 })
    sim.issueTokens(oa.oaId)
    const userId = sim.users()[0]!.userId
    product.failNext(2)
    sim.say(userId, 'thử lại')
    await product.until(() => product.texts().length === 1)
    expect(product.events[0]!.headers['num_retry']).toBe('2')
    product.failNext(99)
    sim.say(userId, 'không tới')
    await sim.until(() => sim.counts().waitingWebhooks === 0 && sim.counts().webhooksUnderWay === 0)
    product.failNext(0)
    sim.say(userId, 'đã ngắt')
    await sim.control({ do: 'subscribe' })
    sim.say(userId, 'nối lại')
    await product.until(() => product.texts().length === 2)
    expect(product.texts()).toEqual(['thử lại', 'nối lại'])
  })
})
