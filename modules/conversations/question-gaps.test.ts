import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { closeQuestionGaps } from './close-question-gaps.ts'
import { listQuestionGaps } from './list-question-gaps.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let officer: Staff
beforeAll(async () => {
  house = await talkWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

/** Asks what the machine does not know; answers the thread and its gap. */
async function asked(question: string) {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, question)
  const conversationId = await threadOf(house, contactId)
  const gap = (await list()).find((one) => one.conversationId === conversationId)
  if (!gap) throw new Error(`The machine knew ${question}`)
  return { conversationId, gapId: gap.id, question: gap.question }
}
const list = (as = officer) => house.call(listQuestionGaps, {}, { as })
const close = (gapIds: number[], as = officer) => house.call(closeQuestionGaps, { gapIds }, { as })

test('a question leaves the list when its answer was added, once, with who said so', async () => {
  const { gapId } = await asked('lớp múa của khu tập tối nào')
  const { gapId: stays } = await asked('đội văn nghệ có nhận người già không')
  expect(await close([gapId])).toEqual({ closed: 1 })
  expect(await close([gapId])).toEqual({ closed: 0 })
  const ids = (await list()).map(({ id }) => id)
  expect([ids.includes(gapId), ids.includes(stays)]).toEqual([false, true])
  const row = await house.open(({ db }) => db.selectFrom('question_gap').selectAll().where('id', '=', gapId).executeTakeFirstOrThrow())
  expect(row).toMatchObject({ closed_account_id: officer.accountId, closed_at: house.clock.now() })
})

test('a phone number in the question is not shown', async () => {
  const { question } = await asked('lớp múa tập ở đâu gọi cho tôi 0912 345 678 nhé')
  expect(question).toBe('lớp múa tập ở đâu gọi cho tôi (số đã che) nhé')
})

test('all of the questions or none, and only those of the own commune', async () => {
  const { gapId } = await asked('thư viện mở cho trẻ con mượn truyện không')
  await expect(close([gapId, 999_999])).rejects.toMatchObject({ code: 'conversations.gap_not_found' })
  const stranger = await house.staff('officer', { in: house.other })
  const theirs = { as: stranger, in: house.other }
  await expect(house.call(closeQuestionGaps, { gapIds: [gapId] }, theirs)).rejects.toMatchObject({ code: 'conversations.gap_not_found' })
  expect(await house.call(listQuestionGaps, {}, theirs)).toEqual([])
  expect((await list()).map(({ id }) => id)).toContain(gapId)
})

test('an officer of one field sees the questions of that field and of none; others see nothing', async () => {
  const { gapId, conversationId } = await asked('sân bóng xã cho đá buổi tối không')
  const inField = (field: string) => house.open(({ db }) => db.updateTable('conversation').set({ field }).where('id', '=', conversationId).execute())
  const ofLand = await house.staff('specialist', { field: 'Đất đai' })
  await inField('Đất đai')
  expect((await list(ofLand)).map(({ id }) => id)).toContain(gapId)
  await inField('Hộ tịch')
  expect((await list(ofLand)).map(({ id }) => id)).not.toContain(gapId)
  await expect(close([gapId], ofLand)).rejects.toMatchObject({ code: 'conversations.gap_not_found' })
  for (const as of [await house.staff('auditor'), await house.staff('hamlet_head')]) {
    await expect(list(as)).rejects.toMatchObject({ code: 'platform.not_allowed' })
    await expect(close([gapId], as)).rejects.toMatchObject({ code: 'platform.not_allowed' })
  }
  await expect(close([])).rejects.toMatchObject({ code: 'platform.invalid_input' })
})
