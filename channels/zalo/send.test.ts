import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChannelHouse, channelHouse, oaId } from '../../e2e/channel-house.ts'
import { listMessages, queueMessage, resolveUnknown } from '../../modules/messaging/index.ts'

let kit: ChannelHouse
let keys = 0
const thom = () => kit.simulator.users(oaId)[0]!
const contactOf = async (userRef: string) => {
  const { contact_id } = await kit.house.open((ctx) =>
    ctx.db.selectFrom('contact_point').select('contact_id').where('user_ref', '=', userRef).executeTakeFirstOrThrow(),
  )
  return contact_id
}
type Queue = Parameters<typeof kit.house.call<typeof queueMessage.input, typeof queueMessage.output>>[1]
const queue = async (text: string, more: Partial<Queue> = {}) =>
  (
    await kit.house.call(
      queueMessage,
      { contactId: await contactOf(thom().userId), purpose: 'reply', text, idempotencyKey: `key-${keys++}`, ...more },
      { as: kit.house.system },
    )
  ).messageId
const message = async (id: number) => (await kit.house.call(listMessages, {}, { as: kit.house.system })).messages.find((one) => one.id === id)!
const fault = (kind: string, more: object = {}) => kit.simulator.control({ do: 'fault', kind, on: 'send', next: 1, ...more })
const arrived = (text: string) => kit.simulator.messages(thom().userId).filter((one) => one.from === 'oa' && one.text === text)
const advance = async (ms: number) => {
  kit.house.clock.advance(ms)
  await kit.simulator.control({ do: 'advanceClock', ms })
}

beforeAll(async () => {
  kit = await channelHouse({ timeoutMs: 1200 })
  await kit.connect()
  await kit.connectSms()
})
beforeEach(async () => {
  kit.simulator.say(thom().userId, 'chào xã')
  await kit.settle()
  kit.heard.length = 0
})
afterEach(() => kit.simulator.control({ do: 'clearFaults' }))
afterAll(() => kit.close())

describe('an answer', () => {
  it('arrives, free within 48 hours, and its receipts move it on', async () => {
    const id = await queue('Dạ, xã trả lời bác ạ.', { conversationEntryId: 7 })
    await kit.settle()
    expect(arrived('Dạ, xã trả lời bác ạ.')).toHaveLength(1)
    expect(await message(id)).toMatchObject({ state: 'delivered', kind: 'chat', priceDong: 0 })
    kit.simulator.act(thom().userId, { act: 'seen' })
    await kit.settle()
    expect((await message(id)).state).toBe('seen')
    expect(kit.heard.filter((one) => one.name === 'status').map((one) => one.payload)).toContainEqual({ messageId: id, conversationEntryId: 7, state: 'seen' })
  })

  it('is queued once for one key', async () => {
    const first = await queue('một lần', { idempotencyKey: 'same' })
    expect(await queue('một lần', { idempotencyKey: 'same' })).toBe(first)
    await kit.settle()
    expect(arrived('một lần')).toHaveLength(1)
  })

  it('too long for Zalo travels in parts, in order, with its choices as numbers', async () => {
    const long = Array.from({ length: 9 }, (_, index) => `Đoạn ${index + 1}. ${'Thủ tục đăng ký khai sinh cho trẻ em. '.repeat(14).trim()}`).join('\n\n')
    const id = await queue(long, { choices: [{ title: 'Tra cứu hồ sơ', payload: '#tracuu' }] })
    await kit.settle()
    const parts = kit.simulator.messages(thom().userId).filter((one) => one.from === 'oa' && one.text?.startsWith('Đoạn'))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every((one) => [...(one.text ?? '')].length <= 1900)).toBe(true)
    expect(parts.map((one) => one.text).join('\n\n')).toBe(`${long}\n\n1. Tra cứu hồ sơ`)
    expect((await message(id)).state).toBe('delivered')
  })

  it('keeps the order in which it was written', async () => {
    for (const text of ['thứ nhất', 'thứ hai', 'thứ ba']) await queue(text)
    await kit.settle()
    const got = kit.simulator.messages(thom().userId).flatMap((one) => (one.from === 'oa' && one.text?.startsWith('thứ ') ? [one.text] : []))
    expect(got).toEqual(['thứ nhất', 'thứ hai', 'thứ ba'])
  })

  it('stays inside in a practice commune', async () => {
    const practice = { ...kit.house.commune, kind: 'practice' as const }
    const id = (
      await kit.house.call(
        queueMessage,
        { contactId: await contactOf(thom().userId), purpose: 'reply', text: 'tập huấn', idempotencyKey: 'practice' },
        { as: kit.house.system },
      )
    ).messageId
    const begin = kit.module.operations.find((one) => one.name === 'messaging.begin-sending')!
    await kit.house.call(begin as never, { messageId: id } as never, { as: kit.house.system, in: practice })
    await kit.settle()
    expect(arrived('tập huấn')).toHaveLength(0)
    expect(await message(id)).toMatchObject({ state: 'sent', reason: 'Trong xã tập huấn, không gửi ra ngoài.' })
  })
})

describe('what Zalo answers', () => {
  it.each([
    [-200, 'tạm lỗi'],
    [-32, 'quá nhanh'],
  ])('%i is tried again', async (code, text) => {
    await fault('error', { code })
    const id = await queue(text)
    await kit.step()
    expect((await message(id)).state).toBe('queued')
    await advance(30_000)
    await kit.settle()
    expect(arrived(text)).toHaveLength(1)
  })

  it.each([
    [-201, 'sai định dạng'],
    [-210, 'quá dài'],
    [-999, 'mã không ai biết'],
  ])('%i is final, with a reason an officer understands', async (code, text) => {
    await fault('error', { code })
    const id = await queue(text)
    await kit.settle()
    expect(arrived(text)).toHaveLength(0)
    const closed = await message(id)
    expect(closed.state).toBe('failed')
    expect(closed.reason).toMatch(/Zalo/)
  })

  it.each([-216, -220])('%i renews the token once and sends', async (code) => {
    await fault('error', { code })
    const text = `khoá hết hạn ${code}`
    await queue(text)
    await kit.settle()
    expect(arrived(text)).toHaveLength(1)
  })

  it('an account without quota pauses the channel and raises an alarm', async () => {
    await fault('error', { code: -211 })
    const id = await queue('hết hạn mức')
    await kit.step()
    const { channelHealth } = await import('../../modules/messaging/index.ts')
    const health = await kit.house.call(channelHealth, {}, { as: kit.house.system })
    expect(health.alarms.map((one) => one.kind)).toContain('paused')
    await advance(3_700_000)
    await kit.settle()
    expect((await message(id)).state).toBe('delivered')
  })
})

describe('a connection that breaks', () => {
  it('refused before anything was written is only a delay', async () => {
    await kit.simulator.control({ do: 'refuse' })
    const id = await queue('máy chủ tắt')
    await kit.house.runJobs()
    expect(await message(id)).toMatchObject({ state: 'queued' })
    await kit.simulator.control({ do: 'resume' })
    await advance(60_000)
    await kit.settle()
    expect(arrived('máy chủ tắt')).toHaveLength(1)
    expect((await message(id)).state).toBe('delivered')
  })

  it('after Zalo took the message is unknown, and the echo tells that it arrived', async () => {
    await fault('hold')
    await kit.simulator.control({ do: 'fault', kind: 'error', on: 'read', code: -32 })
    const id = await queue('giữ lại câu trả lời')
    await kit.settle()
    expect(await message(id)).toMatchObject({ state: expect.stringMatching(/^(sent|delivered)$/), reason: 'Zalo báo lại là tin đã đi.' })
    expect(arrived('giữ lại câu trả lời')).toHaveLength(1)
  })

  it('settled by an echo that came before the answer', async () => {
    await fault('hold')
    const id = await queue('dội về trước')
    const sending = kit.house.runJobs()
    await kit.simulator.until(() => kit.simulator.counts().held === 1 && kit.simulator.counts().webhooksUnderWay === 0)
    await kit.house.runJobs()
    await sending
    await kit.settle()
    expect(['sent', 'delivered']).toContain((await message(id)).state)
    expect(arrived('dội về trước')).toHaveLength(1)
  })

  it('tells two identical texts apart', async () => {
    await fault('hold', { next: 2 })
    const first = await queue('giống nhau')
    const second = await queue('giống nhau')
    await kit.settle()
    await advance(3000)
    await kit.settle()
    expect(arrived('giống nhau')).toHaveLength(2)
    const ids = await kit.house.open((ctx) =>
      ctx.db.selectFrom('message_attempt').select('provider_message_id').where('message_id', 'in', [first, second]).where('outcome', '=', 'sent').execute(),
    )
    expect(new Set(ids.map((one) => one.provider_message_id)).size).toBe(2)
  })

  it('without an echo is found in the conversation', async () => {
    await kit.simulator.control({ do: 'switch', name: 'echo', on: false })
    await fault('hold')
    const id = await queue('tìm trong trò chuyện')
    await kit.house.runJobs()
    expect((await message(id)).state).toBe('unknown')
    await kit.settle()
    await kit.simulator.control({ do: 'switch', name: 'echo', on: true })
    expect(['sent', 'delivered']).toContain((await message(id)).state)
    expect(arrived('tìm trong trò chuyện')).toHaveLength(1)
  })

  it('before Zalo took it is sent again once it is shown absent, not earlier', async () => {
    await fault('drop')
    const id = await queue('rơi giữa đường')
    await kit.house.runJobs()
    await kit.settle()
    expect((await message(id)).state).toBe('unknown')
    await advance(60_000)
    await kit.settle()
    expect((await message(id)).state).toBe('delivered')
    expect(arrived('rơi giữa đường')).toHaveLength(1)
  })

  it('is not taken for an older message of the same words', async () => {
    await kit.simulator.control({ do: 'switch', name: 'echo', on: false })
    await kit.simulator.control({ do: 'answerAsAdmin', userId: thom().userId, text: 'lời cũ giống hệt' })
    await advance(3_600_000)
    await fault('drop')
    await queue('lời cũ giống hệt')
    await kit.house.runJobs()
    await advance(60_000)
    await kit.settle()
    await kit.simulator.control({ do: 'switch', name: 'echo', on: true })
    expect(arrived('lời cũ giống hệt')).toHaveLength(2)
  })

  it('with nobody to ask stays unknown and listed until an officer decides', async () => {
    await fault('drop')
    await kit.simulator.control({ do: 'fault', kind: 'error', on: 'read', code: -32 })
    const id = await queue('không tra được')
    await kit.house.runJobs()
    await advance(60_000)
    await kit.settle()
    const unknown = (await kit.house.call(listMessages, { state: 'unknown' }, { as: kit.house.system })).messages
    expect(unknown.map((one) => one.id)).toEqual([id])
    const officer = await kit.house.staff('admin')
    await kit.house.call(resolveUnknown, { messageId: id, outcome: 'did_not_arrive', reason: 'Đã gọi điện hỏi' }, { as: officer })
    expect(await message(id)).toMatchObject({ state: 'failed', reason: 'Đã gọi điện hỏi' })
  })

  it('left by a process that died between beginning and recording is unknown first', async () => {
    const id = await queue('máy chết')
    const begin = kit.module.operations.find((one) => one.name === 'messaging.begin-sending')!
    await kit.house.call(begin as never, { messageId: id } as never, { as: kit.house.system })
    expect((await message(id)).state).toBe('sending')
    await kit.house.runJobs()
    expect((await message(id)).state).toBe('unknown')
    await advance(60_000)
    await kit.settle()
    expect(arrived('máy chết')).toHaveLength(1)
  })
})
