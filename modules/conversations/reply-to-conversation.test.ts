import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { addNote } from './add-note.ts'
import { eraseWords } from './erase-words.ts'
import { finishConversation } from './finish-conversation.ts'
import { getConversation } from './get-conversation.ts'
import { giveBackToMachine } from './give-back-to-machine.ts'
import { handOverConversation } from './hand-over-conversation.ts'
import { listConversations } from './list-conversations.ts'
import { noteDelivery } from './note-delivery.ts'
import { passOnConversations } from './pass-on-conversations.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { takeConversation } from './take-conversation.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let hanh: Staff
let long: Staff
beforeAll(async () => {
  house = await talkWorld()
  hanh = await house.staff('officer')
  long = await house.staff('specialist')
})
afterAll(() => house.close())

/** A thread in the queue. */
async function waitingThread(): Promise<number> {
  const contactId = await zaloContact(house, null)
  await write(house, contactId, 'gặp cán bộ')
  return threadOf(house, contactId)
}
const read = (conversationId: number, as = hanh) => house.call(getConversation, { conversationId }, { as })
const reply = (conversationId: number, as: Staff, key: string, more = {}) =>
  house.call(replyToConversation, { conversationId, text: `Câu của ${as.name}`, key, ...more }, { as })

test('two officers reply at once: one answer goes, the other is told who was first and may still send', async () => {
  const id = await waitingThread()
  const { lastEntryId } = await read(id)
  const outcomes = await Promise.allSettled([
    reply(id, hanh, 'hanh-0001', { seenEntryId: lastEntryId }),
    reply(id, long, 'long-0001', { seenEntryId: lastEntryId }),
  ])
  const refused = outcomes.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(1)
  const first = outcomes[0]?.status === 'fulfilled' ? hanh : long
  const second = first === hanh ? long : hanh
  expect(refused[0]?.reason).toMatchObject({ code: 'conversations.answered_meanwhile', details: { by: first.name } })
  await reply(id, second, 'even-so-1', { seenEntryId: lastEntryId, evenSo: true })
  const after = await read(id)
  expect(after.entries.filter(({ kind }) => kind === 'staff').map(({ accountName }) => accountName)).toEqual([first.name, second.name])
  expect(after.assignedAccountId).toBe(second.accountId)
})

test('pressing send twice sends once', async () => {
  const id = await waitingThread()
  expect(await reply(id, hanh, 'twice-0001')).toEqual(await reply(id, hanh, 'twice-0001'))
  expect((await read(id)).entries.filter(({ kind }) => kind === 'staff')).toHaveLength(1)
})

test('taking keeps the wait running; a colleague must mean it to take over', async () => {
  const id = await waitingThread()
  const { waitingSince } = await read(id)
  await house.call(takeConversation, { conversationId: id }, { as: hanh })
  expect(await read(id)).toMatchObject({ state: 'held', waitingSince, assignedAccountId: hanh.accountId })
  await expect(house.call(takeConversation, { conversationId: id }, { as: long })).rejects.toMatchObject({
    code: 'conversations.held_by_other',
    details: { by: hanh.name },
  })
  await expect(reply(id, long, 'over-00001')).rejects.toMatchObject({ code: 'conversations.held_by_other' })
  await house.call(takeConversation, { conversationId: id, evenSo: true }, { as: long })
  expect(await read(id)).toMatchObject({ assignedAccountId: long.accountId })
})

test('handed to a colleague with a note that the resident never sees', async () => {
  const id = await waitingThread()
  await house.call(handOverConversation, { conversationId: id, toAccountId: long.accountId, note: 'Anh xem giúp em.' }, { as: hanh })
  const after = await read(id, long)
  expect(after).toMatchObject({ state: 'held', assignedAccountId: long.accountId })
  expect(after.entries.filter(({ kind }) => kind === 'note')).toMatchObject([{ text: 'Anh xem giúp em.', accountName: hanh.name }])
  expect((await house.call(listConversations, { show: 'mine' }, { as: long })).rows.map((row) => row.id)).toContain(id)
  const sent = await house.open(({ db }) => db.selectFrom('message').select('text').where('contact_id', '=', after.contactId).execute())
  expect(sent.some(({ text }) => text.includes('Anh xem giúp em'))).toBe(false)
  await expect(house.call(handOverConversation, { conversationId: id, toAccountId: 999_999 }, { as: long })).rejects.toMatchObject({
    code: 'conversations.colleague_not_found',
  })
})

test('given back, the machine answers again; finished, it starts anew', async () => {
  const id = await waitingThread()
  const { contactId } = await read(id)
  await reply(id, hanh, 'back-00001')
  await house.call(giveBackToMachine, { conversationId: id }, { as: hanh })
  await expect(house.call(giveBackToMachine, { conversationId: id }, { as: hanh })).rejects.toMatchObject({ code: 'conversations.not_held' })
  await write(house, contactId, 'làm giấy khai sinh')
  expect((await read(id)).entries.at(-1)).toMatchObject({ kind: 'machine', sourceCode: '1.001193' })
  await house.call(finishConversation, { conversationId: id }, { as: hanh })
  await expect(house.call(finishConversation, { conversationId: id }, { as: hanh })).rejects.toMatchObject({ code: 'conversations.already_done' })
  expect((await house.call(listConversations, { show: 'done' }, { as: hanh })).rows.map((row) => row.id)).toContain(id)
  await write(house, contactId, 'xã làm việc mấy giờ')
  expect(await read(id)).toMatchObject({ state: 'machine' })
})

test('the longest wait stands first, late only in office time', async () => {
  const first = await waitingThread()
  house.clock.advance(20 * 60_000)
  const second = await waitingThread()
  const { rows } = await house.call(listConversations, { show: 'waiting' }, { as: hanh })
  const mine = rows.filter(({ id }) => id === first || id === second)
  expect(mine.map(({ id, isLate }) => [id, isLate])).toEqual([
    [first, true],
    [second, false],
  ])
})

test('a hamlet head sees the threads of the hamlet alone, and answers none', async () => {
  const id = await waitingThread()
  const hamletId = await house.open(async ({ db, commune }) => {
    const hamlet = await db.insertInto('hamlet').values({ commune_id: commune.id, name: 'khu Đoài', position: 1 }).returning('id').executeTakeFirstOrThrow()
    await db.updateTable('conversation').set({ hamlet_id: hamlet.id }).where('id', '=', id).execute()
    return hamlet.id
  })
  const head = await house.staff('hamlet_head', { hamletId })
  const { rows } = await house.call(listConversations, { show: 'waiting' }, { as: head })
  expect(rows.map((row) => row.id)).toEqual([id])
  expect(await read(id, head)).toMatchObject({ id })
  await expect(read(await waitingThread(), head)).rejects.toMatchObject({ code: 'conversations.not_found' })
  await expect(reply(id, head, 'head-00001')).rejects.toMatchObject({ code: 'platform.not_allowed' })
})

test('the threads of somebody who left go to the successor, or back to the queue', async () => {
  const id = await waitingThread()
  const leaving = await house.staff('officer')
  await reply(id, leaving, 'leave-0001')
  await house.call(passOnConversations, { accountId: leaving.accountId, successorId: long.accountId }, { as: house.system })
  expect(await read(id)).toMatchObject({ state: 'held', assignedAccountId: long.accountId })
  const other = await waitingThread()
  await reply(other, leaving, 'leave-0002')
  await house.call(passOnConversations, { accountId: leaving.accountId, successorId: null }, { as: house.system })
  expect(await read(other)).toMatchObject({ state: 'waiting', assignedAccountId: null })
})

test('news of a sent answer only moves forward', async () => {
  const id = await waitingThread()
  const { entryId } = await reply(id, hanh, 'tick-00001')
  for (const state of ['seen', 'delivered'] as const) await house.call(noteDelivery, { entryId, state }, { as: house.system })
  expect((await read(id)).entries.find((entry) => entry.id === entryId)).toMatchObject({ delivery: 'seen' })
})

test('who withdraws has their words erased; that they wrote stays', async () => {
  const id = await waitingThread()
  const { contactId } = await read(id)
  await house.call(addNote, { conversationId: id, text: 'Bác ở xóm trên.' }, { as: hanh })
  await house.call(eraseWords, { contactId }, { as: house.system })
  const after = await read(id)
  expect(after.entries.length).toBeGreaterThan(2)
  expect(after.entries.every(({ text, isErased }) => text === '' && isErased)).toBe(true)
  const { rows } = await house.call(listConversations, { show: 'waiting' }, { as: hanh })
  expect(rows.find((row) => row.id === id)).toMatchObject({ lastWords: '', contactName: '' })
})

test('nobody signed out and no program answers in an officer’s name; an empty answer is none', async () => {
  const id = await waitingThread()
  const input = { conversationId: id, text: 'x', key: 'nobody-001' }
  await expect(house.call(replyToConversation, input)).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  await expect(house.call(replyToConversation, input, { as: house.system })).rejects.toMatchObject({ code: 'conversations.officers_only' })
  await expect(house.call(replyToConversation, { ...input, text: '  ' }, { as: hanh })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  await expect(house.call(replyToConversation, { ...input, conversationId: 999_999 }, { as: hanh })).rejects.toMatchObject({ code: 'conversations.not_found' })
})
