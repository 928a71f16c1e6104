import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ChannelHouse, callbackSecret, channelHouse, oaId } from '../../e2e/channel-house.ts'
import { askPhoneLink, confirmPhoneLink, getContact, listMessages, queueMessage } from '../../modules/messaging/index.ts'
import { setConsent } from '../../modules/messaging/set-consent.ts'

let kit: ChannelHouse
const system = () => ({ as: kit.house.system })
const texts = (phone: string) => kit.smsSimulator.messages(phone).map((one) => one.content)
const ask = (contactId: number, phone: string) => kit.house.call(askPhoneLink, { contactId, phone }, system())
const confirm = (contactId: number, code: string) => kit.house.call(confirmPhoneLink, { contactId, code }, system())
const codeIn = (text: string | undefined) => /\b(\d{6})\b/.exec(text ?? '')?.[1] ?? ''
const newContact = async () => {
  const [userId] = (await kit.simulator.control({ do: 'addUsers', oaId, count: 1 })) as string[]
  kit.simulator.say(userId ?? '', 'xin chào')
  await kit.settle()
  const { contact_id } = await kit.house.open((ctx) =>
    ctx.db
      .selectFrom('contact_point')
      .select('contact_id')
      .where('user_ref', '=', userId ?? '')
      .executeTakeFirstOrThrow(),
  )
  return contact_id
}
const message = async (id: number) => (await kit.house.call(listMessages, {}, system())).messages.find((one) => one.id === id)!
const advance = async (ms: number) => {
  kit.house.clock.advance(ms)
  await kit.simulator.control({ do: 'advanceClock', ms })
}

beforeAll(async () => {
  kit = await channelHouse({ timeoutMs: 600 })
  await kit.connect()
  await kit.connectSms()
})
beforeEach(() => kit.smsSimulator.control({ do: 'clearFaults' }))
afterAll(() => kit.close())

describe('linking a phone', () => {
  it('takes the code that was sent to it, at night too, and shows the number masked', async () => {
    kit.house.clock.set('2026-11-23T23:30:00+07:00')
    const contactId = await newContact()
    const { messageId } = await ask(contactId, '0912 345 438')
    await kit.settle()
    const [text] = texts('84912345438')
    expect(text).toMatch(/^xa Lam Thao: ma xac nhan .* \d{6}\./)
    expect(await confirm(contactId, codeIn(text))).toMatchObject({ result: 'linked', maskedPhone: '0912 *** 438' })
    const contact = await kit.house.call(getContact, { contactId }, system())
    expect(contact.points).toContainEqual(expect.objectContaining({ channel: 'sms', maskedPhone: '0912 *** 438', isVerified: true }))
    expect((await message(messageId)).text).toBeNull()
    expect(await kit.house.open((ctx) => ctx.db.selectFrom('message').select('text').where('id', '=', messageId).executeTakeFirstOrThrow())).toEqual({
      text: '',
    })
    kit.house.clock.set('2026-11-24T09:00:00+07:00')
    await kit.simulator.control({ do: 'setClock', at: '2026-11-24T02:00:00Z' })
  })

  it('counts wrong codes, and a right one too late', async () => {
    const contactId = await newContact()
    await ask(contactId, '0912345001')
    await kit.settle()
    const code = codeIn(texts('84912345001')[0])
    const wrong = code === '000000' ? '111111' : '000000'
    expect(await confirm(contactId, wrong)).toMatchObject({ result: 'wrong', attemptsLeft: 4 })
    for (let time = 0; time < 3; time++) await confirm(contactId, wrong)
    expect(await confirm(contactId, wrong)).toMatchObject({ result: 'expired' })
    expect(await confirm(contactId, code)).toMatchObject({ result: 'not_asked' })
    await ask(contactId, '0912345001')
    await kit.settle()
    await advance(11 * 60_000)
    expect(await confirm(contactId, codeIn(texts('84912345001').at(-1)))).toMatchObject({ result: 'expired' })
  })

  it('is asked three times an hour at most, by contact and by phone', async () => {
    const contactId = await newContact()
    for (let time = 0; time < 3; time++) await ask(contactId, '0912345002')
    await expect(ask(contactId, '0912345003')).rejects.toMatchObject({ code: 'messaging.too_many_codes' })
    await expect(ask(await newContact(), '0912345002')).rejects.toMatchObject({ code: 'messaging.too_many_codes' })
    await expect(ask(contactId, '12345')).rejects.toMatchObject({ code: 'messaging.phone_invalid' })
  })

  it('takes a phone over from whoever held it', async () => {
    const [first, second] = [await newContact(), await newContact()]
    for (const contactId of [first, second]) {
      await ask(contactId, '0912345004')
      await kit.settle()
      await confirm(contactId, codeIn(texts('84912345004').at(-1)))
    }
    const phones = async (contactId: number) => (await kit.house.call(getContact, { contactId }, system())).points.filter((one) => one.channel === 'sms').length
    expect([await phones(first), await phones(second)]).toEqual([0, 1])
  })
})

describe('linking a phone in the chat', () => {
  const chat = async () => {
    const [userId = ''] = (await kit.simulator.control({ do: 'addUsers', oaId, count: 1 })) as string[]
    const answers = () => kit.simulator.messages(userId).flatMap((one) => (one.from === 'oa' ? [one.text ?? ''] : []))
    const write = async (text: string) => {
      kit.simulator.say(userId, text)
      await kit.settle()
      return answers().at(-1)
    }
    return { userId, answers, write }
  }

  it('takes the wish with or without accents, then the code, and troubles nobody else with them', async () => {
    const { write } = await chat()
    kit.heard.length = 0
    expect(await write('Liên kết số 0912 345 020')).toContain('0912 *** 020')
    expect(await write('000000')).toMatch(/còn 4 lần|Đã liên kết/)
    expect(await write(codeIn(texts('84912345020').at(-1)))).toContain('Đã liên kết số 0912 *** 020')
    expect(await write('lien ket 12345678901')).toContain('Số điện thoại chưa đúng')
    expect(kit.heard.filter((one) => one.name === 'received')).toEqual([])
    await write('123456')
    await write('liên kết là gì')
    expect(kit.heard.filter((one) => one.name === 'received').map((one) => one.payload['text'])).toEqual(['123456', 'liên kết là gì'])
  })

  it('follows by itself from the contact form', async () => {
    const { userId, answers, write } = await chat()
    kit.simulator.act(userId, { act: 'submitInfo', name: 'Chị Mến', phone: '84912345021' })
    await kit.settle()
    expect(answers().at(-1)).toContain('0912 *** 021')
    expect(await write(codeIn(texts('84912345021').at(-1)))).toContain('Đã liên kết')
  })
})

describe('an SMS', () => {
  const linked = async (phone: string) => {
    const contactId = await newContact()
    await ask(contactId, phone)
    await kit.settle()
    await confirm(contactId, codeIn(texts(`84${phone.slice(1)}`).at(-1)))
    return contactId
  }
  const queue = async (contactId: number, text: string, more: object = {}) =>
    (await kit.house.call(queueMessage, { contactId, purpose: 'case', text, idempotencyKey: text, ...more }, system())).messageId

  it('is the last resort when Zalo is closed, and its report moves it on', async () => {
    const contactId = await linked('0912345010')
    await advance(8 * 86_400_000)
    const id = await queue(contactId, 'Hồ sơ H01 của ông bà đã có kết quả.')
    await kit.settle()
    expect(texts('84912345010')).toContain('Ho so H01 cua ong ba da co ket qua.')
    expect(await message(id)).toMatchObject({ state: 'delivered', kind: 'sms', channel: 'sms' })
  })

  it('whose answer was lost is repeated under the same request id and arrives once', async () => {
    const contactId = await linked('0912345011')
    await advance(8 * 86_400_000)
    kit.smsSimulator.setCallbackUrl('')
    await kit.smsSimulator.control({ do: 'fault', kind: 'hold', on: 'any', next: 1 })
    const id = await queue(contactId, 'Tin bị giữ lại')
    await kit.step()
    expect((await message(id)).state).toBe('unknown')
    await advance(60_000)
    await kit.settle()
    expect(['sent', 'delivered']).toContain((await message(id)).state)
    expect(texts('84912345011').filter((text) => text === 'Tin bi giu lai')).toHaveLength(1)
    kit.smsSimulator.setCallbackUrl(`${kit.url}/webhooks/esms/${callbackSecret}`)
    const attempts = await kit.house.open((ctx) =>
      ctx.db.selectFrom('message_attempt').select(['outcome', 'reason_code']).where('message_id', '=', id).orderBy('id').execute(),
    )
    expect(attempts).toEqual([
      { outcome: 'failed', reason_code: 'repeat' },
      { outcome: 'sent', reason_code: null },
    ])
  })

  it('to a blocked number fails with a reason', async () => {
    const contactId = await linked('0912345012')
    await advance(8 * 86_400_000)
    await kit.smsSimulator.control({ do: 'phone', phone: '84912345012', state: 'blocked' })
    const id = await queue(contactId, 'Số bị chặn')
    await kit.settle()
    const closed = await message(id)
    expect(closed.state).toBe('failed')
    expect(closed.reason).not.toBeNull()
  })

  it('is not sent against the resident’s word', async () => {
    const contactId = await linked('0912345013')
    await advance(8 * 86_400_000)
    await kit.house.call(setConsent, { contactId, purpose: 'case', channel: 'sms', isGiven: false, evidence: 'Nói tại một cửa' }, system())
    const id = await queue(contactId, 'Không muốn nhận')
    await kit.settle()
    expect(texts('84912345013')).not.toContain('Khong muon nhan')
    expect((await message(id)).state).toBe('failed')
    const urgent = await queue(contactId, 'Sơ tán khẩn', { purpose: 'emergency' })
    await kit.settle()
    expect(texts('84912345013')).toContain('So tan khan')
    expect((await message(urgent)).kind).toBe('sms')
  })

  it('report with a wrong secret or without its id is turned away', async () => {
    const status = async (path: string) => (await fetch(`${kit.url}/webhooks/esms/${path}`)).status
    expect(await status('guessed?RequestId=esms-lam-thao.m1p0n0&SendStatus=5&SendSuccess=1')).toBe(401)
    expect(await status(`${callbackSecret}?SendStatus=5`)).toBe(400)
    expect(await status(`${callbackSecret}?RequestId=nobody.m1p0n0&SendStatus=5&SendSuccess=1`)).toBe(200)
  })
})
