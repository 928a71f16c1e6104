import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { getHousehold } from './get-household.ts'
import { getOrganisation } from './get-organisation.ts'
import { listOrganisations } from './list-organisations.ts'
import { mayActFor } from './may-act-for.ts'
import { recordAuthorisation } from './record-authorisation.ts'
import { saveHousehold } from './save-household.ts'
import { saveOrganisation } from './save-organisation.ts'
import { registerWorld, somebody } from './testing-register.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let one: number
let two: number
let officer: Staff
let stranger: Staff
beforeAll(async () => {
  const made = await registerWorld()
  house = made.house
  one = made.one
  two = made.two
  officer = await house.staff('officer')
  stranger = await house.staff('officer', { in: house.other })
})
afterAll(() => house.close())

const codeOf = (asked: Promise<unknown>) => asked.then(() => 'done').catch((refusal: { code: string }) => refusal.code)
const settle = (input: object, as: Staff = officer) => house.call(saveHousehold, input as never, { as })

test('a household has one head, takes its people to its hamlet, lets go who is left out and closes when empty', async () => {
  const father = await somebody(house, { fullName: 'Ngô Văn Cha', birthYear: 1970, hamletId: one })
  const child = await somebody(house, { fullName: 'Ngô Văn Con', birthYear: 2000, hamletId: one })
  const members = [
    { personId: child, role: 'child' },
    { personId: father, role: 'head' },
  ]
  const { householdId } = await settle({ bookNumber: '250710001', hamletId: two, members })
  const shown = await house.call(getHousehold, { householdId }, { as: officer })
  expect(shown).toMatchObject({ bookNumber: '250710001', hamlet: 'Khu 2', isClosed: false })
  expect(shown.members.map(({ fullName, role }) => [fullName, role])).toEqual([
    ['Ngô Văn Cha', 'head'],
    ['Ngô Văn Con', 'child'],
  ])
  const moved = await house.open(({ db }) => db.selectFrom('person').select('hamlet_id').where('id', '=', child).executeTakeFirstOrThrow())
  expect(moved.hamlet_id).toBe(two)
  await settle({ householdId, hamletId: two, members: [{ personId: father, role: 'head' }] })
  expect((await house.call(getHousehold, { householdId }, { as: officer })).members).toHaveLength(1)
  await settle({ householdId, hamletId: two, members: [] })
  expect(await house.call(getHousehold, { householdId }, { as: officer })).toMatchObject({ isClosed: true, members: [] })
})

test('no head, two heads, a person twice, a member of another household and a person out of reach are refused', async () => {
  const a = await somebody(house, { fullName: 'Hoàng Văn A', hamletId: one })
  const b = await somebody(house, { fullName: 'Hoàng Văn B', hamletId: one })
  const head = { personId: a, role: 'head' }
  expect(await codeOf(settle({ members: [] }))).toBe('people.household_needs_head')
  expect(await codeOf(settle({ members: [{ personId: a, role: 'child' }] }))).toBe('people.household_needs_head')
  expect(await codeOf(settle({ members: [head, { personId: b, role: 'head' }] }))).toBe('people.household_needs_head')
  expect(await codeOf(settle({ members: [head, { personId: a, role: 'child' }] }))).toBe('people.household_needs_head')
  await settle({ hamletId: one, members: [head] })
  await expect(
    settle({
      hamletId: one,
      members: [
        { personId: b, role: 'head' },
        { personId: a, role: 'parent' },
      ],
    }),
  ).rejects.toMatchObject({
    code: 'people.member_elsewhere',
    details: { name: 'Hoàng Văn A' },
  })
  const { householdId } = await settle({
    hamletId: one,
    mayMove: true,
    members: [
      { personId: b, role: 'head' },
      { personId: a, role: 'parent' },
    ],
  })
  const ofTwo = await house.staff('officer', { hamletId: two })
  expect(await codeOf(settle({ hamletId: two, members: [head] }, ofTwo))).toBe('people.person_missing')
  expect(await codeOf(settle({ householdId, hamletId: one, members: [head] }, ofTwo))).toBe('people.household_missing')
  expect(await codeOf(house.call(getHousehold, { householdId }, { as: ofTwo }))).toBe('people.household_missing')
  expect(await codeOf(house.call(getHousehold, { householdId }, { as: stranger, in: house.other }))).toBe('people.household_missing')
  expect(await codeOf(house.call(saveHousehold, { members: [head] } as never, { as: stranger, in: house.other }))).toBe('people.person_missing')
  expect(await codeOf(settle({ members: [head] }, await house.staff('auditor')))).toBe('platform.not_allowed')
  expect(await codeOf(settle({ members: [{ personId: a, role: 'cousin' }] }))).toBe('platform.invalid_input')
})

const write = (input: object, as: Staff = officer) => house.call(saveOrganisation, { kind: 'business', ...input } as never, { as })

test('an organisation is written, found without accents, represented by its person, and closed', async () => {
  const { organisationId } = await write({ name: 'Công ty TNHH Sơn Hoà', taxCode: '2600123456', hamletId: one })
  const found = await house.call(listOrganisations, { query: 'son hoa' }, { as: officer })
  expect(found.organisations).toMatchObject([{ id: organisationId, taxCode: '2600123456', hamlet: 'Khu 1', isClosed: false }])
  const director = await somebody(house, { fullName: 'Phan Thị Giám', birthYear: 1980 })
  const allow = {
    forOrganisationId: organisationId,
    byPersonId: director,
    basis: 'representative',
    agreedHow: 'desk',
    evidence: 'Đăng ký doanh nghiệp',
  } as const
  const { authorisationId } = await house.call(recordAuthorisation, allow, { as: officer })
  const may = () => house.open((ctx) => mayActFor(ctx, { byPersonId: director, forOrganisationId: organisationId, procedureCode: '1.001193' }))
  expect(await may()).toBe(authorisationId)
  expect(await house.call(getOrganisation, { organisationId }, { as: officer })).toMatchObject({
    representatives: [{ byName: 'Phan Thị Giám', basis: 'representative', state: 'in_force', endsOn: null }],
  })
  await write({ organisationId, name: 'Công ty TNHH Sơn Hoà', taxCode: '2600123456', hamletId: one, isClosed: true })
  expect(await may()).toBeNull()
  await write({ name: 'Công ty mới', taxCode: '2600123456' })
})

test('a tax code is ten digits, used once, never an identity number; reach and rights hold', async () => {
  const { organisationId } = await write({ kind: 'cooperative', name: 'Hợp tác xã Một', taxCode: '2600999999', hamletId: one })
  expect(await codeOf(write({ name: 'Hai', taxCode: '2600999999' }))).toBe('people.tax_code_taken')
  expect(await codeOf(write({ name: 'Hai', taxCode: '025195012345' }))).toBe('people.tax_code_not_right')
  expect(await codeOf(write({ name: 'Hai', taxCode: '2600999999-001' }))).toBe('done')
  expect(await codeOf(write({ name: '--' }))).toBe('people.name_without_letters')
  expect(await codeOf(write({ kind: 'shop', name: 'Hai' }))).toBe('platform.invalid_input')
  const ofTwo = await house.staff('officer', { hamletId: two })
  expect(await codeOf(house.call(getOrganisation, { organisationId }, { as: ofTwo }))).toBe('people.organisation_missing')
  expect((await house.call(listOrganisations, {}, { as: ofTwo })).organisations).toEqual([])
  expect(await codeOf(write({ organisationId, name: 'Khác', hamletId: two }, ofTwo))).toBe('people.organisation_missing')
  expect(await codeOf(house.call(getOrganisation, { organisationId }, { as: stranger, in: house.other }))).toBe('people.organisation_missing')
  expect((await house.call(listOrganisations, {}, { as: stranger, in: house.other })).organisations).toEqual([])
  expect(await codeOf(write({ name: 'Khác' }, await house.staff('auditor')))).toBe('platform.not_allowed')
})
