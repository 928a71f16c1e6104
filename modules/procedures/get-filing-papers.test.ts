import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#platform/testing'
import { editLocalNotes } from './edit-local-notes.ts'
import { filingPapersOf } from './filing-papers.ts'
import { filingTexts } from './filing-texts.vi.ts'
import { getFilingPapers } from './get-filing-papers.ts'
import { importCatalogue } from './import-catalogue.ts'
import { proceduresModule } from './module.ts'
import { setIntakeMode } from './set-intake-mode.ts'
import { readSituations } from './situations.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'
import { uploadsFor } from './uploads.ts'

let house: World
const records = shippedRecords()
beforeAll(async () => {
  house = await world({ modules: [proceduresModule], roles: { editor: ['procedures.*'] } })
  await house.call(importCatalogue, { catalogue: JSON.stringify(records) }, { as: house.system })
})
afterAll(() => house.close())

const ask = (code: string, how = {}) => house.call(getFilingPapers, { code }, how)

test('a child with a birth slip needs the slip, shows identity, and is told that nobody has checked the list', async () => {
  const birth = await ask('1.001193')
  expect(birth).toMatchObject({ code: '1.001193', name: 'Đăng ký khai sinh', mode: 'prepare', isCurated: true, isChecked: false, isKnown: true })
  expect(birth.notice).toBe(filingTexts.unchecked)
  expect(birth.situations[0]?.papers.map(({ id, isRequired, bring }) => [id, isRequired, bring])).toEqual([
    ['birth-slip', true, false],
    ['mandate', false, false],
    ['identity', true, true],
  ])
  expect(birth.reading.length).toBeGreaterThan(5)
})

test('every curated procedure ends with the escape, which demands nothing and lists every paper there is', async () => {
  for (const { code } of readSituations().procedures) {
    const { situations } = await ask(code)
    const other = situations.at(-1)
    expect(other?.id).toBe('other')
    expect(other?.papers.filter(({ isRequired }) => isRequired)).toEqual([])
    expect(other?.papers).toEqual(uploadsFor(records.find((record) => record.code === code) ?? bareRecord()))
  }
})

test('a procedure nobody curated has one situation, with nothing demanded', async () => {
  const family = await ask('1.004837')
  expect(family).toMatchObject({ isCurated: false, isChecked: false, isKnown: true, desk: null, notice: filingTexts.uncurated })
  expect(family.situations.map(({ id }) => id)).toEqual(['all'])
  expect(family.situations[0]?.papers.map(({ sourceRow, bring }) => [sourceRow, bring])).toContainEqual([7, false])
  expect(family.situations[0]?.papers.filter(({ isRequired }) => isRequired)).toEqual([])
})

test('no paper stated is unknown, never "none"', async () => {
  const allowance = await ask('1.001776')
  expect(allowance).toMatchObject({ isKnown: false, isCurated: false, notice: filingTexts.unknown, reading: [] })
  expect(allowance.situations).toEqual([{ id: 'all', name: filingTexts.all, hint: null, papers: [] }])
})

test('what has been compared with the original carries no notice', () => {
  const birth = records.find(({ code }) => code === '1.001193') ?? bareRecord()
  expect(filingPapersOf(birth, { ...readSituations(), checked: true })).toMatchObject({ isCurated: true, isChecked: true, notice: null })
})

test('the mode is the one of the commune that is asked', async () => {
  const editor = await house.staff('editor')
  await house.call(setIntakeMode, { code: '1.000656', mode: 'guide', reason: 'tạm thời chưa nhận' }, { as: editor })
  expect((await ask('1.000656')).mode).toBe('guide')
  expect((await ask('1.000656', { in: house.other })).mode).toBe('prepare')
})

test('what a commune does not show is refused there, to everybody but its editors', async () => {
  const editor = await house.staff('editor')
  await house.call(editLocalNotes, { code: '1.001022', isHidden: true, reason: 'không làm tại xã' }, { as: editor })
  await expect(ask('1.001022')).rejects.toMatchObject({ code: 'procedures.not_in_catalogue' })
  expect((await ask('1.001022', { as: editor })).code).toBe('1.001022')
  expect((await ask('1.001022', { in: house.other })).code).toBe('1.001022')
})

test('a code of nothing is refused, and so is what is no code', async () => {
  await expect(ask('9.999999')).rejects.toMatchObject({ code: 'procedures.not_in_catalogue' })
  await expect(ask('khai sinh')).rejects.toMatchObject({ code: 'platform.invalid_input' })
})

test('a record read anew with another paper falls back to the plain listing at once', async () => {
  const changed = records.map((record) =>
    record.code === '2.000635' ? { ...record, documents: (record.documents ?? []).map((paper) => ({ ...paper, name: `${paper.name} Mẫu mới.` })) } : record,
  )
  expect((await ask('2.000635')).isCurated).toBe(true)
  await house.call(importCatalogue, { catalogue: JSON.stringify(changed) }, { as: house.system })
  expect((await ask('2.000635')).situations.map(({ id }) => id)).toEqual(['all'])
})
