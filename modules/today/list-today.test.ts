import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import { leaveQuestion, receiveMessage, takeConversation } from '#conversations'
import { createWebContact } from '#messaging'
import { type World, world } from '#platform/testing'
import { accountsModule } from '../accounts/module.ts'
import { roles } from '../accounts/roles.ts'
import { assistantModule } from '../assistant/module.ts'
import { communesModule } from '../communes/module.ts'
import { conversationsAt } from '../conversations/module.ts'
import { messagingModule } from '../messaging/module.ts'
import { proceduresModule } from '../procedures/module.ts'
import { listToday } from './list-today.ts'
import { todayModule } from './module.ts'

let house: World
let officer: Awaited<ReturnType<World['staff']>>
beforeAll(async () => {
  house = await world({
    modules: [communesModule, accountsModule, proceduresModule, messagingModule({ channels: [] }), assistantModule, conversationsAt(''), todayModule],
    roles,
  })
  officer = await house.staff('officer')
})
afterAll(() => house.close())

const leave = (text: string) => house.call(leaveQuestion, { text, ticket: house.runtime.random.token(32) })
const today = (as = officer) => house.call(listToday, {}, { as })

test('who waits longest stands first, late ones are counted, one’s own stand apart, the machine’s answers are told', async () => {
  const first = await leave('Hỏi chuyện giống lúa')
  house.clock.advance(20 * 60_000)
  const second = await leave('Hỏi chuyện lớp múa')
  const own = await leave('Hỏi chuyện phân bón')
  await house.call(takeConversation, { conversationId: own.conversationId }, { as: officer })
  const { contactId } = await house.call(createWebContact, {}, { as: house.system })
  await house.call(
    receiveMessage,
    { contactId, channel: 'web', providerMessageId: 'a', text: 'xã làm việc mấy giờ', at: house.clock.now() },
    { as: house.system },
  )
  const day = await today()
  expect(day.waiting.rows.map(({ id, isLate }) => [id, isLate])).toEqual([
    [first.conversationId, true],
    [second.conversationId, false],
  ])
  expect(day.mine.rows.map(({ id }) => id)).toEqual([own.conversationId])
  expect(day).toMatchObject({ late: 1, machine: { answered: 1, handed: 3 }, channels: { count: 0, alarms: [] } })
  expect(day.sessions).toEqual([
    ['07:30', '11:30'],
    ['13:00', '17:00'],
  ])
})

test('yesterday is not today, and on a day off there are no office hours', async () => {
  house.clock.set('2026-11-24T09:00:00+07:00')
  const day = await today()
  expect(day.sessions).toEqual([])
  expect(day.machine).toMatchObject({ answered: 0, handed: 0, receivedAt: [] })
  expect(day.waiting.total).toBe(2)
})

test('a channel that fails is told to everybody at work', async () => {
  const account = { commune_id: house.commune.id, channel: 'zalo', account_ref: '1', name: 'Xã Lâm Thao', created_at: house.clock.now() }
  await house.open(({ db }) => db.insertInto('channel_account').values(account).execute())
  const { hamletId } = await house.call(addHamlet, { name: 'Khu Đoài' }, { as: house.system })
  expect((await today(await house.staff('hamlet_head', { hamletId }))).channels).toMatchObject({
    count: 1,
    alarms: [{ kind: 'needs_consent', name: 'Xã Lâm Thao' }],
  })
})

test('the neighbour sees nothing of it, and nobody signed out sees anything', async () => {
  const stranger = await house.staff('officer', { in: house.other })
  expect(await house.call(listToday, {}, { as: stranger, in: house.other })).toMatchObject({
    waiting: { total: 0 },
    mine: { total: 0 },
    channels: { count: 0 },
  })
  await expect(house.call(listToday, {})).rejects.toMatchObject({ code: 'platform.not_signed_in' })
})

test('sign-in codes that run out are told to the whole office', async () => {
  expect((await today()).channels.alarms).not.toContainEqual(expect.objectContaining({ kind: 'codes_near' }))
  await house.open(({ db }) => db.insertInto('resident_setting').values({ commune_id: house.commune.id, codes_a_day: 2 }).execute())
  const ask = (name: string) =>
    house.open(({ db, now }) =>
      db
        .insertInto('resident_proof')
        .values({ token_hash: Buffer.from(name), commune_id: house.commune.id, kind: 'phone', address: '', asked_at: now, expires_at: now })
        .execute(),
    )
  await ask('first')
  expect((await today()).channels.alarms.map(({ kind }) => kind)).not.toContain('codes_near')
  await ask('second')
  expect((await today()).channels.alarms.map(({ kind }) => kind)).toContain('codes_over')
})
