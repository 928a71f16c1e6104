import { afterAll, describe, expect, it } from 'vitest'
import { world } from '../../platform/testing.ts'
import { editTemplate } from './edit-template.ts'
import { createWebContact, getContact, listChannels, listContacts, listMessages, queueMessage, resolveUnknown } from './index.ts'
import { listTemplates } from './list-templates.ts'
import { messagingModule } from './module.ts'
import { saveAccount } from './save-account.ts'
import { setConsent } from './set-consent.ts'
import { switchAccount } from './switch-account.ts'

const house = await world({ modules: [messagingModule({ channels: [] })], roles: { admin: ['messaging.*'], reader: ['messaging.list-messages'] } })
const system = { as: house.system }
const admin = await house.staff('admin')
const reader = await house.staff('reader')
const stranger = { as: await house.staff('admin', { in: house.other }), in: house.other }
const contact = async () => (await house.call(createWebContact, {}, system)).contactId
const queue = async (more: object = {}) =>
  (
    await house.call(
      queueMessage,
      { contactId: await contact(), purpose: 'reply', text: 'Dạ vâng', idempotencyKey: house.runtime.random.uuid(), ...more },
      system,
    )
  ).messageId

afterAll(() => house.close())

describe('messaging.queue-message', () => {
  it('queues once a key, and refuses a contact of another commune, one who withdrew, and people', async () => {
    const contactId = await contact()
    const input = { contactId, purpose: 'reply' as const, text: 'một', idempotencyKey: 'once' }
    expect(await house.call(queueMessage, input, system)).toEqual(await house.call(queueMessage, input, system))
    await expect(house.call(queueMessage, { ...input, idempotencyKey: 'else' }, { ...system, in: house.other })).rejects.toMatchObject({
      code: 'messaging.contact_missing',
    })
    await expect(house.call(queueMessage, input, { as: admin })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await house.open((ctx) => ctx.db.updateTable('contact').set({ withdrawn_at: ctx.now }).where('id', '=', contactId).execute())
    await expect(house.call(queueMessage, { ...input, idempotencyKey: 'later' }, system)).rejects.toMatchObject({ code: 'messaging.contact_withdrew' })
  })

  it.each([{ text: '' }, { purpose: 'gossip' }, { idempotencyKey: '' }, { contactId: -1 }, { template: { code: 'x' } }])('refuses %j', async (bad) => {
    await expect(queue(bad)).rejects.toMatchObject({ code: 'platform.invalid_input' })
  })
})

describe('templates', () => {
  it('are versioned, and a queued message keeps the version it was pinned to', async () => {
    const write = (text: string) => house.call(editTemplate, { code: 'hen-tra', name: 'Hẹn trả', text }, { as: admin })
    await write('Mời bác {ten} ngày {ngay}')
    const messageId = await queue({ template: { code: 'hen-tra', data: { ten: 'Thơm', ngay: '24/11' } } })
    expect(await write('Kính mời bác {ten}')).toMatchObject({ version: 2 })
    const pinned = await house.open((ctx) =>
      ctx.db
        .selectFrom('message as m')
        .innerJoin('message_template_version as v', 'v.id', 'm.template_version_id')
        .select('v.version')
        .where('m.id', '=', messageId)
        .executeTakeFirstOrThrow(),
    )
    expect(pinned.version).toBe(1)
    expect((await house.call(listTemplates, {}, { as: admin })).templates[0]).toMatchObject({ version: 2, fields: ['ten'] })
    expect((await house.call(listTemplates, {}, stranger)).templates).toEqual([])
  })

  it('are refused when missing, unfilled, badly named, or written by someone else', async () => {
    await expect(queue({ template: { code: 'khong-co', data: {} } })).rejects.toMatchObject({ code: 'messaging.template_missing' })
    await expect(queue({ template: { code: 'hen-tra', data: {} } })).rejects.toMatchObject({ code: 'messaging.template_field_missing' })
    await expect(house.call(editTemplate, { code: 'Có dấu', name: 'x', text: 'y' }, { as: admin })).rejects.toMatchObject({ code: 'platform.invalid_input' })
    await expect(house.call(editTemplate, { code: 'x', name: 'x', text: 'y' }, { as: reader })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  })
})

describe('channel accounts', () => {
  it('belong to one commune; a page still needs consent, a sender runs at once', async () => {
    const page = { channel: 'zalo' as const, accountRef: '2000000000000000009', name: 'Xã' }
    const { accountId } = await house.call(saveAccount, page, { as: admin })
    expect(await house.call(saveAccount, { ...page, name: 'Xã Lâm Thao' }, { as: admin })).toEqual({ accountId })
    await expect(house.call(saveAccount, page, stranger)).rejects.toMatchObject({ code: 'messaging.account_ref_taken' })
    await house.call(saveAccount, { channel: 'sms', accountRef: 'esms-lt', name: 'LAMTHAO', settings: { brandname: 'LAMTHAO' } }, { as: admin })
    const { accounts } = await house.call(listChannels, {}, { as: admin })
    expect(accounts.map(({ name, state }) => [name, state])).toEqual([
      ['Xã Lâm Thao', 'needs_consent'],
      ['LAMTHAO', 'connected'],
    ])
    expect(JSON.stringify(accounts)).not.toMatch(/sealed|token"/i)
    expect((await house.call(listChannels, {}, stranger)).accounts).toEqual([])
    const found = await house.pool.query('select commune_by_channel_account($1, $2) as commune', ['zalo', page.accountRef])
    expect(found.rows[0]).toEqual({ commune: house.commune.id })
  })

  it('are switched off with a reason, and on again', async () => {
    const [, sms] = (await house.call(listChannels, {}, { as: admin })).accounts
    const accountId = sms?.id ?? 0
    expect(await house.call(switchAccount, { accountId, isOn: false, reason: 'Hết hợp đồng' }, { as: admin })).toEqual({ state: 'disabled' })
    expect(await house.call(switchAccount, { accountId, isOn: 'true', reason: 'Đã ký lại' }, { as: admin })).toEqual({ state: 'connected' })
    await expect(house.call(switchAccount, { accountId, isOn: false, reason: 'x' }, stranger)).rejects.toMatchObject({ code: 'messaging.account_missing' })
    await expect(house.call(switchAccount, { accountId, isOn: false, reason: 'x' }, { as: reader })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(house.call(saveAccount, { channel: 'zalo', accountRef: 'có dấu', name: 'x' }, { as: admin })).rejects.toMatchObject({
      code: 'platform.invalid_input',
    })
  })
})

describe('contacts and messages', () => {
  it('are shown to who may see them, in their own commune', async () => {
    const contactId = await contact()
    expect((await house.call(getContact, { contactId }, { as: admin })).points).toHaveLength(1)
    expect((await house.call(listContacts, { ids: [contactId] }, { as: admin })).contacts).toHaveLength(1)
    expect((await house.call(listContacts, { channel: 'zalo' }, { as: admin })).contacts).toEqual([])
    await expect(house.call(getContact, { contactId }, stranger)).rejects.toMatchObject({ code: 'messaging.contact_missing' })
    await expect(house.call(getContact, { contactId }, { as: reader })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(house.call(getContact, { contactId })).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  })

  it('are filtered by state and entry', async () => {
    const messageId = await queue({ conversationEntryId: 77 })
    expect((await house.call(listMessages, { conversationEntryIds: [77] }, { as: reader })).messages.map(({ id }) => id)).toEqual([messageId])
    expect((await house.call(listMessages, { conversationEntryIds: [] }, { as: reader })).messages).toEqual([])
    expect((await house.call(listMessages, { state: 'seen' }, { as: reader })).messages).toEqual([])
    expect((await house.call(listMessages, {}, stranger)).messages).toEqual([])
    await expect(house.call(listMessages, { page: 0 }, { as: reader })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  })

  it('a consent is kept and the newest holds', async () => {
    const contactId = await contact()
    const consent = (isGiven: boolean) =>
      house.call(setConsent, { contactId, purpose: 'notice', channel: 'sms', isGiven, evidence: 'Phiếu tại một cửa' }, { as: admin })
    await consent(true)
    house.clock.advance(1000)
    await consent(false)
    expect((await house.call(getContact, { contactId }, { as: admin })).consents).toEqual([expect.objectContaining({ purpose: 'notice', isGiven: false })])
  })
})

describe('messaging.resolve-unknown', () => {
  const unknown = async () => {
    const messageId = await queue()
    await house.open((ctx) => ctx.db.updateTable('message').set({ state: 'unknown', unknown_since: ctx.now }).where('id', '=', messageId).execute())
    return messageId
  }
  it.each([
    ['arrived', 'sent'],
    ['did_not_arrive', 'failed'],
    ['send_again', 'queued'],
  ] as const)('%s makes it %s, with the officer’s reason on record', async (outcome, state) => {
    const messageId = await unknown()
    await house.call(resolveUnknown, { messageId, outcome, reason: 'Đã gọi điện' }, { as: admin })
    const [message] = (await house.call(listMessages, {}, { as: admin })).messages
    expect(message).toMatchObject({ id: messageId, state, reason: 'Đã gọi điện' })
  })

  it('refuses what is not unknown, not there, not allowed or without a reason', async () => {
    const messageId = await unknown()
    const input = { messageId, outcome: 'arrived' as const, reason: 'x' }
    await expect(house.call(resolveUnknown, input, stranger)).rejects.toMatchObject({ code: 'messaging.message_missing' })
    await expect(house.call(resolveUnknown, input, { as: reader })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(house.call(resolveUnknown, { ...input, reason: ' ' }, { as: admin })).rejects.toMatchObject({ code: 'platform.invalid_input' })
    await house.call(resolveUnknown, input, { as: admin })
    await expect(house.call(resolveUnknown, input, { as: admin })).rejects.toMatchObject({ code: 'messaging.message_not_unknown' })
  })
})

describe('send buckets', () => {
  const take = async (seconds: number, app: string) => {
    const at = new Date(house.clock.now().getTime() + seconds * 1000)
    const { rows } = await house.pool.query('select take_send_token($1, 5, $2, 2, $3) as wait', [`app:${app}`, `account:${app}`, at])
    return Number(rows[0].wait)
  }
  it('give what the smaller one holds, fill again with time, and wait while paused', async () => {
    expect([await take(0, 'a'), await take(0, 'a')]).toEqual([0, 0])
    expect(await take(0, 'a')).toBeCloseTo(0.5)
    expect(await take(0.5, 'a')).toBe(0)
    expect(await take(0.5, 'a')).toBeGreaterThan(0)
    await house.pool.query('update send_bucket set paused_until = $1 where key = $2', [new Date(house.clock.now().getTime() + 20_000), 'app:a'])
    expect(await take(10, 'a')).toBeCloseTo(10)
    expect(await take(20, 'a')).toBe(0)
  })

  it('never give more than they hold to many at once', async () => {
    const waits = await Promise.all(Array.from({ length: 12 }, () => take(0, 'b')))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(2)
  })
})
