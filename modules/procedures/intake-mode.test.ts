import { expect, test } from 'vitest'
import type { Handler } from './catalogue-record.ts'
import { canBeOfficial, type IntakeMode, intakeOf, type LocalIntake } from './intake-mode.ts'
import { shippedRecords } from './testing-catalogue.ts'

const nothing: LocalIntake = { intakeMode: null, decisionNumber: null, decisionDate: null }

test.each<[string, Handler, LocalIntake | null, IntakeMode]>([
  ['our own procedure is prepared', 'ubnd_cap_xa', null, 'prepare'],
  ['the police handle it', 'cong_an_cap_xa', null, 'guide'],
  ['social insurance handles it', 'co_quan_bhxh', nothing, 'guide'],
  ['nobody knows who handles it', null, null, 'guide'],
  ['the commune only guides', 'ubnd_cap_xa', { ...nothing, intakeMode: 'guide' }, 'guide'],
  ['official with a decision', 'ubnd_cap_xa', { intakeMode: 'official', decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-20' }, 'official'],
  ['official without a decision does not hold', 'ubnd_cap_xa', { ...nothing, intakeMode: 'official' }, 'prepare'],
  ['a mode nobody knows does not hold', 'ubnd_cap_xa', { ...nothing, intakeMode: 'auto' }, 'prepare'],
])('%s', (_name, handler, local, mode) => {
  expect(intakeOf(handler, local).mode).toBe(mode)
})

test('the decision is kept with the official mode', () => {
  const local = { intakeMode: 'official', decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-20' }
  expect(intakeOf('ubnd_cap_xa', local).decision).toEqual({ number: '12/QĐ-UBND', date: '2026-11-20' })
})

test('of the shipped catalogue 91 belong to another agency, 21 to nobody known, and all of those are guided', () => {
  const records = shippedRecords()
  const guided = records.filter(({ handler }) => intakeOf(handler, null).mode === 'guide')
  expect(guided.length).toBe(91 + 21)
  expect(guided.filter(({ handler }) => !canBeOfficial(handler)).length).toBe(91)
})
