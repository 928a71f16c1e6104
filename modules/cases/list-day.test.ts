import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { askSupplement } from './ask-supplement.ts'
import { assignCase } from './assign-case.ts'
import { listDay } from './list-day.ts'
import { refuseCase } from './refuse-case.ts'
import { setSubstitute } from './set-substitute.ts'
import { takeIn } from './take-in.ts'
import { casesWorld, file, hamlet, MARRIAGE, refusal } from './testing-cases.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let house: World
let officer: Staff
let colleague: Staff
let khu1: number
const ids: Record<'late' | 'today' | 'asked' | 'free' | 'own' | 'theirs', number> = { late: 0, today: 0, asked: 0, free: 0, own: 0, theirs: 0 }

beforeAll(async () => {
  house = await casesWorld()
  officer = await house.staff('officer')
  colleague = await house.staff('specialist')
  khu1 = await hamlet(house, 'Khu 1')
  // Online: to be looked through within eight working hours.
  house.clock.set('2026-11-19T09:00:00+07:00')
  ids.late = (await file(house, { hamletId: khu1 })).caseId
  house.clock.set('2026-11-20T16:00:00+07:00')
  ids.today = (await file(house, { hamletId: khu1 })).caseId
  house.clock.set('2026-11-23T14:32:00+07:00')
  ids.free = (await file(house)).caseId
  ids.asked = (await file(house)).caseId
  const items = [{ paperId: 'a', name: 'Giấy A', why: 'Thiếu' }]
  await house.call(askSupplement, { caseId: ids.asked, items, answerBy: '2026-12-01', reason: 'Thiếu' }, { as: officer })
  const closed = (await file(house)).caseId
  await house.call(refuseCase, { caseId: closed, reason: 'Nhầm nơi' }, { as: officer })
  house.clock.set('2026-11-23T14:40:00+07:00')
  ids.own = await assigned(officer)
  ids.theirs = await assigned(colleague)
})
afterAll(() => house.close())

async function assigned(to: Staff): Promise<number> {
  const { caseId } = await file(house, { procedureCode: MARRIAGE, channel: 'direct' })
  await house.call(assignCase, { caseId, toAccountId: to.accountId }, { as: officer })
  return caseId
}

async function day(as: Staff = officer, view: 'mine' | 'all' = 'all') {
  const { cameInAt, due, ...parts } = await house.call(listDay, { view }, { as })
  const seen = Object.fromEntries(Object.entries(parts).map(([name, { rows }]) => [name, rows.map(({ id }) => id)]))
  return { cameInAt, due, parts, ...(seen as Record<keyof typeof parts, number[]>) }
}

test('each case stands in one part: late, today, the actor’s own and then nobody’s, waiting for residents; what others have and what is closed in none', async () => {
  const { parts, late, today, mine, resident } = await day()
  expect({ late, today, mine, resident }).toEqual({ late: [ids.late], today: [ids.today], mine: [ids.own, ids.free], resident: [ids.asked] })
  expect([parts.late.total, parts.today.total, parts.mine.total, parts.resident.total]).toEqual([1, 1, 2, 1])
  expect(parts.late.rows[0]).toMatchObject({ isLate: true, applicantName: 'Nguyễn Thị Lành', assigned: null })
  expect(parts.mine.rows[0]).toMatchObject({ assigned: { name: officer.name }, procedureCode: MARRIAGE })
})

test('one’s own day holds one’s own cases, and of whom one stands in for', async () => {
  expect(await day(officer, 'mine')).toMatchObject({ late: [], today: [], mine: [ids.own], resident: [] })
  expect(await day(colleague, 'mine')).toMatchObject({ mine: [ids.theirs] })
  expect(await day(colleague)).toMatchObject({ late: [ids.late], mine: [ids.theirs, ids.free] })
  const pair = { accountId: colleague.accountId, substituteAccountId: officer.accountId }
  await house.call(setSubstitute, { ...pair, startsOn: '2026-11-23', endsOn: '2026-11-23', reason: 'Nghỉ' }, { as: officer })
  expect(await day(officer, 'mine')).toMatchObject({ mine: [ids.own, ids.theirs] })
  house.clock.set('2026-11-24T07:00:00+07:00')
  const tomorrow = await day(officer, 'mine')
  house.clock.set('2026-11-23T14:40:00+07:00')
  expect([...tomorrow.late, ...tomorrow.today, ...tomorrow.mine]).toEqual([ids.own])
})

test('cases come in when they are received, else when they are filed; those due today are counted by the quarter hour', async () => {
  const at = (clock: string) => new Date(`2026-11-23T${clock}:00+07:00`)
  const { cameInAt, due } = await day()
  expect(cameInAt).toEqual([...Array.from({ length: 3 }, () => at('14:32')), at('14:40'), at('14:40')])
  expect(due).toEqual([{ at: at('16:00'), count: 1 }])
  expect(await day(colleague, 'mine')).toMatchObject({ cameInAt: [at('14:40')], due: [] })
  // Filed on Friday and received now: it comes in now.
  house.clock.set('2026-11-20T10:00:00+07:00')
  const { caseId } = await file(house)
  house.clock.set('2026-11-23T14:41:00+07:00')
  expect((await day()).cameInAt).toHaveLength(5)
  await house.call(takeIn, { caseId }, { as: officer })
  expect((await day()).cameInAt).toEqual([...cameInAt, at('14:41')])
  house.clock.set('2026-11-24T08:00:00+07:00')
  expect((await day()).cameInAt).toEqual([])
  house.clock.set('2026-11-23T14:40:00+07:00')
})

test('a case of somebody who left is anybody’s again', async () => {
  const leaving = await house.staff('officer')
  const caseId = await assigned(leaving)
  expect((await day()).mine).not.toContain(caseId)
  await house.open(({ db }) => db.updateTable('account').set({ is_active: false }).where('id', '=', leaving.accountId).execute())
  expect((await day()).mine).toContain(caseId)
  expect((await day(officer, 'mine')).mine).not.toContain(caseId)
})

test('who is confined to a hamlet or a field sees no more of the day, a neighbour and a stranger nothing', async () => {
  const head = await house.staff('hamlet_head', { hamletId: khu1 })
  expect(await day(head)).toMatchObject({ late: [ids.late], today: [ids.today], mine: [], resident: [], cameInAt: [] })
  expect(await day(await house.staff('officer', { field: 'Đất đai' }))).toMatchObject({ late: [], today: [], mine: [], resident: [] })
  const stranger = await house.staff('officer', { in: house.other })
  expect(await house.call(listDay, {}, { as: stranger, in: house.other })).toMatchObject({ late: { total: 0 }, mine: { rows: [] }, cameInAt: [] })
  await expect(house.call(listDay, {})).rejects.toMatchObject(refusal('platform.not_signed_in'))
  await expect(house.call(listDay, {}, { as: await house.staff('team_member') })).rejects.toMatchObject(refusal('platform.not_allowed'))
  await expect(house.call(listDay, { view: 'gone' as never }, { as: officer })).rejects.toMatchObject(refusal('platform.invalid_input'))
})

test('twenty of a part are shown, soonest first, five of residents, and all are counted', async () => {
  const before = await day()
  for (let more = 0; more < 21; more++) await file(house)
  await house.open(({ db }) =>
    db.updateTable('case_record').set({ waits_for: 'resident', state: 'awaiting_payment' }).where('id', 'in', before.mine.slice(-1)).execute(),
  )
  for (let more = 0; more < 6; more++)
    await house.call(
      askSupplement,
      { caseId: (await file(house)).caseId, items: [{ paperId: 'a', name: 'Giấy A', why: 'Thiếu' }], answerBy: '2026-12-01', reason: 'Thiếu' },
      { as: officer },
    )
  const { parts, mine } = await day()
  expect([parts.mine.rows.length, parts.mine.total]).toEqual([20, before.parts.mine.total + 20])
  expect([parts.resident.rows.length, parts.resident.total]).toEqual([5, before.parts.resident.total + 7])
  expect(mine[0]).toBe(ids.own)
})
