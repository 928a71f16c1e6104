import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { openZaloLink } from '../residents/open-zalo-link.ts'
import { readZaloLink } from '../residents/read-zalo-link.ts'
import { takeConversation } from './take-conversation.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'

let house: World

beforeAll(async () => {
  house = await talkWorld()
})
afterAll(() => house.close())

const lastSent = async (contactId: number) => {
  const row = await house.open(({ db }) =>
    db.selectFrom('message').select('text').where('contact_id', '=', contactId).orderBy('id', 'desc').limit(1).executeTakeFirst(),
  )
  return row?.text ?? ''
}
const said = async (contactId: number) =>
  JSON.stringify(
    await house.open(({ db }) =>
      db
        .selectFrom('conversation_entry as e')
        .innerJoin('conversation as c', 'c.id', 'e.conversation_id')
        .select('e.text')
        .where('c.contact_id', '=', contactId)
        .execute(),
    ),
  )
const tokenIn = (text: string) => /\/dang-nhap\/z\/([\w-]+)/.exec(text)?.[1] ?? ''

test('who asks for their cases in Zalo gets a link of their own, which the thread does not keep', async () => {
  const contactId = await zaloContact(house, 'Thơm')
  await write(house, contactId, 'ho so cua toi')
  expect(await lastSent(contactId)).toMatch(/http:\/\/lam-thao\.localhost:3000\/dang-nhap\/z\/[\w-]{43}/)
  expect(await said(contactId)).not.toContain('/dang-nhap/z/')
})

test('the number on the page is taken from the chat, also while an officer has the talk; other numbers are not', async () => {
  const contactId = await zaloContact(house, 'Lụa')
  await write(house, contactId, 'đăng nhập')
  const token = tokenIn(await lastSent(contactId))
  const { browserToken } = await house.call(openZaloLink, { token, browserToken: '', address: '203.0.113.7' })
  const { number } = await house.call(readZaloLink, { token, browserToken })
  await house.call(takeConversation, { conversationId: await threadOf(house, contactId) }, { as: await house.staff('officer') })
  await write(house, contactId, number ?? '')
  expect(await lastSent(contactId)).toContain('Đúng số rồi')
  expect((await house.call(readZaloLink, { token, browserToken })).state).toBe('proved')
  const before = await lastSent(contactId)
  await write(house, contactId, 'đăng nhập')
  await write(house, contactId, '47')
  expect(await lastSent(contactId)).toBe(before)
})
