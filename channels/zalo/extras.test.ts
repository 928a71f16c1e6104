import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChannelHouse, channelHouse, oaId } from '../../e2e/channel-house.ts'
import { editTemplate } from '../../modules/messaging/edit-template.ts'
import { freeStuckSends } from '../../modules/messaging/free-stuck-sends.ts'
import { askPhoneLink, confirmPhoneLink, listMessages, queueMessage } from '../../modules/messaging/index.ts'
import { saveAccount } from '../../modules/messaging/save-account.ts'
import { keepFile } from '../../platform/files.ts'

let kit: ChannelHouse
let contactId: number
const system = () => ({ as: kit.house.system })
const thom = () => kit.simulator.users(oaId)[0]!
const last = () =>
  kit.simulator
    .messages(thom().userId)
    .filter((one) => one.from === 'oa')
    .at(-1)
const setMenus = (menus: string) => kit.house.call(saveAccount, { channel: 'zalo', accountRef: oaId, name: 'Xã', settings: { menus } }, system())
const send = async (text: string, more: object = {}) => {
  const { messageId } = await kit.house.call(queueMessage, { contactId, purpose: 'reply', text, idempotencyKey: text, ...more }, system())
  await kit.settle()
  return (await kit.house.call(listMessages, {}, system())).messages.find((one) => one.id === messageId)
}
const choices = [
  { title: 'Tra cứu hồ sơ', payload: '#tracuu' },
  { title: 'Gặp cán bộ', payload: '#canbo' },
]

beforeAll(async () => {
  kit = await channelHouse({ timeoutMs: 1500 })
  await kit.connect()
  await kit.connectSms()
  kit.simulator.say(thom().userId, 'chào')
  await kit.settle()
  const point = await kit.house.open((ctx) =>
    ctx.db.selectFrom('contact_point').select('contact_id').where('user_ref', '=', thom().userId).executeTakeFirstOrThrow(),
  )
  contactId = point.contact_id
})
afterAll(() => kit.close())

describe('menus', () => {
  it('are numbered lines unless the account wants more', async () => {
    await send('Bác cần gì?', { choices })
    expect(last()).toMatchObject({ kind: 'text', text: 'Bác cần gì?\n\n1. Tra cứu hồ sơ\n2. Gặp cán bộ' })
  })

  it.each(['buttons', 'list'])('as %s fall back to numbered lines where Zalo will not have them', async (menus) => {
    await setMenus(menus)
    expect(await send(`Bác chọn (${menus})?`, { choices })).toMatchObject({ state: 'delivered' })
    expect(last()).toMatchObject({ kind: 'text', text: `Bác chọn (${menus})?\n\n1. Tra cứu hồ sơ\n2. Gặp cán bộ` })
  })

  it('as buttons are tapped where Zalo has them, and the tap arrives as words', async () => {
    await setMenus('buttons')
    await kit.simulator.control({ do: 'switch', name: 'buttons', on: true })
    await send('Bác bấm gì?', { choices })
    expect(last()).toMatchObject({ kind: 'buttons', buttons: [{ title: 'Tra cứu hồ sơ', type: 'oa.query.show', payload: '#tracuu' }, { title: 'Gặp cán bộ' }] })
    kit.simulator.act(thom().userId, { act: 'button', messageId: last()?.messageId ?? '', index: 1 })
    await kit.settle()
    expect(kit.heard.filter((one) => one.name === 'received').at(-1)?.payload).toMatchObject({ text: '#canbo' })
    await setMenus('text')
  })
})

describe('other kinds', () => {
  it('a form for contact details goes out as Zalo’s own', async () => {
    await send('Bác cho xã xin số điện thoại', { detailsRequest: { title: 'UBND xã Lâm Thao', subtitle: 'Cho phép xã nhận số điện thoại' } })
    expect(last()).toMatchObject({ kind: 'request_user_info', title: 'UBND xã Lâm Thao' })
  })

  it('an answer quotes what it answers', async () => {
    const asked = kit.simulator.say(thom().userId, 'mấy giờ mở cửa')
    await kit.settle()
    await send('7 giờ 30 ạ', { quotedProviderMessageId: asked?.messageId })
    expect(last()).toMatchObject({ text: '7 giờ 30 ạ', quoteId: asked?.messageId })
  })

  const keep = (name: string, mediaType: string, content: Buffer) => kit.house.open((ctx) => keepFile(ctx, { name, mediaType, content }))
  const uploads = () => kit.simulator.counts().counters['call.upload'] ?? 0

  it('a picture goes with its words as caption, uploaded anew when the upload has expired', async () => {
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const attachmentFileId = await keep('giay-hen.png', 'image/png', png)
    await kit.simulator.control({ do: 'fault', kind: 'error', on: 'send', code: -100, next: 1 })
    const before = uploads()
    expect(await send('Giấy hẹn của bác', { attachmentFileId })).toMatchObject({ state: 'delivered' })
    expect(last()).toMatchObject({ kind: 'image', text: 'Giấy hẹn của bác' })
    expect(uploads() - before).toBe(2)
  })

  it('a paper follows its words as a message of its own', async () => {
    const attachmentFileId = await keep('to-khai.pdf', 'application/pdf', Buffer.from('%PDF-1.4 to khai'))
    expect(await send('Tờ khai bác cần', { attachmentFileId })).toMatchObject({ state: 'delivered' })
    expect(kit.simulator.messages(thom().userId).slice(-2)).toMatchObject([
      { kind: 'text', text: 'Tờ khai bác cần' },
      { kind: 'file', fileName: 'to-khai.pdf' },
    ])
  })

  it('a template by phone reaches a linked phone, and its receipt comes by our own id', async () => {
    await kit.house.call(askPhoneLink, { contactId, phone: `0${thom().phone.slice(2)}` }, system())
    await kit.settle()
    const code = /\b\d{6}\b/.exec(kit.smsSimulator.messages(thom().phone).at(-1)?.content ?? '')?.[0] ?? ''
    expect(await kit.house.call(confirmPhoneLink, { contactId, code }, system())).toMatchObject({ result: 'linked' })
    await kit.house.call(editTemplate, { code: 'cu', name: 'Mẫu cũ', text: 'Xã thông báo: {noi_dung}.', zaloPhoneTemplateRef: '301003' }, system())
    kit.house.clock.advance(8 * 86_400_000)
    await kit.simulator.control({ do: 'advanceClock', hours: 8 * 24 })
    const sent = await send('Xã thông báo: nghỉ lễ.', { purpose: 'case', template: { code: 'cu', data: { noi_dung: 'nghỉ lễ' } } })
    expect(sent).toMatchObject({ kind: 'template-by-phone', state: 'delivered' })
  })
})

it('what was heard a month ago keeps its key and not its words', async () => {
  const bodies = async () =>
    (await kit.house.open((ctx) => ctx.db.selectFrom('webhook_delivery').select('body').execute())).filter((one) => JSON.stringify(one.body) !== '{}').length
  expect(await bodies()).toBeGreaterThan(0)
  kit.house.clock.advance(31 * 86_400_000)
  await kit.house.call(freeStuckSends, {}, system())
  expect(await bodies()).toBe(0)
})
