import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChannelHouse, channelHouse, oaId } from '../../e2e/channel-house.ts'
import { beginRefresh } from '../../modules/messaging/account-tokens.ts'
import { finishConnecting } from '../../modules/messaging/finish-connecting.ts'
import { getConsentPage } from '../../modules/messaging/get-consent-page.ts'
import { channelHealth, createWebContact, queueMessage } from '../../modules/messaging/index.ts'
import { refreshAccount } from '../../modules/messaging/refresh-account.ts'
import { openTokens } from '../../modules/messaging/sealing.ts'
import { systemWork } from '../../platform/system-work.ts'

let kit: ChannelHouse
let accountId: number
const account = () => kit.house.open((ctx) => ctx.db.selectFrom('channel_account').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow())
const tokens = async () => openTokens(kit.house.runtime.keyring, (await account()).tokens_sealed ?? '')
const refresh = (isRefused = false) =>
  refreshAccount(systemWork(kit.house.runtime, 'test', kit.house.commune), [kit.zalo, kit.sms], { accountId, seenAt: null, isRefused })
const tokenCalls = () => kit.simulator.counts().counters['call.token'] ?? 0
const alarms = async () => (await kit.house.call(channelHealth, {}, { as: kit.house.system })).alarms.map((one) => one.kind)

beforeAll(async () => {
  kit = await channelHouse({ timeoutMs: 500 })
})
beforeEach(async () => {
  await kit.simulator.control({ do: 'clearFaults' })
  accountId = await kit.connect()
})
afterAll(() => kit.close())

describe('renewing tokens', () => {
  it('waits for three quarters of their life, then stores the new pair sealed', async () => {
    const before = await tokens()
    expect(await refresh()).toBe(true)
    expect(await tokens()).toEqual(before)
    kit.house.clock.advance(0.76 * 90_000_000)
    expect(await refresh()).toBe(true)
    const after = await tokens()
    expect(after.refreshToken).not.toBe(before.refreshToken)
    expect((await account()).tokens_sealed).not.toContain(after.accessToken)
  })

  it('happens once when many workers want it at the same moment', async () => {
    kit.house.clock.advance(0.8 * 90_000_000)
    const before = tokenCalls()
    expect(await Promise.all(Array.from({ length: 4 }, () => refresh()))).toEqual([true, true, true, true])
    expect(tokenCalls() - before).toBe(1)
  })

  it('that died between the answer and our commit asks for consent again, with an alarm', async () => {
    await kit.house.call(beginRefresh, { accountId, seenAt: null, isRefused: true }, { as: kit.house.system })
    const { refreshToken } = await tokens()
    // The dead worker's call went through: the single-use token is spent and its answer lost.
    expect((await kit.zalo.consent?.refresh(refreshToken))?.pair).not.toBeNull()
    expect(await refresh(true)).toBe(false)
    expect(await account()).toMatchObject({ state: 'needs_consent', state_reason: 'Lần làm mới trước dừng giữa chừng và mã cũ không còn dùng được.' })
    expect(await alarms()).toContain('needs_consent')
  })

  it('that died before the call left goes on with the same token', async () => {
    await kit.house.call(beginRefresh, { accountId, seenAt: null, isRefused: true }, { as: kit.house.system })
    expect(await refresh(true)).toBe(true)
    expect((await account()).refreshing_since).toBeNull()
  })

  it('whose answer is lost is tried once more with the same token, then needs consent', async () => {
    await kit.simulator.control({ do: 'fault', kind: 'hold', on: 'token', next: 1 })
    const before = tokenCalls()
    expect(await refresh(true)).toBe(false)
    expect(tokenCalls() - before).toBe(2)
    expect((await account()).state).toBe('needs_consent')
  })

  it('that cannot connect keeps the tokens and raises an alarm', async () => {
    const before = await tokens()
    await kit.simulator.control({ do: 'refuse' })
    expect(await refresh(true)).toBe(false)
    await kit.simulator.control({ do: 'resume' })
    expect(await tokens()).toEqual(before)
    expect(await alarms()).toContain('refresh_failing')
    expect(await refresh(true)).toBe(true)
    expect(await alarms()).not.toContain('refresh_failing')
  })
})

describe('connecting a page', () => {
  it('goes through the consent page with state and challenge, and the code is exchanged by a job', async () => {
    const admin = await kit.house.staff('admin')
    const start = kit.module.operations.find((one) => one.name === 'messaging.start-connecting')!
    await kit.house.call(start as never, { accountId, redirectUri: `${kit.url}/office/kenh/zalo/ket-noi` } as never, { as: admin })
    const { address } = await kit.house.call(getConsentPage, { accountId }, { as: admin })
    const page = new URL(address ?? '')
    expect(page.searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/)
    const form = new URLSearchParams({ ...Object.fromEntries(page.searchParams), oa_id: oaId })
    const back = await fetch(`${page.origin}${page.pathname}`, { method: 'POST', body: form, redirect: 'manual' })
    const given = new URL(back.headers.get('location') ?? '').searchParams
    await expect(kit.house.call(finishConnecting, { state: 'forged', code: given.get('code') ?? '' }, { as: admin })).rejects.toMatchObject({
      code: 'messaging.consent_page_expired',
    })
    await expect(kit.house.call(finishConnecting, { state: given.get('state') ?? '', code: 'x', accountRef: '9999' }, { as: admin })).rejects.toMatchObject({
      code: 'messaging.other_page_consented',
    })
    const before = await tokens()
    await kit.house.call(finishConnecting, { state: given.get('state') ?? '', code: given.get('code') ?? '', accountRef: oaId }, { as: admin })
    await kit.settle()
    expect((await account()).state).toBe('connected')
    expect((await tokens()).accessToken).not.toBe(before.accessToken)
    await expect(kit.house.call(finishConnecting, { state: given.get('state') ?? '', code: 'again' }, { as: admin })).rejects.toMatchObject({
      code: 'messaging.consent_page_expired',
    })
  })

  it('is not for everybody, nor for another commune’s page', async () => {
    const start = kit.module.operations.find((one) => one.name === 'messaging.start-connecting')!
    const officer = await kit.house.staff('officer')
    const input = { accountId, redirectUri: kit.url } as never
    await expect(kit.house.call(start as never, input, { as: officer })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    const stranger = await kit.house.staff('admin', { in: kit.house.other })
    await expect(kit.house.call(start as never, input, { as: stranger, in: kit.house.other })).rejects.toMatchObject({ code: 'messaging.account_missing' })
  })
})

describe('a web visitor', () => {
  it('has no other channel: the answer waits on the page', async () => {
    const { contactId } = await kit.house.call(createWebContact, {}, { as: kit.house.system })
    const { messageId } = await kit.house.call(
      queueMessage,
      { contactId, purpose: 'reply', text: 'Trả lời trên trang', idempotencyKey: 'web' },
      { as: kit.house.system },
    )
    await kit.settle()
    expect(
      await kit.house.open((ctx) => ctx.db.selectFrom('message').select(['state', 'reason']).where('id', '=', messageId).executeTakeFirstOrThrow()),
    ).toEqual({ state: 'sent', reason: 'Người dân đọc trên trang web của xã.' })
  })
})
