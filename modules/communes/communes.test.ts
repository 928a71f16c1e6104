import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import { type World, world } from '#platform/testing'
import { roles } from '../accounts/roles.ts'
import { addHamlet } from './add-hamlet.ts'
import { closeHamlet } from './close-hamlet.ts'
import { editHamlet } from './edit-hamlet.ts'
import { editSettings } from './edit-settings.ts'
import { findUnits } from './find-units.ts'
import { foundCommune } from './found-commune.ts'
import { getCommune } from './get-commune.ts'
import { importUnits } from './import-units.ts'
import { listHamlets } from './list-hamlets.ts'
import { communesModule } from './module.ts'

let w: World
let administrator: Actor
let officer: Actor

beforeAll(async () => {
  w = await world({ modules: [communesModule], roles })
  administrator = await w.staff('administrator')
  officer = await w.staff('officer')
  await w.call(importUnits, {}, { as: w.system })
})
afterAll(() => w.close())

const names = async (how = {}) => (await w.call(listHamlets, {}, how)).map((hamlet) => hamlet.name)

test('communes.import-units writes 34 provinces and 3,321 communes once, then nothing', async () => {
  expect(await w.call(importUnits, {}, { as: w.system })).toEqual({ provinces: 34, communes: 3321, written: 0 })
  await expect(w.call(importUnits, {}, { as: administrator })).rejects.toMatchObject({ code: 'platform.not_allowed' })
})

test.each([
  ['lam thao', '08494'],
  ['Xã Lâm Thao', '08494'],
  ['08494', '08494'],
  ['LÂM THAO', '08494'],
])('communes.find-units finds %s', async (query, code) => {
  const found = await w.call(findUnits, { query })
  expect(found[0]).toMatchObject({ code, name: 'xã Lâm Thao', province: 'tỉnh Phú Thọ' })
})

test('communes.find-units narrows by province, forgives hoà and hòa, and answers at most 20', async () => {
  const inPhuTho = await w.call(findUnits, { query: 'hoà', provinceCode: '25' })
  expect(inPhuTho.length).toBeGreaterThan(0)
  expect(inPhuTho.every((unit) => unit.province === 'tỉnh Phú Thọ')).toBe(true)
  expect(await w.call(findUnits, { query: 'hòa', provinceCode: '25' })).toEqual(inPhuTho)
  expect(await w.call(findUnits, { query: 'a' })).toHaveLength(20)
  expect(await w.call(findUnits, { query: 'không có tên này' })).toEqual([])
  expect(await w.call(findUnits, { query: '%%' })).toEqual([])
})

test('communes.edit-settings changes what it is given, keeps the rest, and the card shows it at home only', async () => {
  await w.call(editSettings, { unitCode: '08494', phone: '0210 3000 123', address: 'Khu 1' }, { as: administrator })
  await w.call(editSettings, { emergencyPhone: '0210 3000 114', address: null }, { as: administrator })
  expect(await w.call(getCommune, {})).toMatchObject({
    slug: 'lam-thao',
    province: 'tỉnh Phú Thọ',
    phone: '0210 3000 123',
    emergencyPhone: '0210 3000 114',
    address: null,
    isOpenNow: true,
  })
  expect(await w.call(getCommune, {}, { in: w.other })).toMatchObject({ slug: 'vinh-thanh', phone: null, province: '' })
})

test('communes.edit-settings changes the hours, and the card follows', async () => {
  await w.call(editSettings, { officeHours: { '1': [['07:00', '11:00']] } }, { as: administrator })
  expect(await w.call(getCommune, {})).toMatchObject({ isOpenNow: false, officeHours: { '1': [['07:00', '11:00']] } })
})

test.each([
  ['hours that end before they begin', { officeHours: { '1': [['11:00', '07:00']] } }, 'platform.invalid_input'],
  [
    'hours that overlap',
    {
      officeHours: {
        '1': [
          ['07:00', '11:00'],
          ['10:00', '12:00'],
        ],
      },
    },
    'platform.invalid_input',
  ],
  ['an hour that is none', { officeHours: { '1': [['7h', '11:00']] } }, 'platform.invalid_input'],
  ['a unit that is not there', { unitCode: '99999' }, 'communes.unit_not_found'],
  ['a phone with letters', { phone: 'gọi tôi' }, 'platform.invalid_input'],
])('communes.edit-settings refuses %s', async (_name, input, code) => {
  await expect(w.call(editSettings, input as never, { as: administrator })).rejects.toMatchObject({ code })
})

test('communes.edit-settings is the administrator’s', async () => {
  await expect(w.call(editSettings, { phone: null }, { as: officer })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(w.call(editSettings, { phone: null })).rejects.toMatchObject({ code: 'platform.not_signed_in' })
})

test('hamlets are added, renamed, moved and closed; another commune sees none of them', async () => {
  const first = await w.call(addHamlet, { name: 'Khu Thượng' }, { as: administrator })
  await w.call(addHamlet, { name: 'Khu Hạ' }, { as: administrator })
  expect(await names()).toEqual(['Khu Thượng', 'Khu Hạ'])
  await w.call(editHamlet, { hamletId: first.hamletId, name: 'Khu Đình', position: 9 }, { as: administrator })
  expect(await names()).toEqual(['Khu Hạ', 'Khu Đình'])
  expect(await names({ in: w.other })).toEqual([])
  await expect(w.call(editHamlet, { hamletId: first.hamletId, name: 'Khu Khác' }, { as: w.system, in: w.other })).rejects.toMatchObject({
    code: 'communes.hamlet_not_found',
  })
  await expect(w.call(addHamlet, { name: 'khu đình' }, { as: administrator })).rejects.toMatchObject({ code: 'communes.hamlet_name_taken' })
  await w.call(closeHamlet, { hamletId: first.hamletId, reason: 'nhập vào khu Hạ' }, { as: administrator })
  expect(await names()).toEqual(['Khu Hạ'])
  await expect(w.call(editHamlet, { hamletId: first.hamletId, name: 'Khu Đình' }, { as: administrator })).rejects.toMatchObject({
    code: 'communes.hamlet_closed',
  })
  await w.call(addHamlet, { name: 'Khu Đình' }, { as: administrator })
})

test('a hamlet is the administrator’s to add, and needs a name', async () => {
  await expect(w.call(addHamlet, { name: 'Khu Mới' }, { as: officer })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(w.call(addHamlet, { name: '  ' }, { as: administrator })).rejects.toMatchObject({ code: 'platform.invalid_input' })
})

test('a commune is founded once, with its settings and its own audit chain; its hosts belong to it alone', async () => {
  const wanted = { slug: 'tap-huan', name: 'xã Tập Huấn', kind: 'practice', hosts: ['tap-huan.localhost'], unitCode: '08494' } as const
  const { commune, isNew } = await foundCommune(w.runtime, { ...wanted, hosts: [...wanted.hosts] })
  expect(isNew).toBe(true)
  expect(await w.call(getCommune, {}, { in: commune })).toMatchObject({ kind: 'practice', province: 'tỉnh Phú Thọ' })
  expect(await foundCommune(w.runtime, { ...wanted, hosts: [...wanted.hosts], name: 'xã Khác' })).toEqual({ commune, isNew: false })
  await expect(foundCommune(w.runtime, { ...wanted, slug: 'khac', hosts: ['tap-huan.localhost'] })).rejects.toMatchObject({ code: '23505' })
})
