import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#platform/testing'
import { editLocalNotes } from './edit-local-notes.ts'
import { importCatalogue } from './import-catalogue.ts'
import { proceduresModule } from './module.ts'
import { searchProcedures } from './search-procedures.ts'
import { setIntakeMode } from './set-intake-mode.ts'
import { shippedRecords } from './testing-catalogue.ts'

let house: World
const records = shippedRecords()
beforeAll(async () => {
  house = await world({ modules: [proceduresModule], roles: { editor: ['procedures.*'] } })
  await house.call(importCatalogue, { catalogue: JSON.stringify(records) }, { as: house.system })
})
afterAll(() => house.close())

const first = async (query: string, how = {}) => (await house.call(searchProcedures, { query, limit: 3 }, how)).results[0]

test('everyday words find the procedure, ready to show', async () => {
  const found = await house.call(searchProcedures, { query: 'lam lai can cuoc bi mat', limit: 3 })
  expect(found).toMatchObject({ outside: null, confidence: 'sure' })
  expect(found.results.length).toBe(3)
  expect(found.results[0]).toMatchObject({ code: '1.014064', name: 'Cấp lại thẻ căn cước', intakeMode: 'guide', timeWords: expect.any(String) })
})

test('what is not of the commune is said so, with where to go', async () => {
  expect(await house.call(searchProcedures, { query: 'sang ten so do' })).toEqual({
    results: [],
    outside: { topic: expect.stringContaining('sổ đỏ'), whereToGo: 'Chi nhánh Văn phòng đăng ký đất đai' },
    confidence: 'none',
  })
})

test("a commune's own choices show at once, there and nowhere else", async () => {
  const editor = await house.staff('editor')
  const query = 'đăng ký kết hôn'
  expect(await first(query)).toMatchObject({ code: '1.000894', intakeMode: 'prepare' })
  await house.call(setIntakeMode, { code: '1.000894', mode: 'guide', reason: 'tạm thời chưa nhận' }, { as: editor })
  expect(await first(query)).toMatchObject({ intakeMode: 'guide' })
  expect(await first(query, { in: house.other })).toMatchObject({ intakeMode: 'prepare' })
  await house.call(editLocalNotes, { code: '1.000894', isHidden: true, reason: 'không làm tại xã' }, { as: editor })
  expect((await first(query))?.code).not.toBe('1.000894')
  expect((await first(query, { in: house.other }))?.code).toBe('1.000894')
})

test('a new reading of the catalogue is found by its new name', async () => {
  const renamed = records.map((record) => (record.code === '1.003677' ? { ...record, name: 'Báo việc vắng mặt dài hạn' } : record))
  await house.call(importCatalogue, { catalogue: JSON.stringify(renamed) }, { as: house.system })
  expect(await first('báo việc vắng mặt dài hạn')).toMatchObject({ code: '1.003677', name: 'Báo việc vắng mặt dài hạn' })
})

test.each([[''], [' '], ['x'.repeat(501)]])('nothing to look for is refused', async (query) => {
  await expect(house.call(searchProcedures, { query })).rejects.toMatchObject({ code: 'platform.invalid_input' })
})
