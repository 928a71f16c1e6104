import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { listActsFor } from './list-acts-for.ts'
import { mayActFor } from './may-act-for.ts'
import { recordAuthorisation } from './record-authorisation.ts'
import { registerWorld, somebody } from './testing-register.ts'

type Staff = Awaited<ReturnType<World['staff']>>
let house: World
let one: number
let two: number
let officer: Staff
beforeAll(async () => {
  const made = await registerWorld()
  house = made.house
  one = made.one
  two = made.two
  officer = await house.staff('officer')
})
afterAll(() => house.close())

const evidence = 'Giấy ủy quyền viết tay ngày 20/11/2026, có chữ ký hai bên'
const adult = (fullName: string, more = {}) => somebody(house, { fullName, birthDate: '1960-05-02', hamletId: one, ...more })
const allow = (more: Partial<Parameters<typeof house.call<typeof recordAuthorisation.input, typeof recordAuthorisation.output>>[1]>, as: Staff = officer) =>
  house.call(recordAuthorisation, { byPersonId: 0, basis: 'written', agreedHow: 'desk', evidence, ...more } as never, { as })
const whom = async (byPersonId: number, more = {}) => (await house.call(listActsFor, { byPersonId, ...more }, { as: officer })).map(({ name }) => name)
const may = (byPersonId: number, forPersonId: number, procedureCode = '1.001193') =>
  house.open((ctx) => mayActFor(ctx, { byPersonId, forPersonId, procedureCode }))

test('a daughter acts for her father from the first day to the last, one year when no end was said', async () => {
  const father = await adult('Nguyễn Văn Hải')
  const daughter = await adult('Nguyễn Thị Lan')
  expect(await may(daughter, father)).toBeNull()
  const { authorisationId } = await allow({ forPersonId: father, byPersonId: daughter, startsOn: '2026-11-23' })
  expect(await may(daughter, father)).toBe(authorisationId)
  expect(await may(father, daughter)).toBeNull()
  expect(await whom(daughter)).toEqual(['Nguyễn Văn Hải'])
  expect(await whom(daughter, { on: '2026-11-22' })).toEqual([])
  expect(await whom(daughter, { on: '2027-11-22' })).toEqual(['Nguyễn Văn Hải'])
  expect(await whom(daughter, { on: '2027-11-23' })).toEqual([])
})

test('a scope of procedures reaches those alone', async () => {
  const father = await adult('Lê Văn Tư')
  const son = await adult('Lê Văn Năm')
  await expect(allow({ forPersonId: father, byPersonId: son, procedureCodes: ['9.999999'] })).rejects.toMatchObject({
    code: 'people.procedure_unknown',
    details: { code: '9.999999' },
  })
  await house.open(({ db, now }) =>
    db
      .insertInto('authorisation')
      .values({
        commune_id: house.commune.id,
        for_person_id: father,
        by_person_id: son,
        basis: 'written',
        procedure_codes: ['1.001193'],
        evidence: 'giấy',
        starts_on: '2026-01-01',
        agreed_how: 'desk',
        recorded_at: now,
      })
      .execute(),
  )
  expect(await may(son, father)).not.toBeNull()
  expect(await may(son, father, '1.000894')).toBeNull()
  expect(await whom(son)).toEqual(['Lê Văn Tư'])
})

test('a parent acts by law until the eve of the child’s eighteenth birthday, and for no grown child', async () => {
  const mother = await adult('Phạm Thị Hoa')
  const child = await somebody(house, { fullName: 'Phạm Minh Anh', birthDate: '2010-03-15' })
  const parent = { byPersonId: mother, basis: 'parent_of_minor', agreedHow: 'law', evidence: 'Giấy khai sinh' } as const
  await allow({ ...parent, forPersonId: child })
  expect(await whom(mother, { on: '2028-03-14' })).toEqual(['Phạm Minh Anh'])
  expect(await whom(mother, { on: '2028-03-15' })).toEqual([])
  await expect(allow({ ...parent, forPersonId: await adult('Phạm Văn Lớn') })).rejects.toMatchObject({ code: 'people.authorisation_needs_minor' })
  const unknown = await somebody(house, { fullName: 'Phạm Chưa Rõ' })
  await expect(allow({ ...parent, forPersonId: unknown })).rejects.toMatchObject({ code: 'people.authorisation_birth_unknown' })
})

test('is refused for oneself, for and by the dead, before it begins, twice, and on a ground the law does not know', async () => {
  const a = await adult('Trần Văn Một')
  const b = await adult('Trần Văn Hai')
  const dead = await adult('Trần Văn Ba')
  await house.open(({ db }) => db.updateTable('person').set({ died_on: '2026-10-01' }).where('id', '=', dead).execute())
  const codeOf = (asked: ReturnType<typeof allow>) => asked.then(() => 'done').catch((refusal: { code: string }) => refusal.code)
  expect(await codeOf(allow({ forPersonId: a, byPersonId: a }))).toBe('people.authorisation_of_oneself')
  expect(await codeOf(allow({ forPersonId: dead, byPersonId: b }))).toBe('people.authorisation_of_the_dead')
  expect(await codeOf(allow({ forPersonId: b, byPersonId: dead }))).toBe('people.authorisation_of_the_dead')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b, startsOn: '2026-12-01', endsOn: '2026-11-30' }))).toBe('people.authorisation_ends_early')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b, basis: 'representative' }))).toBe('people.authorisation_basis_not_right')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b, agreedHow: 'law' }))).toBe('people.authorisation_basis_not_right')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b }))).toBe('done')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b }))).toBe('people.authorisation_already')
  expect(await codeOf(allow({ forPersonId: a, forOrganisationId: 1, byPersonId: b }))).toBe('platform.invalid_input')
  expect(await codeOf(allow({ byPersonId: b }))).toBe('platform.invalid_input')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b, evidence: ' ' }))).toBe('platform.invalid_input')
  expect(await codeOf(allow({ forPersonId: a, byPersonId: b, evidenceFileId: house.runtime.random.uuid() }))).toBe('people.evidence_file_missing')
})

test('another commune, no permission and another hamlet record nothing', async () => {
  const a = await adult('Vũ Văn Sáu')
  const b = await adult('Vũ Văn Bảy')
  const asked = { forPersonId: a, byPersonId: b, basis: 'written', agreedHow: 'desk', evidence } as const
  const stranger = await house.staff('officer', { in: house.other })
  await expect(house.call(recordAuthorisation, asked, { as: stranger, in: house.other })).rejects.toMatchObject({ code: 'people.person_missing' })
  await expect(house.call(recordAuthorisation, asked, { as: await house.staff('editor') })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(house.call(recordAuthorisation, asked)).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  const ofTwo = await house.staff('officer', { hamletId: two })
  await expect(house.call(recordAuthorisation, asked, { as: ofTwo })).rejects.toMatchObject({ code: 'people.person_missing' })
  await house.call(recordAuthorisation, asked, { as: await house.staff('officer', { hamletId: one }) })
})

test('the dead and the erased are acted for by nobody, whatever was written', async () => {
  const a = await adult('Đỗ Văn Tám')
  const b = await adult('Đỗ Văn Chín')
  await allow({ forPersonId: a, byPersonId: b })
  await house.open(({ db }) => db.updateTable('person').set({ died_on: '2026-11-23' }).where('id', '=', a).execute())
  expect(await may(b, a)).toBeNull()
})
