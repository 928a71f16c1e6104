import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import { type World, world } from '#platform/testing'
import { editLocalNotes } from './edit-local-notes.ts'
import { getHistory } from './get-history.ts'
import { getProcedure } from './get-procedure.ts'
import { importCatalogue } from './import-catalogue.ts'
import { listProcedures } from './list-procedures.ts'
import { proceduresModule } from './module.ts'
import { proposeCorrection } from './propose-correction.ts'
import { setIntakeMode } from './set-intake-mode.ts'
import { bareRecord } from './testing-catalogue.ts'

let house: World
let editor: Actor
let clerk: Actor
const [ours, police, unknown] = ['1.001193', '1.004222', '1.013133']
const reason = 'theo ý kiến của một cửa'

beforeAll(async () => {
  house = await world({ modules: [proceduresModule], roles: { editor: ['procedures.*'], clerk: [] } })
  const catalogue = [
    bareRecord({ code: ours, name: 'Thủ tục đăng ký khai sinh' }),
    bareRecord({ code: police, handler: 'cong_an_cap_xa', field: 'Cư trú' }),
    bareRecord({ code: unknown, handler: null, core: false }),
  ]
  await house.call(importCatalogue, { catalogue: JSON.stringify(catalogue) }, { as: house.system })
  editor = await house.staff('editor')
  clerk = await house.staff('clerk')
})
afterAll(() => house.close())

const modeOf = async (code: string, place = house.commune) => (await house.call(getProcedure, { code }, { in: place })).intake.mode

test('each commune chooses its own intake mode; without a choice the rule decides', async () => {
  expect(await modeOf(ours)).toBe('prepare')
  expect(await modeOf(police)).toBe('guide')
  await house.call(setIntakeMode, { code: ours, mode: 'official', decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-20', reason }, { as: editor })
  expect((await house.call(getProcedure, { code: ours })).intake).toMatchObject({
    mode: 'official',
    explained: 'Nộp tại đây là nộp chính thức, theo Quyết định số 12/QĐ-UBND ngày 20/11/2026.',
  })
  expect(await modeOf(ours, house.other)).toBe('prepare')
  await house.call(setIntakeMode, { code: ours, mode: 'default', reason }, { as: editor })
  expect(await modeOf(ours)).toBe('prepare')
})

test.each([
  ['official without a decision', { code: ours, mode: 'official' as const, reason }, 'procedures.decision_needed'],
  [
    'official for the police',
    { code: police, mode: 'official' as const, decisionNumber: '1/QĐ', decisionDate: '2026-11-20', reason },
    'procedures.other_agency_decides',
  ],
  [
    'official for nothing known',
    { code: '9.999999', mode: 'official' as const, decisionNumber: '1/QĐ', decisionDate: '2026-11-20', reason },
    'procedures.not_in_catalogue',
  ],
  ['an unknown code', { code: '9.999999', mode: 'guide' as const, reason }, 'procedures.not_in_catalogue'],
  ['no code at all', { code: 'x', mode: 'guide' as const, reason }, 'platform.invalid_input'],
  ['no reason', { code: ours, mode: 'guide' as const, reason: ' ' }, 'platform.invalid_input'],
])('%s is refused', async (_name, input, code) => {
  await expect(house.call(setIntakeMode, input, { as: editor })).rejects.toMatchObject({ code })
})

test('notes, desk and hiding are seen here and nowhere else, and every wording is kept', async () => {
  const note = 'Nộp buổi sáng để nhận trong ngày'
  await house.call(editLocalNotes, { code: ours, note, desk: 'Quầy 2', reason }, { as: editor })
  expect((await house.call(getProcedure, { code: ours })).local).toMatchObject({ note, desk: 'Quầy 2', isHidden: false })
  expect((await house.call(getProcedure, { code: ours }, { in: house.other })).local).toMatchObject({ note: null, desk: null })
  await expect(house.call(editLocalNotes, { code: ours, note, desk: 'Quầy 2', reason }, { as: editor })).rejects.toMatchObject({
    code: 'procedures.nothing_changed',
  })

  await house.call(editLocalNotes, { code: ours, note: '', desk: '', isHidden: true, reason }, { as: editor })
  await expect(house.call(getProcedure, { code: ours })).rejects.toMatchObject({ code: 'procedures.not_in_catalogue', refusalKind: 'missing' })
  expect((await house.call(getProcedure, { code: ours }, { as: editor })).local.isHidden).toBe(true)
  const listed = async (how = {}) => (await house.call(listProcedures, {}, how)).procedures.map(({ code }) => code)
  expect(await listed()).not.toContain(ours)
  expect(await listed({ as: editor })).toContain(ours)
  expect(await listed({ in: house.other })).toContain(ours)

  const { sayings } = await house.call(getHistory, { code: ours }, { as: editor })
  expect(sayings.slice(0, 2)).toMatchObject([
    { isHidden: true, note: null, reason, by: editor.kind === 'staff' ? editor.name : '' },
    { isHidden: false, note },
  ])
  await expect(house.pool.query(`update procedure_local set note = 'khác'`)).rejects.toThrow(/permission denied/)
})

test('a proposed correction is kept with who, when and why, for this commune alone', async () => {
  await house.call(proposeCorrection, { code: police, part: 'Thời hạn', proposed: '3 ngày làm việc', reason }, { as: editor })
  const { corrections } = await house.call(getHistory, { code: police }, { as: editor })
  expect(corrections).toMatchObject([{ part: 'Thời hạn', proposed: '3 ngày làm việc', reason, at: house.clock.now() }])
  const stranger = await house.staff('editor', { in: house.other })
  expect((await house.call(getHistory, { code: police }, { as: stranger, in: house.other })).corrections).toEqual([])
  await expect(house.call(proposeCorrection, { code: '9.999999', part: 'x', proposed: 'y', reason }, { as: editor })).rejects.toMatchObject({
    code: 'procedures.not_in_catalogue',
  })
})

test('whoever was not given the right is refused', async () => {
  for (const as of [clerk, undefined]) {
    const how = as ? { as } : {}
    await expect(house.call(editLocalNotes, { code: police, note: 'x', reason }, how)).rejects.toHaveProperty('code', expect.stringMatching(/^platform\.not_/))
    await expect(house.call(setIntakeMode, { code: police, mode: 'guide', reason }, how)).rejects.toHaveProperty(
      'code',
      expect.stringMatching(/^platform\.not_/),
    )
    await expect(house.call(getHistory, { code: police }, how)).rejects.toHaveProperty('code', expect.stringMatching(/^platform\.not_/))
    await expect(house.call(proposeCorrection, { code: police, part: 'x', proposed: 'y', reason }, how)).rejects.toHaveProperty(
      'code',
      expect.stringMatching(/^platform\.not_/),
    )
  }
})

test('the list narrows by field, mode and everyday use', async () => {
  const codes = async (input: Parameters<typeof house.call<typeof listProcedures.input, typeof listProcedures.output>>[1]) =>
    (await house.call(listProcedures, input, { in: house.other })).procedures.map(({ code }) => code)
  expect(await codes({})).toEqual([ours, police, unknown])
  expect(await codes({ field: 'Cư trú' })).toEqual([police])
  expect(await codes({ mode: 'prepare' })).toEqual([ours])
  expect(await codes({ onlyCore: true })).toEqual([ours, police])
  expect((await house.call(listProcedures, {}, { in: house.other })).fields).toEqual([
    { name: 'Hộ tịch', count: 2, core: 1 },
    { name: 'Cư trú', count: 1, core: 1 },
  ])
})
