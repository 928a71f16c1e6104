import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import type { World } from '#platform/testing'
import { countWaiting } from './count-waiting.ts'
import { listDay } from './list-day.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { setHamlet } from './set-hamlet.ts'
import { takeConversation } from './take-conversation.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let officer: Staff
let colleague: Staff
beforeAll(async () => {
  house = await talkWorld()
  officer = await house.staff('officer')
  colleague = await house.staff('officer')
})
afterAll(() => house.close())

async function waitingThread(): Promise<number> {
  const contactId = await zaloContact(house, 'Bác Lành')
  await write(house, contactId, 'gặp cán bộ')
  return threadOf(house, contactId)
}

async function day(as: Staff = officer) {
  const { waiting, mine, late } = await house.call(listDay, {}, { as })
  return { waiting: waiting.rows.map(({ id }) => id), mine: mine.rows.map(({ id }) => id), totals: [waiting.total, mine.total], late }
}

test('who waits longest stands first, one’s own that wait before those answered; all who wait too long are counted, a colleague’s too', async () => {
  expect(await day()).toEqual({ waiting: [], mine: [], totals: [0, 0], late: 0 })
  const [answered, theirs, own, first] = [await waitingThread(), await waitingThread(), await waitingThread(), await waitingThread()]
  house.clock.advance(16 * 60_000)
  const second = await waitingThread()
  await house.call(takeConversation, { conversationId: theirs }, { as: colleague })
  await house.call(takeConversation, { conversationId: own }, { as: officer })
  await house.call(takeConversation, { conversationId: answered }, { as: officer })
  await house.call(replyToConversation, { conversationId: answered, text: 'Dạ, có ngay ạ.', key: 'answer-1' }, { as: officer })
  expect(await day()).toEqual({ waiting: [first, second], mine: [own, answered], totals: [2, 2], late: 3 })
  expect(await day(colleague)).toMatchObject({ mine: [theirs], late: 3 })
  expect((await house.call(countWaiting, {}, { as: officer })).late).toBe(3)
  const { waiting } = await house.call(listDay, {}, { as: officer })
  expect(waiting.rows).toMatchObject([
    { contactName: 'Bác Lành', isLate: true, lastWords: 'gặp cán bộ' },
    { contactName: 'Bác Lành', isLate: false },
  ])

  const { hamletId } = await house.call(addHamlet, { name: 'Khu 1' }, { as: house.system })
  const head = await house.staff('hamlet_head', { hamletId })
  expect(await day(head)).toEqual({ waiting: [], mine: [], totals: [0, 0], late: 0 })
  await house.call(setHamlet, { conversationId: second, hamletId }, { as: officer })
  expect(await day(head)).toEqual({ waiting: [second], mine: [], totals: [1, 0], late: 0 })
  const stranger = await house.staff('officer', { in: house.other })
  expect(await house.call(listDay, {}, { as: stranger, in: house.other })).toMatchObject({ waiting: { total: 0 }, mine: { total: 0 }, late: 0 })
  await expect(house.call(listDay, {})).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  await expect(house.call(listDay, {}, { as: await house.staff('team_member') })).rejects.toMatchObject({ code: 'platform.not_allowed' })
})
