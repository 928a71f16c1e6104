import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCase } from '#cases'
import { findPeopleOfContact, getPerson, personByIdentity } from '#people'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { file } from '../cases/testing-cases.ts'
import { revealIdentity } from '../people/reveal-identity.ts'
import { forgetOld } from './forget-old.ts'
import { getOwnData } from './get-own-data.ts'
import { grantRequest } from './grant-request.ts'
import { listRequests } from './list-requests.ts'
import { listWhoLooked } from './list-who-looked.ts'
import { makeRequest } from './make-request.ts'
import { refuseRequest } from './refuse-request.ts'
import { setOwnConsent } from './set-own-consent.ts'
import { cookieOf, privacyWorld, signedIn } from './testing-privacy.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let officer: Staff
beforeAll(async () => {
  house = await privacyWorld()
  officer = await house.staff('officer')
})
afterAll(() => house.close())

let last = 100
const somebodyIn = (more = {}) => {
  last += 1
  return signedIn(house, { fullName: `Bác Số ${last}`, identityNumber: `025160000${last}`, phone: '0912345438', ...more })
}
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'done').catch((refusal: { code: string }) => refusal.code)
const looksOf = async (as: Actor) => (await house.call(listWhoLooked, {}, { as })).looks
const ask = (as: Actor, kind: 'correct' | 'erase' = 'erase') => house.call(makeRequest, { kind, words: 'Xin xóa giúp' }, { as })
const waiting = async () => (await house.call(listRequests, {}, { as: officer })).requests

test('the resident reads who revealed the number, with which reason, and who opened the case; nobody else reads it', async () => {
  const me = await somebodyIn()
  const personId = me.personId ?? 0
  const { caseId } = await file(house, {
    mode: 'prepare',
    for: { personId, organisationId: null, name: me.name },
    filedBy: { residentId: me.residentId, name: me.name },
  })
  await house.call(getPerson, { personId }, { as: officer })
  await house.call(revealIdentity, { personId, reason: 'Đối chiếu căn cước' }, { as: officer })
  await house.call(getCase, { caseId }, { as: officer })
  const looks = await looksOf(me)
  expect(looks.slice(0, 3)).toMatchObject([
    { byKind: 'staff', byName: officer.name },
    { byKind: 'staff', byName: officer.name, words: 'Xem đủ số căn cước', reason: 'Đối chiếu căn cước' },
    { byName: officer.name, words: 'Mở hồ sơ của một người dân', reason: null },
  ])
  expect(await looksOf(await somebodyIn())).toEqual([])
  expect(await codeOf(looksOf(officer))).toBe('platform.not_allowed')
  expect(await codeOf(house.call(listWhoLooked, {}))).toBe('platform.not_signed_in')
  expect((await house.call(listWhoLooked, {}, { as: me, in: house.other })).looks).toEqual([])
})

test('everything held is shown with numbers masked, and only to its owner', async () => {
  const me = await somebodyIn()
  await file(house, { mode: 'prepare', filedBy: { residentId: me.residentId, name: me.name } })
  const own = await house.call(getOwnData, {}, { as: me })
  expect(own).toMatchObject({
    commune: house.commune.name,
    person: { fullName: me.name },
    contact: { points: [{ channel: 'sms', maskedPhone: '0912 *** 438' }] },
    cases: [{ procedureName: 'Đăng ký khai sinh' }],
    requests: [],
  })
  expect(JSON.stringify(own)).not.toMatch(/025160000\d|912345438/)
  const unknown = await signedIn(house, { fullName: 'Chưa Rõ Ai', isKnown: false })
  expect(await house.call(getOwnData, {}, { as: unknown })).toMatchObject({ person: null, cases: [] })
  expect(await codeOf(house.call(getOwnData, {}, { as: officer }))).toBe('platform.not_allowed')
})

test('a consent is given and taken back by its owner', async () => {
  const me = await somebodyIn()
  const choose = (isGiven: boolean) => house.call(setOwnConsent, { purpose: 'notice', channel: 'sms', isGiven }, { as: me })
  const said = async () => (await house.call(getOwnData, {}, { as: me })).contact.consents.map(({ purpose, isGiven }) => [purpose, isGiven])
  await choose(true)
  expect(await said()).toEqual([['notice', true]])
  house.clock.advance(60_000)
  await choose(false)
  expect(await said()).toEqual([['notice', false]])
  expect(await codeOf(house.call(setOwnConsent, { purpose: 'all' as 'case', channel: 'sms', isGiven: true }, { as: me }))).toBe('platform.invalid_input')
  expect(await codeOf(house.call(setOwnConsent, { purpose: 'case', channel: 'sms', isGiven: true }, { as: officer }))).toBe('platform.not_allowed')
})

test('a request waits once, is refused with a reason the resident reads, and can be made again', async () => {
  const me = await somebodyIn()
  const { requestId, dueOn } = await ask(me, 'correct')
  expect(dueOn).toBe('2026-12-03')
  expect(await codeOf(ask(me, 'correct'))).toBe('privacy.request_open')
  expect((await waiting()).find(({ id }) => id === requestId)).toMatchObject({ words: 'Xin xóa giúp', residentName: me.name, personId: me.personId })
  const kept = await house.open(({ db }) => db.selectFrom('data_request').selectAll().where('id', '=', requestId).execute())
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain('Xin xóa giúp')
  await house.call(refuseRequest, { requestId, reason: 'Sổ ghi đúng theo giấy khai sinh' }, { as: officer })
  expect((await house.call(getOwnData, {}, { as: me })).requests).toMatchObject([
    { isGranted: false, answer: 'Sổ ghi đúng theo giấy khai sinh', decidedByName: officer.name },
  ])
  expect(await codeOf(house.call(grantRequest, { requestId, reason: 'thôi' }, { as: officer }))).toBe('privacy.request_decided')
  expect(await codeOf(ask(me, 'correct'))).toBe('done')
})

test('erasing without a case takes name, number, phone, contact, account and session', async () => {
  const me = await somebodyIn({ identityNumber: '025160999001' })
  const session = await cookieOf(house, me)
  const { requestId } = await ask(me)
  const { keptCases } = await house.call(grantRequest, { requestId, reason: 'Không có hồ sơ nào phải giữ' }, { as: officer })
  await house.runJobs()
  expect(keptCases).toBe(0)
  expect(await house.open((ctx) => personByIdentity(ctx, '025160999001'))).toBeUndefined()
  expect(await codeOf(house.call(getPerson, { personId: me.personId ?? 0 }, { as: officer }))).toBe('people.person_missing')
  const left = await house.open(async ({ db }) => ({
    person: await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', me.personId ?? 0)
      .executeTakeFirstOrThrow(),
    contact: await db.selectFrom('contact').selectAll().where('id', '=', me.contactId).executeTakeFirstOrThrow(),
    points: await db.selectFrom('contact_point').select('id').where('contact_id', '=', me.contactId).execute(),
    resident: await db.selectFrom('resident').selectAll().where('id', '=', me.residentId).executeTakeFirstOrThrow(),
    sessions: await db.selectFrom('session').select('id').where('resident_id', '=', me.residentId).execute(),
    request: await db.selectFrom('data_request').selectAll().where('id', '=', requestId).executeTakeFirstOrThrow(),
  }))
  expect(session.phien).not.toBe('')
  expect(left).toMatchObject({
    person: { identity_sealed: null, phone_sealed: null, birth_date: null },
    contact: { name: null },
    points: [],
    sessions: [],
    request: { words_sealed: null, is_granted: true },
  })
  expect(left.resident.closed_at).not.toBeNull()
  expect(JSON.stringify(left)).not.toContain(me.name)
})

test('erasing keeps what a case needs, and a phone the family shares', async () => {
  const me = await somebodyIn({ identityNumber: '025160999002' })
  const other = await somebodyIn()
  await house.open(({ db, now }) =>
    db
      .insertInto('person_contact')
      .values({ commune_id: house.commune.id, person_id: other.personId ?? 0, contact_id: me.contactId, proved_how: 'code', proved_at: now })
      .execute(),
  )
  await file(house, { mode: 'prepare', for: { personId: me.personId, organisationId: null, name: me.name } })
  const { requestId } = await ask(me)
  expect(await house.call(grantRequest, { requestId, reason: 'Giữ hồ sơ khai sinh theo luật lưu trữ' }, { as: officer })).toMatchObject({ keptCases: 1 })
  await house.runJobs()
  expect(await house.open((ctx) => personByIdentity(ctx, '025160999002'))).toMatchObject({ fullName: me.name })
  expect(await house.call(getPerson, { personId: me.personId ?? 0 }, { as: officer })).toMatchObject({ maskedPhone: null, contacts: [] })
  expect(await house.open((ctx) => findPeopleOfContact(ctx, me.contactId))).toMatchObject([{ personId: other.personId }])
  const contact = await house.open(({ db }) => db.selectFrom('contact').select('withdrawn_at').where('id', '=', me.contactId).executeTakeFirstOrThrow())
  expect(contact.withdrawn_at).toBeNull()
})

test('other communes, other roles and narrowed rights answer nothing', async () => {
  const me = await somebodyIn()
  const { requestId } = await ask(me)
  const stranger = { as: await house.staff('officer', { in: house.other }), in: house.other }
  const reason = 'Theo đề nghị'
  for (const decide of [grantRequest, refuseRequest] as unknown as (typeof refuseRequest)[]) {
    expect(await codeOf(house.call(decide, { requestId, reason }, stranger))).toBe('privacy.request_missing')
    expect(await codeOf(house.call(decide, { requestId, reason }, { as: await house.staff('specialist') }))).toBe('platform.not_allowed')
    expect(await codeOf(house.call(decide, { requestId, reason }, { as: await house.staff('officer', { field: 'Hộ tịch' }) }))).toBe('privacy.not_narrowed')
    expect(await codeOf(house.call(decide, { requestId, reason: ' ' }, { as: officer }))).toBe('platform.invalid_input')
    expect(await codeOf(house.call(decide, { requestId, reason }, { as: me }))).toBe('platform.not_allowed')
  }
  expect((await house.call(listRequests, {}, stranger)).requests).toEqual([])
  expect(await codeOf(ask(officer))).toBe('platform.not_allowed')
  expect(await codeOf(house.call(makeRequest, { kind: 'erase', words: '' }, { as: me }))).toBe('platform.invalid_input')
})

test('codes go after a week, first answers after a month, look-ups after a year, rows of a closed import after ninety days; younger ones stay', async () => {
  const ago = (days: number) => new Date(house.clock.now().getTime() - days * 86_400_000)
  const commune_id = house.commune.id
  await house.open(async ({ db }) => {
    for (const days of [6, 8])
      await db
        .insertInto('resident_proof')
        .values({ commune_id, token_hash: Buffer.from(`t${days}`), kind: 'phone', address: 'x', asked_at: ago(days), expires_at: ago(days) })
        .execute()
    for (const days of [29, 31])
      await db
        .insertInto('first_answer')
        .values({ commune_id, operation: 'a.b', key: `k${days}`, input_hash: 'x', at: ago(days) })
        .execute()
    for (const days of [364, 366])
      await db
        .insertInto('case_look_up')
        .values({ commune_id, address: 'x', is_right: false, at: ago(days) })
        .execute()
    for (const days of [89, 91]) {
      const list = { commune_id, file_name: 'ds.xlsx', sheet_name: 'A', file_hash: `h${days}`, begun_at: ago(days), applied_at: ago(days) }
      const made = await db.insertInto('person_import').values(list).returning('id').executeTakeFirstOrThrow()
      await db.insertInto('person_import_row').values({ commune_id, import_id: made.id, row_number: 1, cells_sealed: 'x' }).execute()
    }
  })
  expect(await house.call(forgetOld, {}, { as: house.system })).toEqual({ signInProofs: 1, caseLookUps: 1, importRows: 1, firstAnswers: 1 })
  expect(await house.call(forgetOld, {}, { as: house.system })).toEqual({ signInProofs: 0, caseLookUps: 0, importRows: 0, firstAnswers: 0 })
  expect(await codeOf(house.call(forgetOld, {}, { as: officer }))).toBe('platform.not_allowed')
})
