import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { ensurePerson } from './ensure-person.ts'
import { findPeopleOfContact } from './find-people-of-contact.ts'
import { linkContact, unlinkContact } from './link-contact.ts'
import { personByIdentity } from './person-by-identity.ts'
import { registerWorld, somebody, someContact } from './testing-register.ts'

let house: World
beforeAll(async () => {
  house = (await registerWorld()).house
})
afterAll(() => house.close())

test('a person is known again by the number, with or without spaces, and only gaps are filled', async () => {
  const first = await house.open((ctx) => ensurePerson(ctx, { fullName: '  Nguyễn  Thị Lan ', identityNumber: '025195012345' }))
  const again = await house.open((ctx) => ensurePerson(ctx, { fullName: 'NGUYỄN THỊ LAN', identityNumber: '025 195 012 345', phone: '0912345678' }))
  expect(first.isNew).toBe(true)
  expect(again).toEqual({ personId: first.personId, isNew: false })
  const row = await house.open(({ db }) => db.selectFrom('person').selectAll().where('id', '=', first.personId).executeTakeFirstOrThrow())
  expect(row).toMatchObject({ full_name: 'Nguyễn Thị Lan', folded_name: 'nguyen thi lan' })
  expect(row.phone_index).not.toBeNull()
  expect(JSON.stringify(row)).not.toContain('025195012345')
  expect(JSON.stringify(row)).not.toContain('912345678')
})

test('without a number only name, day of birth and phone together know a person again', async () => {
  const details = { fullName: 'Lê Văn Bình', birthDate: '1988-02-29', phone: '0987654321' }
  const first = await house.open((ctx) => ensurePerson(ctx, details))
  expect((await house.open((ctx) => ensurePerson(ctx, { ...details, fullName: 'Le Van Binh' }))).personId).toBe(first.personId)
  for (const other of [{ phone: '0987654322' }, { birthDate: '1988-02-28' }, { fullName: 'Lê Văn Bính Anh' }])
    expect((await house.open((ctx) => ensurePerson(ctx, { ...details, ...other }))).isNew).toBe(true)
})

test('two who come with one number at once are one person', async () => {
  const come = () => house.open((ctx) => ensurePerson(ctx, { fullName: 'Trần Thị Đôi', identityNumber: '025190000001' }))
  const [one, two] = await Promise.all([come(), come()])
  expect(one.personId).toBe(two.personId)
})

test('what is no number, no phone, no name or no day yet is refused', async () => {
  const put = (more: object) => house.open((ctx) => ensurePerson(ctx, { fullName: 'Ai Đó', ...more }))
  await expect(put({ identityNumber: '12345' })).rejects.toMatchObject({ code: 'people.identity_not_twelve_digits' })
  await expect(put({ phone: '12345' })).rejects.toMatchObject({ code: 'people.phone_not_right' })
  await expect(put({ fullName: ' - ' })).rejects.toMatchObject({ code: 'people.name_without_letters' })
  await expect(put({ birthDate: '2026-11-24' })).rejects.toMatchObject({ code: 'people.birth_in_future' })
})

test('a number of one commune says nothing in another', async () => {
  await somebody(house, { fullName: 'Hà Thị Nhất', identityNumber: '025190000002' })
  expect(await house.open((ctx) => personByIdentity(ctx, '025190000002'))).toMatchObject({ fullName: 'Hà Thị Nhất' })
  expect(await house.open((ctx) => personByIdentity(ctx, '025190000002'), { in: house.other })).toBeUndefined()
  expect(await house.open((ctx) => personByIdentity(ctx, 'không phải số'))).toBeUndefined()
})

test('one phone serves a family, one person has several; ended links lead nowhere', async () => {
  const mother = await somebody(house, { fullName: 'Bùi Thị Mẹ' })
  const son = await somebody(house, { fullName: 'Bùi Văn Con' })
  const contactId = await someContact(house)
  const second = await someContact(house)
  const link = (personId: number, id: number) => house.open((ctx) => linkContact(ctx, { personId, contactId: id, provedHow: 'code' }))
  await link(mother, contactId)
  await link(son, contactId)
  await link(mother, contactId)
  await link(mother, second)
  const names = async (id: number) => (await house.open((ctx) => findPeopleOfContact(ctx, id))).map(({ fullName }) => fullName)
  expect(await names(contactId)).toEqual(['Bùi Thị Mẹ', 'Bùi Văn Con'])
  expect(await names(second)).toEqual(['Bùi Thị Mẹ'])
  expect(await house.open((ctx) => unlinkContact(ctx, { personId: mother, contactId }))).toBe(true)
  expect(await house.open((ctx) => unlinkContact(ctx, { personId: mother, contactId }))).toBe(false)
  expect(await names(contactId)).toEqual(['Bùi Văn Con'])
  await link(mother, contactId)
  expect(await names(contactId)).toEqual(['Bùi Văn Con', 'Bùi Thị Mẹ'])
})

test('a person or contact of another commune is not linked', async () => {
  const personId = await somebody(house, { fullName: 'Mai Thị Xa' })
  const there = await someContact(house, house.other)
  const here = await someContact(house)
  await expect(house.open((ctx) => linkContact(ctx, { personId, contactId: there, provedHow: 'desk' }))).rejects.toMatchObject({
    code: 'people.contact_missing',
  })
  const stranger = await somebody(house, { fullName: 'Mai Thị Lạ' }, house.other)
  await expect(house.open((ctx) => linkContact(ctx, { personId: stranger, contactId: here, provedHow: 'desk' }))).rejects.toMatchObject({
    code: 'people.person_missing',
  })
})
