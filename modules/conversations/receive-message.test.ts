import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactFollowed } from '#messaging'
import type { World } from '#platform/testing'
import { getConversation } from './get-conversation.ts'
import { listQuestionGaps } from './list-question-gaps.ts'
import { noteAnswerElsewhere } from './note-answer-elsewhere.ts'
import { receiveMessage } from './receive-message.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'

let house: World
let officer: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  house = await talkWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

const read = async (contactId: number) => house.call(getConversation, { conversationId: await threadOf(house, contactId) }, { as: officer })
const ledger = (contactId: number) =>
  house.open(({ db }) =>
    db.selectFrom('message').select(['text', 'purpose', 'conversation_entry_id']).where('contact_id', '=', contactId).orderBy('id').execute(),
  )

test('a known question is answered at once, with source, link and a row on the ledger', async () => {
  const contactId = await zaloContact(house, 'Bà Thơm')
  await write(house, contactId, 'làm giấy khai sinh cho con')
  const thread = await read(contactId)
  expect(thread).toMatchObject({ state: 'machine', contactName: 'Bà Thơm', waitingSince: null })
  expect(thread.entries.map(({ kind }) => kind)).toEqual(['resident', 'machine'])
  expect(thread.entries[1]).toMatchObject({ sourceCode: '1.001193', delivery: expect.any(String) })
  const [sent, ...more] = await ledger(contactId)
  expect(more).toEqual([])
  expect(sent).toMatchObject({ purpose: 'reply', conversation_entry_id: thread.entries[1]?.id })
  expect(sent?.text).toContain('http://lam-thao.localhost:3000/thu-tuc/1.001193')
  expect(sent?.text).toContain('Giấy chứng sinh')
  expect(sent?.text).toContain('8.000')
})

test('a follow-up is about the same procedure', async () => {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'lam giay khai sinh')
  await write(house, contactId, 'thế phí bao nhiêu')
  const { entries } = await read(contactId)
  expect(entries.at(-1)?.text).toContain('8.000')
  expect(entries.at(-1)?.text).not.toContain('Giấy chứng sinh')
})

test('what the machine does not know waits for a person, is told once, and is kept as a gap until answered', async () => {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'lớp múa của khu tập tối nào')
  const asked = house.clock.now()
  await write(house, contactId, 'ai biết lớp múa tập ở đâu không')
  const waiting = await read(contactId)
  expect(waiting).toMatchObject({ state: 'waiting', waitingSince: asked })
  expect(waiting.entries.map(({ kind, act }) => act ?? kind)).toEqual(['resident', 'handed', 'machine', 'resident'])
  expect(await ledger(contactId)).toHaveLength(1)
  const gaps = async () => (await house.call(listQuestionGaps, {}, { as: officer })).filter(({ conversationId }) => conversationId === waiting.id)
  expect(await gaps()).toMatchObject([{ reply: null }, { question: 'lớp múa của khu tập tối nào', reply: null }])

  await house.call(
    replyToConversation,
    { conversationId: waiting.id, text: 'Tháng sau bác nhé.', seenEntryId: waiting.lastEntryId, key: 'reply-000001' },
    { as: officer },
  )
  expect(await read(contactId)).toMatchObject({ state: 'held', waitingSince: null, assignedAccountId: officer.accountId })
  expect((await ledger(contactId)).at(-1)).toMatchObject({ text: 'Tháng sau bác nhé.', purpose: 'reply' })
  expect(await gaps()).toMatchObject([{ reply: 'Tháng sau bác nhé.' }, { reply: 'Tháng sau bác nhé.' }])
})

test('a person stops the machine, and the resident then waits for that person', async () => {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'gặp cán bộ')
  const thread = await read(contactId)
  await house.call(replyToConversation, { conversationId: thread.id, text: 'Tôi nghe đây.', key: 'reply-000002' }, { as: officer })
  await write(house, contactId, 'làm giấy khai sinh')
  const after = await read(contactId)
  expect(after).toMatchObject({ state: 'held', waitingSince: house.clock.now() })
  expect(after.entries.at(-1)).toMatchObject({ kind: 'resident', text: 'làm giấy khai sinh' })
})

test('an answer in the provider’s console is shown and stops the machine', async () => {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'xã làm việc mấy giờ')
  const elsewhere = { contactId, text: 'Em trả lời trong Zalo rồi bác nhé.', adminId: '77', at: new Date(house.clock.now().getTime() + 10) }
  await house.call(noteAnswerElsewhere, elsewhere, { as: house.system })
  await house.call(noteAnswerElsewhere, elsewhere, { as: house.system })
  await write(house, contactId, 'làm giấy khai sinh')
  const { state, entries } = await read(contactId)
  expect(state).toBe('held')
  expect(entries.map(({ kind, act }) => act ?? kind)).toEqual(['resident', 'machine', 'staff_elsewhere', 'resident'])
})

test('the same message twice, or two at the same moment, is taken in once', async () => {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'xã làm việc mấy giờ', { id: 'zalo-1' })
  await write(house, contactId, 'xã làm việc mấy giờ', { id: 'zalo-1' })
  const message = { contactId, channel: 'zalo' as const, providerMessageId: 'zalo-2', text: 'gặp cán bộ', at: house.clock.now() }
  await Promise.all([house.call(receiveMessage, message, { as: house.system }), house.call(receiveMessage, message, { as: house.system })])
  const { entries } = await read(contactId)
  expect(entries.filter(({ kind }) => kind === 'resident')).toHaveLength(2)
  expect(await ledger(contactId)).toHaveLength(2)
})

test('an older message that comes late does not reopen what was answered', async () => {
  const contactId = await zaloContact(house, null)
  const early = house.clock.now()
  await write(house, contactId, 'lớp múa của khu tập tối nào', { at: new Date(early.getTime() + 60_000) })
  const thread = await read(contactId)
  house.clock.advance(120_000)
  await house.call(replyToConversation, { conversationId: thread.id, text: 'Có rồi ạ.', key: 'reply-000003' }, { as: officer })
  await write(house, contactId, 'chào xã', { at: early })
  const after = await read(contactId)
  expect(after).toMatchObject({ state: 'held', waitingSince: null })
  expect(after.entries[0]).toMatchObject({ text: 'chào xã' })
  expect(after.entries.filter(({ kind }) => kind === 'machine')).toHaveLength(1)
})

test('a new follower is greeted once by the machine, which says so; the menu it offers is picked by number', async () => {
  const contactId = await zaloContact(house, 'Chị Hằng')
  for (let times = 0; times < 2; times++) {
    await house.open((ctx) => ctx.publish(contactFollowed, { contactId, at: house.clock.now().toISOString() }))
    await house.runJobs()
  }
  await write(house, contactId, '2')
  const { entries, contactName } = await read(contactId)
  expect(contactName).toBe('Chị Hằng')
  expect(entries.map(({ kind }) => kind)).toEqual(['machine', 'resident', 'machine'])
  expect(entries[0]?.text).toMatch(/máy trả lời tự động.*1\. .*3\. Gặp cán bộ/s)
  expect(entries[2]?.text).toContain('Giờ làm việc')
})

test('the other commune sees nothing of it, and only the program takes messages in', async () => {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'gặp cán bộ')
  const conversationId = await threadOf(house, contactId)
  const stranger = await house.staff('officer', { in: house.other })
  await expect(house.call(getConversation, { conversationId }, { as: stranger, in: house.other })).rejects.toMatchObject({ code: 'conversations.not_found' })
  const message = { contactId, channel: 'zalo' as const, providerMessageId: 'x', text: 'x', at: house.clock.now() }
  await expect(house.call(receiveMessage, message, { as: officer })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(house.call(receiveMessage, { ...message, channel: 'fax' as 'zalo' }, { as: house.system })).rejects.toMatchObject({
    code: 'platform.invalid_input',
  })
})
