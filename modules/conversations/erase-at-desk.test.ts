import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseContact, queueMessage } from '#messaging'
import type { Posted } from '#platform/page'
import type { World } from '#platform/testing'
import { getConversation } from './get-conversation.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'
import { threadPage } from './thread.page.tsx'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let officer: Staff
const reason = 'bác đến một cửa yêu cầu xóa, đã xem giấy tờ'
beforeAll(async () => {
  house = await talkWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

async function talk(): Promise<{ contactId: number; conversationId: number }> {
  const contactId = await zaloContact(house, 'Trần Thị Thơm')
  await write(house, contactId, 'tôi ở khu 3, gặp cán bộ')
  return { contactId, conversationId: await threadOf(house, contactId) }
}
const wordsOf = async (conversationId: number) =>
  (await house.call(getConversation, { conversationId }, { as: house.system })).entries.filter(({ text }) => text.includes('khu 3'))
const request = (conversationId: number) => ({
  path: '',
  params: { id: String(conversationId) },
  query: {},
  host: '',
  origin: '',
  cookies: {},
  address: '',
})

test('an officer erases a person on request from the thread: name and words go, the act stays with its reason', async () => {
  const { contactId, conversationId } = await talk()
  expect(await wordsOf(conversationId)).toHaveLength(1)
  expect((await house.open((ctx) => threadPage.load(ctx, request(conversationId)), { as: officer })).mayErase).toBe(true)
  const posted: Posted = { ...request(conversationId), files: [], form: { act: 'erase', reason } }
  await house.open(async (ctx) => threadPage.act?.(ctx, posted), { as: officer })
  await house.runJobs()
  expect(await wordsOf(conversationId)).toEqual([])
  const kept = await house.open(({ db }) => db.selectFrom('contact').selectAll().where('id', '=', contactId).executeTakeFirstOrThrow())
  expect(kept).toMatchObject({ name: null })
  expect(kept.withdrawn_at).not.toBeNull()
  const act = await house.open(({ db }) =>
    db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'messaging.erase-contact')
      .where('subject', '=', `contact:${contactId}`)
      .executeTakeFirstOrThrow(),
  )
  expect(act).toMatchObject({ why: reason, actor_id: officer.accountId })
  const message = { contactId, purpose: 'reply' as const, text: 'Dạ', idempotencyKey: 'after' }
  await expect(house.call(queueMessage, message, { as: house.system })).rejects.toMatchObject({ code: 'messaging.contact_withdrew' })
  await expect(house.call(eraseContact, { contactId, reason }, { as: officer })).rejects.toMatchObject({ code: 'messaging.contact_withdrew' })
  expect((await house.open((ctx) => threadPage.load(ctx, request(conversationId)), { as: officer })).mayErase).toBe(false)
})

test('other communes, other roles, narrowed roles and an act without a reason erase nothing', async () => {
  const { contactId, conversationId } = await talk()
  const elsewhere = { as: await house.staff('administrator', { in: house.other }), in: house.other }
  await expect(house.call(eraseContact, { contactId, reason }, elsewhere)).rejects.toMatchObject({ code: 'messaging.contact_missing' })
  for (const role of ['specialist', 'editor', 'auditor', 'hamlet_head'])
    await expect(house.call(eraseContact, { contactId, reason }, { as: await house.staff(role) })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  const narrowed = await house.staff('officer', { field: 'Hộ tịch' })
  await expect(house.call(eraseContact, { contactId, reason }, { as: narrowed })).rejects.toMatchObject({ code: 'messaging.erasing_is_not_narrowed' })
  await expect(house.call(eraseContact, { contactId, reason: ' ' }, { as: officer })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  await house.runJobs()
  expect(await wordsOf(conversationId)).toHaveLength(1)
  await house.call(eraseContact, { contactId, reason }, { as: await house.staff('administrator') })
})
