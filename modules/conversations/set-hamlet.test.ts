import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import type { World } from '#platform/testing'
import { countWaiting } from './count-waiting.ts'
import { getConversation } from './get-conversation.ts'
import { listConversations } from './list-conversations.ts'
import { setHamlet } from './set-hamlet.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let officer: Staff
let one: number
let two: number
beforeAll(async () => {
  house = await talkWorld()
  officer = await house.staff('officer')
  one = (await house.call(addHamlet, { name: 'Khu 1' }, { as: house.system })).hamletId
  two = (await house.call(addHamlet, { name: 'Khu 2' }, { as: house.system })).hamletId
})
afterAll(() => house.close())

async function waitingThread(): Promise<number> {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'gặp cán bộ')
  return threadOf(house, contactId)
}
const seenBy = async (as: Staff) => (await house.call(listConversations, { show: 'waiting' }, { as })).rows.map(({ id }) => id)

test('the head of the person’s hamlet sees the thread, the head of another does not', async () => {
  const conversationId = await waitingThread()
  const headOfOne = await house.staff('hamlet_head', { hamletId: one })
  const headOfTwo = await house.staff('hamlet_head', { hamletId: two })
  expect([await seenBy(headOfOne), await seenBy(headOfTwo)]).toEqual([[], []])

  await house.call(setHamlet, { conversationId, hamletId: one }, { as: officer })
  expect([await seenBy(headOfOne), await seenBy(headOfTwo)]).toEqual([[conversationId], []])
  expect(await house.call(countWaiting, {}, { as: headOfOne })).toMatchObject({ waiting: 1 })
  expect(await house.call(getConversation, { conversationId }, { as: headOfOne })).toMatchObject({ hamletId: one })
  await expect(house.call(getConversation, { conversationId }, { as: headOfTwo })).rejects.toMatchObject({ code: 'conversations.not_found' })

  await house.call(setHamlet, { conversationId, hamletId: two }, { as: officer })
  expect([await seenBy(headOfOne), await seenBy(headOfTwo)]).toEqual([[], [conversationId]])
  await house.call(setHamlet, { conversationId, hamletId: null }, { as: officer })
  expect([await seenBy(headOfOne), await seenBy(headOfTwo)]).toEqual([[], []])
})

test('a hamlet head and an auditor may not say where somebody lives', async () => {
  const conversationId = await waitingThread()
  await house.call(setHamlet, { conversationId, hamletId: one }, { as: officer })
  for (const as of [await house.staff('hamlet_head', { hamletId: one }), await house.staff('auditor')])
    await expect(house.call(setHamlet, { conversationId, hamletId: two }, { as })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  expect(await house.call(getConversation, { conversationId }, { as: officer })).toMatchObject({ hamletId: one })
})

test('another commune’s thread and another commune’s hamlet are refused', async () => {
  const conversationId = await waitingThread()
  const stranger = await house.staff('officer', { in: house.other })
  const theirs = { as: stranger, in: house.other }
  const { hamletId } = await house.call(addHamlet, { name: 'Thôn M1' }, { as: house.system, in: house.other })
  await expect(house.call(setHamlet, { conversationId, hamletId }, theirs)).rejects.toMatchObject({ code: 'conversations.not_found' })
  await expect(house.call(setHamlet, { conversationId, hamletId }, { as: officer })).rejects.toMatchObject({ code: 'conversations.hamlet_not_found' })
  await expect(house.call(setHamlet, { conversationId, hamletId: 0 }, { as: officer })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  expect(await house.call(getConversation, { conversationId }, { as: officer })).toMatchObject({ hamletId: null })
})
