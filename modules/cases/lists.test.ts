import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountLeft } from '#accounts'
import type { World } from '#platform/testing'
import { addNote } from './add-note.ts'
import { askCallBack } from './ask-call-back.ts'
import { askSupplement } from './ask-supplement.ts'
import { assignCase } from './assign-case.ts'
import { countCases } from './count-cases.ts'
import { endSubstitute } from './end-substitute.ts'
import { exportCases } from './export-cases.ts'
import { getCase } from './get-case.ts'
import { handOverBulk } from './hand-over-bulk.ts'
import { listCases } from './list-cases.ts'
import { listSubstitutes } from './list-substitutes.ts'
import { refuseCase } from './refuse-case.ts'
import { setSubstitute } from './set-substitute.ts'
import { takeIn } from './take-in.ts'
import { casesWorld, file, hamlet, MARRIAGE, type Resident, refusal, resident } from './testing-cases.ts'

type Staff = Awaited<ReturnType<World['staff']>>

let house: World
let officer: Staff
let khu1: number
let khu2: number
const ids: Record<'late' | 'today' | 'asked' | 'closed' | 'khu2' | 'prepared', number> = { late: 0, today: 0, asked: 0, closed: 0, khu2: 0, prepared: 0 }
let bich: Resident

beforeAll(async () => {
  house = await casesWorld()
  officer = await house.staff('officer')
  khu1 = await hamlet(house, 'Khu 1')
  khu2 = await hamlet(house, 'Khu 2')
  bich = await resident(house, 'Trần Thị Bích')
  // Online: to be looked through within eight working hours.
  house.clock.set('2026-11-19T09:00:00+07:00')
  ids.late = (await file(house, { hamletId: khu1, for: { personId: null, organisationId: null, name: 'Đỗ Văn Ước' }, applicantPhone: '0987 654 321' })).caseId
  house.clock.set('2026-11-20T16:00:00+07:00')
  ids.today = (await file(house, { hamletId: khu1 })).caseId
  house.clock.set('2026-11-23T14:32:00+07:00')
  ids.asked = (await file(house, { filedBy: { residentId: bich.residentId, name: bich.name } })).caseId
  await house.call(
    askSupplement,
    { caseId: ids.asked, items: [{ paperId: 'a', name: 'Giấy A', why: 'Thiếu' }], answerBy: '2026-12-01', reason: 'Thiếu' },
    { as: officer },
  )
  ids.closed = (await file(house)).caseId
  await house.call(refuseCase, { caseId: ids.closed, reason: 'Nhầm nơi' }, { as: officer })
  ids.khu2 = (await file(house, { hamletId: khu2 })).caseId
  ids.prepared = (await file(house, { procedureCode: MARRIAGE, channel: 'direct' })).caseId
  await house.call(assignCase, { caseId: ids.prepared, toAccountId: officer.accountId }, { as: officer })
})
afterAll(() => house.close())

const list = async (input: Parameters<typeof house.call<typeof listCases.input, typeof listCases.output>>[1], as: Staff = officer) =>
  (await house.call(listCases, input, { as })).rows.map(({ id }) => id)

test('groups say what is late, due today, mine, the resident’s, open and closed; soonest first', async () => {
  expect(await list({ group: 'late' })).toEqual([ids.late])
  expect(await list({ group: 'today' })).toEqual([ids.today])
  expect(await list({ group: 'waiting_me' })).toEqual([ids.prepared])
  expect(await list({ group: 'waiting_resident' })).toEqual([ids.asked])
  expect(await list({ group: 'closed' })).toEqual([ids.closed])
  expect(await list({})).toEqual([ids.late, ids.today, ids.khu2, ids.prepared, ids.asked])
  expect(await list({ sort: 'newest' })).toEqual([ids.prepared, ids.khu2, ids.asked, ids.today, ids.late])
  expect(await list({ view: 'mine' })).toEqual([ids.prepared])
  expect(await list({ view: 'unassigned', group: 'late' })).toEqual([ids.late])
  expect(await list({ view: 'unassigned' })).toHaveLength(4)
  expect(await list({ group: 'all' })).toHaveLength(6)
  await house.call(askCallBack, { ref: (await house.call(getCase, { caseId: ids.asked }, { as: officer })).ref, wants: 'call' }, { as: bich })
  expect(await list({ group: 'called' })).toEqual([ids.asked])
  expect(await house.call(countCases, {}, { as: officer })).toEqual({
    late: 1,
    today: 1,
    waitingMe: 1,
    lateMine: 0,
    waitingResident: 1,
    unassigned: 4,
    called: 1,
    open: 5,
  })
  expect((await house.call(listCases, { group: 'late' }, { as: officer })).rows[0]).toMatchObject({ isLate: true, applicantName: 'Đỗ Văn Ước' })
})

test('narrowed to one state, open or closed', async () => {
  expect(await list({ group: 'all', state: 'awaiting_supplement' })).toEqual([ids.asked])
  expect(await list({ group: 'all', state: 'refused' })).toEqual([ids.closed])
  expect(await list({ state: 'refused' })).toEqual([])
  expect((await house.call(exportCases, { group: 'all', state: 'refused' }, { as: officer })).rows.map(({ id }) => id)).toEqual([ids.closed])
  await expect(list({ state: 'gone' as never })).rejects.toMatchObject(refusal('platform.invalid_input'))
})

test('narrowed by procedure, hamlet, field and who has it; found by code, look-up name, name without accents, whole phone', async () => {
  expect(await list({ procedureCode: MARRIAGE })).toEqual([ids.prepared])
  expect(await list({ hamletId: khu2 })).toEqual([ids.khu2])
  expect(await list({ field: 'Cư trú' })).toEqual([])
  expect(await list({ assignedAccountId: officer.accountId })).toEqual([ids.prepared])
  expect(await list({ q: 'do van uoc' })).toEqual([ids.late])
  expect(await list({ q: 'Ước' })).toEqual([ids.late])
  expect(await list({ q: '0987654321' })).toEqual([ids.late])
  expect(await list({ q: '0987654322' })).toEqual([])
  expect(await list({ q: '%' })).toEqual([])
  expect(await list({ q: (await house.call(getCase, { caseId: ids.khu2 }, { as: officer })).readableRef })).toEqual([ids.khu2])
  const taken = await file(house)
  const { code } = await house.call(takeIn, { caseId: taken.caseId }, { as: officer })
  expect(await list({ q: code?.toLowerCase() ?? '' })).toEqual([taken.caseId])
  await expect(list({ group: 'gone' as never })).rejects.toMatchObject(refusal('platform.invalid_input'))
})

test('who is confined to a hamlet or a field sees and touches nothing outside; another commune nothing at all', async () => {
  const scoped = await house.staff('officer', { hamletId: khu1 })
  expect(await list({}, scoped)).toEqual([ids.late, ids.today])
  expect((await house.call(countCases, {}, { as: scoped })).open).toBe(2)
  expect((await house.call(exportCases, { group: 'open' }, { as: scoped })).rows.map(({ id }) => id)).toEqual([ids.late, ids.today])
  await expect(house.call(getCase, { caseId: ids.khu2 }, { as: scoped })).rejects.toMatchObject(refusal('cases.not_found'))
  await expect(house.call(assignCase, { caseId: ids.khu2, toAccountId: officer.accountId }, { as: scoped })).rejects.toMatchObject(refusal('cases.not_found'))
  const ofField = await house.staff('specialist', { field: 'Đất đai' })
  expect(await list({}, ofField)).toEqual([])
  await expect(house.call(getCase, { caseId: ids.khu2 }, { as: ofField })).rejects.toMatchObject(refusal('cases.not_found'))
  const stranger = await house.staff('leader', { in: house.other })
  expect((await house.call(listCases, {}, { as: stranger, in: house.other })).rows).toEqual([])
  await expect(house.call(getCase, { caseId: ids.khu2 }, { as: stranger, in: house.other })).rejects.toMatchObject(refusal('cases.not_found'))
  await expect(house.call(listCases, {})).rejects.toMatchObject(refusal('platform.not_signed_in'))
})

test('a hamlet head looks at the hamlet’s cases, without answers, phone and address', async () => {
  const head = await house.staff('hamlet_head', { hamletId: khu1 })
  expect(await list({}, head)).toEqual([ids.late, ids.today])
  expect(await house.call(getCase, { caseId: ids.late }, { as: head })).toMatchObject({ isWhole: false, answers: {}, applicantPhone: null })
  expect(await house.call(getCase, { caseId: ids.late }, { as: officer })).toMatchObject({
    isWhole: true,
    answers: { hoTen: 'Nguyễn Thị Lành' },
    applicantPhone: '0987654321',
  })
  await expect(house.call(takeIn, { caseId: ids.late }, { as: head })).rejects.toMatchObject(refusal('platform.not_allowed'))
})

test('the register is exported page by page, on record', async () => {
  const { rows, next } = await house.call(exportCases, { group: 'open', q: 'do van' }, { as: officer })
  expect(rows).toMatchObject([{ id: ids.late, phone: '0987654321' }])
  expect(next).toBeNull()
  expect((await house.call(exportCases, { group: 'open', afterId: ids.late }, { as: officer })).rows.map(({ id }) => id)).not.toContain(ids.late)
  const trail = await house.open(({ db }) => db.selectFrom('audit_entry').select('action').where('action', '=', 'cases.export-cases').execute())
  expect(trail.length).toBeGreaterThan(0)
  await expect(house.call(exportCases, {}, { as: await house.staff('auditor') })).rejects.toMatchObject(refusal('platform.not_allowed'))
})

test('while away, the cases list under the substitute as well, from the first day to the last, and no clock moves', async () => {
  const substitute = await house.staff('specialist')
  const before = await house.call(getCase, { caseId: ids.prepared }, { as: officer })
  const days = { startsOn: '2026-11-23', endsOn: '2026-11-25', reason: 'Nghỉ phép' }
  const pair = { accountId: officer.accountId, substituteAccountId: substitute.accountId }
  await expect(house.call(setSubstitute, { ...pair, ...days, endsOn: '2026-11-20' }, { as: officer })).rejects.toMatchObject(refusal('cases.substitute_days'))
  await expect(house.call(setSubstitute, { ...pair, ...days, substituteAccountId: officer.accountId }, { as: officer })).rejects.toMatchObject(
    refusal('cases.same_person'),
  )
  const { substituteId } = await house.call(setSubstitute, { ...pair, ...days }, { as: officer })
  await expect(house.call(setSubstitute, { ...pair, ...days, startsOn: '2026-11-25', endsOn: '2026-11-30' }, { as: officer })).rejects.toMatchObject({
    code: 'cases.substitute_overlaps',
    details: { name: substitute.name, startsOn: '23/11/2026', endsOn: '25/11/2026' },
  })
  expect(await list({ view: 'mine' }, substitute)).toEqual([ids.prepared])
  expect(await list({ view: 'mine' })).toEqual([ids.prepared])
  expect((await house.call(countCases, {}, { as: substitute })).waitingMe).toBe(1)
  expect(await house.call(listSubstitutes, {}, { as: officer })).toMatchObject([{ id: substituteId, away: { name: officer.name }, isNow: true }])
  await house.call(assignCase, { caseId: ids.prepared, toAccountId: substitute.accountId }, { as: substitute })
  expect(await house.call(getCase, { caseId: ids.prepared }, { as: officer })).toMatchObject({ actBy: before.actBy, assigned: { name: substitute.name } })
  await house.call(assignCase, { caseId: ids.prepared, toAccountId: officer.accountId }, { as: substitute })
  await house.call(addNote, { caseId: ids.prepared, text: 'Đã gọi hỏi' }, { as: substitute })
  const acts = (await house.call(getCase, { caseId: ids.prepared }, { as: officer })).actions.map(({ kind, byName, forName }) => [kind, byName, forName])
  // Theirs for the one away, then while it was their own, then for the one away again.
  expect(acts.slice(-3)).toEqual([
    ['assigned', substitute.name, officer.name],
    ['assigned', substitute.name, null],
    ['note_added', substitute.name, officer.name],
  ])
  await house.call(endSubstitute, { substituteId }, { as: officer })
  expect(await list({ view: 'mine' }, substitute)).toEqual([])
  await expect(house.call(endSubstitute, { substituteId }, { as: officer })).rejects.toMatchObject(refusal('cases.substitute_not_found'))
  const ended = await house.call(setSubstitute, { ...pair, ...days }, { as: officer })
  house.clock.set('2026-11-26T08:00:00+07:00')
  expect(await list({ view: 'mine' }, substitute)).toEqual([])
  house.clock.set('2026-11-23T14:32:00+07:00')
  await house.call(endSubstitute, { substituteId: ended.substituteId }, { as: officer })
})

test('many cases are handed over whole or by name, only open ones, only within reach; nobody is given to who has left', async () => {
  const [from, to] = [await house.staff('officer'), await house.staff('officer')]
  const made = [await file(house, { hamletId: khu1 }), await file(house, { hamletId: khu2 }), await file(house)].map(({ caseId }) => caseId)
  for (const caseId of made) await house.call(assignCase, { caseId, toAccountId: from.accountId }, { as: officer })
  await house.call(refuseCase, { caseId: made[2] ?? 0, reason: 'Nhầm' }, { as: officer })
  const handOver = (more: object, as: Staff = officer) =>
    house.call(handOverBulk, { fromAccountId: from.accountId, toAccountId: to.accountId, ...more }, { as })
  const scoped = await house.staff('officer', { hamletId: khu1 })
  expect(await handOver({ caseIds: [made[1] ?? 0] }, scoped)).toEqual({ handedOver: 0 })
  expect(await handOver({}, scoped)).toEqual({ handedOver: 1 })
  expect(await handOver({ caseIds: [made[1] ?? 0] })).toEqual({ handedOver: 1 })
  expect(await handOver({})).toEqual({ handedOver: 0 })
  await expect(handOver({ toAccountId: from.accountId })).rejects.toMatchObject(refusal('cases.same_person'))
  await expect(handOver({ toAccountId: 999_999 })).rejects.toMatchObject(refusal('cases.colleague_not_found'))
  const stranger = await house.staff('officer', { in: house.other })
  await expect(handOver({ toAccountId: stranger.accountId })).rejects.toMatchObject(refusal('cases.colleague_not_found'))
})

test('who leaves passes the open cases to the successor; without one at work they wait for anybody', async () => {
  const [leaving, successor] = [await house.staff('officer'), await house.staff('officer')]
  const { caseId } = await file(house)
  await house.call(assignCase, { caseId, toAccountId: leaving.accountId }, { as: officer })
  const leave = async (accountId: number, successorId: number) => {
    await house.open((ctx) => ctx.publish(accountLeft, { accountId, successorId }))
    await house.runJobs()
  }
  await leave(leaving.accountId, successor.accountId)
  expect((await house.call(getCase, { caseId }, { as: officer })).assigned).toEqual({ accountId: successor.accountId, name: successor.name })
  await leave(successor.accountId, 999_999)
  expect((await house.call(getCase, { caseId }, { as: officer })).assigned).toBeNull()
  expect(await list({ view: 'unassigned', sort: 'newest' })).toContain(caseId)
})

test('an open case of somebody who can no longer work on it waits for anybody, whatever its row says', async () => {
  const { caseId } = await file(house)
  const change = (statement: (accountId: number) => RawBuilder<unknown>, account: Staff) => house.open(({ db }) => statement(account.accountId).execute(db))
  for (const statement of [
    (id: number) => sql`update account set is_active = false where id = ${id}`,
    (id: number) => sql`update role_grant set role = 'editor' where account_id = ${id}`,
  ]) {
    const gone = await house.staff('officer')
    await house.call(assignCase, { caseId, toAccountId: gone.accountId }, { as: officer })
    const before = (await house.call(countCases, {}, { as: officer })).unassigned
    expect(await list({ view: 'unassigned' })).not.toContain(caseId)
    await change(statement, gone)
    expect(await list({ view: 'unassigned' })).toContain(caseId)
    expect((await house.call(countCases, {}, { as: officer })).unassigned).toBe(before + 1)
    expect((await house.call(getCase, { caseId }, { as: officer })).assigned).toBeNull()
    await expect(house.call(assignCase, { caseId, toAccountId: gone.accountId }, { as: officer })).rejects.toMatchObject(refusal('cases.colleague_not_found'))
  }
})

test('who leaves stands in for nobody any more: the successor does, and their own being away is over', async () => {
  const [away, leaving, successor] = [await house.staff('officer'), await house.staff('officer'), await house.staff('officer')]
  const days = { startsOn: '2026-11-23', endsOn: '2026-12-25', reason: 'Nghỉ phép' }
  await house.call(setSubstitute, { accountId: away.accountId, substituteAccountId: leaving.accountId, ...days }, { as: officer })
  await house.call(setSubstitute, { accountId: leaving.accountId, substituteAccountId: away.accountId, ...days }, { as: officer })
  await house.open((ctx) => ctx.publish(accountLeft, { accountId: leaving.accountId, successorId: successor.accountId }))
  await house.runJobs()
  const pairs = (await house.call(listSubstitutes, {}, { as: officer })).map((one) => [one.away.name, one.substitute.name])
  expect(pairs).toEqual([[away.name, successor.name]])
})

test('two who give one case to somebody: the second is told who was first', async () => {
  const { caseId } = await file(house)
  const [other, third] = [await house.staff('officer'), await house.staff('officer')]
  const seenActionId = (await house.call(getCase, { caseId }, { as: officer })).lastActionId
  await house.call(assignCase, { caseId, seenActionId, toAccountId: other.accountId }, { as: other })
  await expect(house.call(assignCase, { caseId, seenActionId, toAccountId: third.accountId }, { as: officer })).rejects.toMatchObject({
    code: 'cases.moved_meanwhile',
    details: { by: other.name },
  })
})

test('a case goes only to whoever may work on it: other hamlets and fields are refused, stay, or wait for anybody', async () => {
  const scoped = await house.staff('officer', { hamletId: khu1 })
  const [here, there] = [await file(house, { hamletId: khu1 }), await file(house, { hamletId: khu2 })].map(({ caseId }) => caseId) as [number, number]
  await expect(house.call(assignCase, { caseId: there, toAccountId: scoped.accountId }, { as: officer })).rejects.toMatchObject({
    code: 'cases.colleague_elsewhere',
    details: { name: scoped.name },
  })
  const [holder, away] = [await house.staff('officer'), await house.staff('officer')]
  await house.call(assignCase, { caseId: there, toAccountId: holder.accountId }, { as: officer })
  const handOver = { fromAccountId: holder.accountId, toAccountId: scoped.accountId }
  await expect(house.call(handOverBulk, { ...handOver, caseIds: [there] }, { as: officer })).rejects.toMatchObject(refusal('cases.colleague_elsewhere'))
  expect(await house.call(handOverBulk, handOver, { as: officer })).toEqual({ handedOver: 0 })
  for (const caseId of [here, there]) await house.call(assignCase, { caseId, toAccountId: away.accountId }, { as: officer })
  const days = { startsOn: '2026-11-23', endsOn: '2026-12-25', reason: 'Nghỉ phép' }
  const { substituteId } = await house.call(setSubstitute, { accountId: away.accountId, substituteAccountId: scoped.accountId, ...days }, { as: officer })
  const standingIn = (await house.call(listSubstitutes, {}, { as: officer })).find(({ id }) => id === substituteId)
  expect(standingIn).toMatchObject({ beyondReach: 1 })
  expect(await list({ view: 'mine' }, scoped)).toEqual([here])
  await house.call(endSubstitute, { substituteId }, { as: officer })
  for (const caseId of [here, there]) await house.call(assignCase, { caseId, toAccountId: holder.accountId }, { as: officer })
  await house.open((ctx) => ctx.publish(accountLeft, { accountId: holder.accountId, successorId: scoped.accountId }))
  await house.runJobs()
  const holderOf = async (caseId: number) => (await house.call(getCase, { caseId }, { as: officer })).assigned?.accountId ?? null
  expect([await holderOf(here), await holderOf(there)]).toEqual([scoped.accountId, null])
  expect(await list({ view: 'unassigned' })).toContain(there)
  // Confined anew, they no longer have what lies outside.
  await house.open(({ db }) => sql`update role_grant set hamlet_id = ${khu2} where account_id = ${scoped.accountId}`.execute(db))
  expect(await holderOf(here)).toBeNull()
  expect(await list({ view: 'unassigned' })).toContain(here)
})
