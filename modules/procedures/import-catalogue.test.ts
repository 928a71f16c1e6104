import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#platform/testing'
import type { CatalogueRecord } from './catalogue-record.ts'
import { getHistory } from './get-history.ts'
import { getProcedure } from './get-procedure.ts'
import { importCatalogue } from './import-catalogue.ts'
import { listCatalogueChanges } from './list-catalogue-changes.ts'
import { proceduresModule } from './module.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'

let house: World
beforeAll(async () => {
  house = await world({ modules: [proceduresModule], roles: { editor: ['procedures.*'] } })
})
afterAll(() => house.close())

const bring = (records: readonly CatalogueRecord[], more = {}) =>
  house.call(importCatalogue, { catalogue: JSON.stringify(records), ...more }, { as: house.system })
const versions = async (code: string) => {
  const { rows } = await house.pool.query('select content_hash, valid_to from procedure_version where code = $1 order by id', [code])
  return rows
}

const birth = bareRecord({ code: '1.001193', name: 'Thủ tục đăng ký khai sinh' })
const marriage = bareRecord({ code: '1.000894', name: 'Thủ tục đăng ký kết hôn' })
const death = bareRecord({ code: '1.000656', name: 'Thủ tục đăng ký khai tử' })

test('a re-import writes only what differs and keeps the difference', async () => {
  const first = await bring([birth, marriage])
  expect(first).toMatchObject({ added: 2, changed: [], gone: [], isRepeat: false })
  expect(await bring([birth, marriage])).toMatchObject({ importId: first.importId, added: 0, isRepeat: true })

  house.clock.advance(1000)
  const later = { ...birth, field: 'Hộ tịch mới', processingTime: { ...birth.processingTime, value: 5, unit: 'days' as const } }
  const second = await bring([death, later])
  expect(second).toMatchObject({ added: 1, changed: [{ code: birth.code, fields: ['field', 'processingTime'] }], gone: [{ code: marriage.code }] })
  expect(await versions(birth.code)).toMatchObject([{ valid_to: expect.any(Date) }, { valid_to: null }])
  expect(await versions(marriage.code)).toMatchObject([{ valid_to: expect.any(Date) }])
  expect(await house.call(getProcedure, { code: birth.code })).toMatchObject({ field: 'Hộ tịch mới', time: { words: '5 ngày' } })
  expect(await house.call(getProcedure, { code: marriage.code })).toMatchObject({ goneAt: house.clock.now() })

  const editor = await house.staff('editor')
  const { imports } = await house.call(listCatalogueChanges, {}, { as: editor })
  expect(imports[0]?.changes.map(({ code, kind }) => [code, kind])).toEqual([
    [death.code, 'added'],
    [birth.code, 'changed'],
    [marriage.code, 'gone'],
  ])
  const history = await house.call(getHistory, { code: birth.code }, { as: editor })
  expect(history.versions[0]?.differences).toEqual([
    { part: 'Bộ và lĩnh vực', removed: ['Bộ Tư pháp – Hộ tịch'], added: ['Bộ Tư pháp – Hộ tịch mới'] },
    { part: 'Thời hạn', removed: [expect.stringContaining('chưa có thông tin')], added: ['5 ngày'] },
  ])

  const back = await bring([death, later, marriage])
  expect(back).toMatchObject({ added: 1, changed: [], gone: [] })
  expect(await house.call(getProcedure, { code: marriage.code })).toMatchObject({ goneAt: null })
})

test('records in another order with other keys first are the same', async () => {
  const before = await versions(birth.code)
  const turned = { ...Object.fromEntries(Object.entries({ ...birth, field: 'Hộ tịch' }).toReversed()) } as CatalogueRecord
  await bring([death, birth, marriage])
  const same = await bring([marriage, turned, death])
  expect(same).toMatchObject({ added: 0, changed: [], gone: [], isRepeat: false })
  expect((await versions(birth.code)).length).toBe(before.length + 1)
})

test('a catalogue that drops more than half is refused unless allowed', async () => {
  await expect(bring([birth])).rejects.toMatchObject({ code: 'procedures.catalogue_shrinks', refusalKind: 'conflict' })
  expect(await bring([birth], { mayShrink: true })).toMatchObject({ gone: [{ code: death.code }, { code: marriage.code }] })
})

test.each([
  ['no JSON', '{"code"'],
  ['another shape', '[{"code":"1.000001"}]'],
  ['nothing in it', '[]'],
  ['a code twice', JSON.stringify([birth, birth])],
])('%s is refused', async (_name, catalogue) => {
  await expect(house.call(importCatalogue, { catalogue }, { as: house.system })).rejects.toMatchObject({ code: 'procedures.catalogue_unreadable' })
})

test('only the program imports', async () => {
  const editor = await house.staff('editor')
  await expect(house.call(importCatalogue, { catalogue: '[]' }, { as: editor })).rejects.toMatchObject({ code: 'platform.not_allowed' })
  await expect(house.call(importCatalogue, { catalogue: '[]' })).rejects.toMatchObject({ refusalKind: 'forbidden' })
})

test('a reading once kept can be neither changed nor removed by the app', async () => {
  await expect(house.pool.query(`update procedure_version set content = '{}'`)).rejects.toThrow(/permission denied/)
  await expect(house.pool.query('delete from procedure_version')).rejects.toThrow(/permission denied/)
  await expect(house.pool.query('delete from procedure_import')).rejects.toThrow(/permission denied/)
})

test('the shipped catalogue is imported whole', async () => {
  const records = shippedRecords()
  expect(records.length).toBe(455)
  const brought = await bring(records)
  expect(brought.added + brought.changed.length).toBe(455)
  expect(await house.call(getProcedure, { code: '1.001193' })).toMatchObject({
    name: 'Đăng ký khai sinh',
    time: { words: 'Trong ngày' },
    fee: { words: 'Không mất tiền' },
    intake: { mode: 'prepare' },
    source: { readAt: '2026-07' },
  })
})
