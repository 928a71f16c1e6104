import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChannelHouse, channelHouse, oaId } from '../../e2e/channel-house.ts'
import { editTemplate } from '../../modules/messaging/edit-template.ts'
import { listMessages, queueMessage } from '../../modules/messaging/index.ts'

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
afterAll(() => kit.close())

describe('beyond the window', () => {
  beforeAll(async () => {
    await advance(9 * 86_400_000)
  })

  it('a plain answer fails with a reason, and a template by user id goes out', async () => {
    const men = kit.simulator.users(oaId)[2]!
    await kit.simulator.control({ do: 'act', userId: men.userId, act: 'text', text: 'hỏi' })
    await kit.settle()
    await advance(8 * 86_400_000)
    const contactId = await contactOf(men.userId)
    const plain = await queue('trả lời muộn', { contactId })
    await kit.settle()
    expect(await message(plain)).toMatchObject({ state: 'failed' })
    expect((await message(plain)).reason).toContain('7 ngày')
    await kit.house.call(
      editTemplate,
      { code: 'tinh-trang', name: 'Tình trạng', text: 'Hồ sơ {ma_ho_so}: {trang_thai}', zaloUserTemplateRef: '301001', zaloPhoneTemplateRef: '301001' },
      { as: kit.house.system },
    )
    const pinned = await queue('Hồ sơ H01: Đã xong', { contactId, template: { code: 'tinh-trang', data: { ma_ho_so: 'H01', trang_thai: 'Đã xong' } } })
    await kit.settle()
    expect(await message(pinned)).toMatchObject({ kind: 'template-by-user' })
    expect(['sent', 'delivered']).toContain((await message(pinned)).state)
  })
})

describe('hours and buckets', () => {
  it('a notice waits for the morning, an answer does not', async () => {
    kit.house.clock.set('2026-12-20T22:30:00+07:00')
    await kit.simulator.control({ do: 'setClock', at: '2026-12-20T15:30:00Z' })
    kit.simulator.say(thom().userId, 'khuya rồi')
    await kit.settle()
    const notice = await queue('thông báo đêm', { purpose: 'notice' })
    const reply = await queue('trả lời đêm')
    await kit.step()
    expect(await message(notice)).toMatchObject({ state: 'queued', reason: 'Chờ hết giờ yên tĩnh.', notBefore: new Date('2026-12-21T06:00:00+07:00') })
    expect(['sent', 'delivered']).toContain((await message(reply)).state)
    kit.house.clock.set('2026-12-21T06:00:01+07:00')
    await kit.simulator.control({ do: 'setClock', at: '2026-12-20T23:00:01Z' })
    await kit.settle()
    expect((await message(notice)).state).toBe('delivered')
  })
})
