import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { searchPeople } from './search-people.ts'
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
  await somebody(house, { fullName: 'Nguyễn Thị Lý', identityNumber: '025195012345', phone: '0912345438', birthDate: '1995-03-01', hamletId: one })
  await somebody(house, { fullName: 'Nguyễn Văn Hoà', phone: '0912345438', hamletId: two })
  await somebody(house, { fullName: 'Đỗ Văn Hóa', hamletId: one })
  await somebody(house, { fullName: 'Nguyễn Thị Lý', identityNumber: '025195012345' }, house.other)
})
afterAll(() => house.close())

const find = async (query: string, more: { hamletId?: number } = {}, as: Staff = officer) =>
  (await house.call(searchPeople, { query, ...more }, { as })).people.map(({ fullName }) => fullName)

test.each([
  ['nguyen thi ly', ['Nguyễn Thị Lý']],
  ['NGUYỄN LÝ', ['Nguyễn Thị Lý']],
  ['li nguy', ['Nguyễn Thị Lý']],
  ['hòa', ['Đỗ Văn Hóa', 'Nguyễn Văn Hoà']],
  ['do van hoa', ['Đỗ Văn Hóa']],
  ['025 195 012 345', ['Nguyễn Thị Lý']],
  ['025195012346', []],
  ['0912.345.438', ['Nguyễn Thị Lý', 'Nguyễn Văn Hoà']],
  ['+84912345438', ['Nguyễn Thị Lý', 'Nguyễn Văn Hoà']],
  ['oà', []],
  ['%', []],
  ["' or true --", []],
])('%j finds %j', async (query, names) => expect(await find(query)).toEqual(names))

test('numbers are shown masked, never whole', async () => {
  const found = await house.call(searchPeople, { query: 'lý' }, { as: officer })
  expect(found).toMatchObject({
    total: 1,
    pages: 1,
    people: [{ maskedIdentity: '0251******45', maskedPhone: '0912 *** 438', hamlet: 'Khu 1', birthYear: 1995 }],
  })
  expect(JSON.stringify(found)).not.toMatch(/025195012345|912345438/)
})

test('accents that were typed put those who match to the letter first', async () => {
  expect(await find('hóa')).toEqual(['Đỗ Văn Hóa', 'Nguyễn Văn Hoà'])
  expect(await find('hoà')).toEqual(['Nguyễn Văn Hoà', 'Đỗ Văn Hóa'])
})

test('who is confined to a hamlet finds its people alone, by name, number and list', async () => {
  const head = await house.staff('hamlet_head', { hamletId: two })
  expect(await find('', {}, head)).toEqual(['Nguyễn Văn Hoà'])
  expect(await find('025195012345', {}, head)).toEqual([])
  expect(await find('0912345438', {}, head)).toEqual(['Nguyễn Văn Hoà'])
  expect(await find('', { hamletId: one }, head)).toEqual([])
  expect(await find('', { hamletId: one })).toEqual(['Đỗ Văn Hóa', 'Nguyễn Thị Lý'])
})

test('pages follow each other without a person twice or lost', async () => {
  for (let index = 0; index < 45; index++) await somebody(house, { fullName: `Trang Số ${index}` })
  const first = await house.call(searchPeople, { query: 'trang so' }, { as: officer })
  const second = await house.call(searchPeople, { query: 'trang so', page: 2 }, { as: officer })
  expect([first.total, first.pages, first.people.length, second.people.length]).toEqual([45, 2, 40, 5])
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(45)
})

test('another commune, another role and nobody find nothing', async () => {
  const stranger = await house.staff('officer', { in: house.other })
  const there = await house.call(searchPeople, { query: 'nguyễn' }, { as: stranger, in: house.other })
  expect(there.people).toHaveLength(1)
  await expect(find('lý', {}, await house.staff('editor'))).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(house.call(searchPeople, { query: 'lý' })).rejects.toMatchObject({ code: 'platform.not_signed_in' })
  await expect(house.call(searchPeople, { query: 'a'.repeat(101) }, { as: officer })).rejects.toMatchObject({ code: 'platform.invalid_input' })
})
