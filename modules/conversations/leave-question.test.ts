import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { withClient } from '#platform/with-client'
import { addNote } from './add-note.ts'
import { getConversation } from './get-conversation.ts'
import { leaveQuestion } from './leave-question.ts'
import { readOwnThread } from './read-own-thread.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { talkWorld } from './testing-talk.ts'
import { writeInOwnThread } from './write-in-own-thread.ts'

let house: World
let officer: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  house = await talkWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

const ticket = () => house.runtime.random.token(32)

test('a question left on the web waits for an officer, whose reply is read at the secret address', async () => {
  const secret = ticket()
  const left = await house.call(leaveQuestion, { text: 'Bao giờ xã cấp phát giống lúa?', phone: '0912 345 438', hasConsent: true, ticket: secret })
  expect(left.path).toBe(`/hoi-dap/${secret}`)
  const thread = await house.call(getConversation, { conversationId: left.conversationId }, { as: officer })
  expect(thread).toMatchObject({ state: 'waiting', channel: 'web', callbackPhone: '84912345438' })
  await house.call(addNote, { conversationId: thread.id, text: 'Hỏi anh Vinh.' }, { as: officer })
  await house.call(replyToConversation, { conversationId: thread.id, text: 'Tuần sau ạ.', key: 'web-000001' }, { as: officer })
  const own = await house.call(readOwnThread, { ticket: secret })
  expect(own).toMatchObject({ state: 'held', isWaiting: false, maskedPhone: '*** 438' })
  expect(own.entries.map(({ text }) => text)).toEqual(['Bao giờ xã cấp phát giống lúa?', 'Tuần sau ạ.'])
  await house.call(writeInOwnThread, { ticket: secret, text: 'Cảm ơn, lấy ở đâu?', key: 'more-00001' })
  await house.call(writeInOwnThread, { ticket: secret, text: 'Cảm ơn, lấy ở đâu?', key: 'more-00001' })
  expect(await house.call(readOwnThread, { ticket: secret })).toMatchObject({ isWaiting: true, entries: { length: 3 } })
})

test('the same form sent twice leaves one question', async () => {
  const secret = ticket()
  const input = { text: 'Hỏi chuyện giống lúa', ticket: secret }
  const [one, other] = await Promise.all([house.call(leaveQuestion, input), house.call(leaveQuestion, input)])
  expect(one).toEqual(other)
  expect(await house.call(leaveQuestion, input)).toEqual(one)
  expect((await house.call(readOwnThread, { ticket: secret })).entries).toHaveLength(1)
})

test('an identity number is masked and the secret is nowhere in the clear', async () => {
  const secret = ticket()
  await house.call(leaveQuestion, { text: 'Căn cước 034085001234 của tôi hết hạn', ticket: secret })
  expect((await house.call(readOwnThread, { ticket: secret })).entries[0]?.text).not.toContain('034085001234')
  const kept = await withClient(house.urls.steward, async (client) => {
    const { rows } = await client.query(
      'select to_jsonb(c) as row from conversation c union all select to_jsonb(e) from conversation_entry e union all select to_jsonb(a) from audit_entry a',
    )
    return rows.length > 3 ? JSON.stringify(rows) : ''
  })
  expect(kept).toContain('hết hạn')
  expect(kept).not.toContain(secret)
})

test('a phone needs consent and ten digits; a guessed or foreign address opens nothing', async () => {
  const text = 'Hỏi chuyện giống lúa'
  await expect(house.call(leaveQuestion, { text, phone: '0912345438', ticket: ticket() })).rejects.toMatchObject({ code: 'conversations.consent_needed' })
  await expect(house.call(leaveQuestion, { text, phone: '12', hasConsent: true, ticket: ticket() })).rejects.toMatchObject({
    code: 'conversations.phone_invalid',
  })
  await expect(house.call(leaveQuestion, { text, ticket: 'short' })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  await expect(house.call(readOwnThread, { ticket: ticket() })).rejects.toMatchObject({ code: 'conversations.link_unknown' })
  const secret = ticket()
  await house.call(leaveQuestion, { text, ticket: secret })
  await expect(house.call(leaveQuestion, { text, ticket: secret }, { in: house.other })).rejects.toMatchObject({ code: 'conversations.link_unknown' })
  await expect(house.call(readOwnThread, { ticket: secret }, { in: house.other })).rejects.toMatchObject({ code: 'conversations.link_unknown' })
})
