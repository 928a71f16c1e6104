import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { getPerson } from './get-person.ts'
import { listLooks } from './list-looks.ts'
import { revealIdentity } from './reveal-identity.ts'
import { revealPhone } from './reveal-phone.ts'
import { savePerson } from './save-person.ts'
import { registerWorld, somebody } from './testing-register.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let one: number
let two: number
let elsewhere: number
let officer: Staff
beforeAll(async () => {
  const made = await registerWorld()
  house = made.house
  one = made.one
  two = made.two
  elsewhere = made.elsewhere
  officer = await house.staff('officer')
})
afterAll(() => house.close())

const reason = 'Đối chiếu với căn cước bác mang đến'
const save = (input: Parameters<typeof savePerson.run>[1] | object, as: Staff = officer) => house.call(savePerson, input as never, { as })
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'done').catch((refusal: { code: string }) => refusal.code)

test('a person is added, corrected and shown, with warnings for a number that does not fit', async () => {
  const { personId, warnings } = await save({ fullName: ' Trần  Thị Mơ ', sex: 'male', birthDate: '1996-03-01', identityNumber: '025195012345', hamletId: one })
  expect(warnings).toEqual(['sex_differs', 'birth_year_differs'])
  expect((await save({ personId, fullName: 'Trần Thị Mơ', sex: 'female', birthDate: '1995-03-01', phone: '0912 345 438', hamletId: two })).warnings).toEqual([])
  const shown = await house.call(getPerson, { personId }, { as: officer })
  expect(shown).toMatchObject({
    fullName: 'Trần Thị Mơ',
    sex: 'female',
    birthYear: 1995,
    maskedIdentity: '0251******45',
    maskedPhone: '0912 *** 438',
    hamlet: 'Khu 2',
    authorisations: [],
  })
  await save({ personId, fullName: 'Trần Thị Mơ', phone: null, identityNumber: '', hamletId: two })
  expect(await house.call(getPerson, { personId }, { as: officer })).toMatchObject({ maskedIdentity: null, maskedPhone: null })
})

test('a number somebody has, dates that cannot be, and hamlets of others are refused', async () => {
  await somebody(house, { fullName: 'Người Có Số', identityNumber: '025170000001', hamletId: one })
  await expect(save({ fullName: 'Người Khác', identityNumber: '025170000001' })).rejects.toMatchObject({
    code: 'people.identity_taken',
    details: { name: 'Người Có Số' },
  })
  const ofTwo = await house.staff('officer', { hamletId: two })
  await expect(save({ fullName: 'Người Khác', identityNumber: '025170000001', hamletId: two }, ofTwo)).rejects.toMatchObject({ details: { name: '' } })
  expect(await codeOf(save({ fullName: 'Ai', identityNumber: '12345' }))).toBe('people.identity_not_twelve_digits')
  expect(await codeOf(save({ fullName: 'Ai', phone: '123' }))).toBe('people.phone_not_right')
  expect(await codeOf(save({ fullName: '...' }))).toBe('people.name_without_letters')
  expect(await codeOf(save({ fullName: 'Ai', birthDate: '2026-11-24' }))).toBe('people.birth_in_future')
  expect(await codeOf(save({ fullName: 'Ai', birthDate: '1990-01-01', diedOn: '1989-12-31' }))).toBe('people.dates_out_of_order')
  expect(await codeOf(save({ fullName: 'Ai', diedOn: '2026-12-01' }))).toBe('people.dates_out_of_order')
  expect(await codeOf(save({ fullName: 'Ai', hamletId: elsewhere }))).toBe('people.hamlet_missing')
  expect(await codeOf(save({ fullName: 'Ai', hamletId: one }, ofTwo))).toBe('people.outside_hamlet')
  expect(await codeOf(save({ fullName: 'Ai' }, ofTwo))).toBe('people.outside_hamlet')
  expect(await codeOf(save({ fullName: 'Ai', birthDate: '30/02/1990' }))).toBe('platform.invalid_input')
  expect(await codeOf(save({ personId: 999_999, fullName: 'Ai' }))).toBe('people.person_missing')
})

test('a number is revealed with a reason alone, and the trail tells who, to whom and why but not the number', async () => {
  const personId = await somebody(house, { fullName: 'Lê Thị Kín', identityNumber: '025160000009', phone: '0987654321', hamletId: one })
  expect(await house.call(revealIdentity, { personId, reason }, { as: officer })).toEqual({ identityNumber: '025160000009' })
  expect(await house.call(revealPhone, { personId, reason }, { as: officer })).toEqual({ phone: '0987654321' })
  expect(await codeOf(house.call(revealIdentity, { personId, reason: ' ' }, { as: officer }))).toBe('platform.invalid_input')
  const trail = await house.open(({ db }) => db.selectFrom('audit_entry').selectAll().where('subject', '=', `person:${personId}`).orderBy('seq').execute())
  expect(trail.map(({ action, actor_id, why }) => [action, actor_id, why])).toEqual([
    ['people.reveal-identity', officer.accountId, reason],
    ['people.reveal-phone', officer.accountId, reason],
  ])
  expect(JSON.stringify(trail)).not.toMatch(/025160000009|987654321/)
  expect(await house.call(listLooks, { personId }, { as: officer })).toMatchObject([
    { byKind: 'staff', byName: officer.name, words: 'Xem đủ số điện thoại', reason },
    { words: 'Xem đủ số căn cước', reason },
  ])
})

test('what is written down of a person never reaches the trail in the open', async () => {
  const { personId } = await save({ fullName: 'Mật Danh Riêng', identityNumber: '025150000003', phone: '0977000111', address: 'Số 9 ngõ Kín' })
  const trail = await house.open(({ db }) => db.selectFrom('audit_entry').selectAll().where('subject', '=', `person:${personId}`).execute())
  expect(trail).toHaveLength(1)
  expect(JSON.stringify(trail)).not.toMatch(/Mật Danh|025150000003|977000111|ngõ Kín/)
})

test('nothing written, another commune, another hamlet and no permission reveal and show nothing', async () => {
  const bare = await somebody(house, { fullName: 'Không Số', hamletId: one })
  expect(await codeOf(house.call(revealIdentity, { personId: bare, reason }, { as: officer }))).toBe('people.no_such_number')
  expect(await codeOf(house.call(revealPhone, { personId: bare, reason }, { as: officer }))).toBe('people.no_such_number')
  const stranger = await house.staff('officer', { in: house.other })
  const ofTwo = await house.staff('officer', { hamletId: two })
  for (const one of [revealIdentity, revealPhone] as unknown as (typeof revealPhone)[]) {
    expect(await codeOf(house.call(one, { personId: bare, reason }, { as: stranger, in: house.other }))).toBe('people.person_missing')
    expect(await codeOf(house.call(one, { personId: bare, reason }, { as: ofTwo }))).toBe('people.person_missing')
    expect(await codeOf(house.call(one, { personId: bare, reason }, { as: await house.staff('hamlet_head', { hamletId: two }) }))).toBe('platform.not_allowed')
  }
  expect(await codeOf(house.call(getPerson, { personId: bare }, { as: stranger, in: house.other }))).toBe('people.person_missing')
  expect(await codeOf(house.call(getPerson, { personId: bare }, { as: ofTwo }))).toBe('people.person_missing')
  expect(await codeOf(house.call(listLooks, { personId: bare }, { as: ofTwo }))).toBe('people.person_missing')
  expect(await codeOf(house.call(getPerson, { personId: bare }, { as: await house.staff('auditor') }))).toBe('platform.not_allowed')
})
