import { expect, test } from 'vitest'
import { cardOf } from '../procedures/card.ts'
import { intakeOf } from '../procedures/intake-mode.ts'
import { bareRecord, shippedRecords } from '../procedures/testing-catalogue.ts'
import type { Part } from './asked-part.ts'
import { lengthOf } from './shortened.ts'
import { type Told, withoutMachineFoot, writeProcedure } from './write-procedure.ts'

const MOST_WITH_CHOICES = 1900
const ADDRESS = 'https://mot-xa-co-ten-rat-dai.gov.example.vn'
const toldOf = (record: ReturnType<typeof bareRecord>): Told =>
  ({ ...cardOf(record, intakeOf(record.handler, null)), local: { note: null, desk: null } }) as Told
const everything = shippedRecords().map((record) => ({ record, told: toldOf(record) }))
const parts: (Part | null)[] = [null, 'papers', 'fee', 'time', 'place']

test.each(parts)('every procedure of the catalogue fits a message, says its source and copies its figures (part %s)', (part) => {
  expect(everything.length).toBeGreaterThan(400)
  for (const { record, told } of everything) {
    const text = writeProcedure(told, part, ADDRESS)
    expect(lengthOf(text), record.code).toBeLessThanOrEqual(MOST_WITH_CHOICES)
    expect(text, record.code).toContain(`${ADDRESS}/thu-tuc/${record.code}`)
    expect(text, record.code).toContain(told.source.words)
    expect(text, record.code).not.toMatch(/undefined|null|NaN|\[object/)
    expect(inventedFigures(text, told, record.documents?.length ?? 0), record.code).toEqual([])
  }
})

/** Figures of the answer that neither the record nor a count of its papers holds. */
function inventedFigures(text: string, told: Told, papers: number): string[] {
  const known = `${JSON.stringify(told)} ${ADDRESS}`
  return (text.match(/\d[\d.,/]*\d|\d/g) ?? []).filter((figure) => !known.includes(figure) && Number(figure) > papers)
}

test('what nobody stated is said to be unknown, never free', () => {
  const text = writeProcedure(toldOf(bareRecord()), null, '')
  expect(text).toContain('Lệ phí: chưa có thông tin')
  expect(text).toContain('Giấy tờ: chưa có thông tin')
  expect(text).not.toMatch(/miễn phí|không mất tiền/i)
  expect(text).not.toContain('/thu-tuc/')
})

test('asked for the fee, it tells the fee alone', () => {
  const birth = everything.find(({ record }) => record.code === '1.001193')
  const text = birth ? writeProcedure(birth.told, 'fee', '') : ''
  expect(text).toContain('Lệ phí: Không mất tiền')
  expect(text).not.toContain('Giấy tờ phải nộp')
})

test('papers to submit stand apart from papers to show', () => {
  const birth = everything.find(({ record }) => record.code === '1.001193')
  const text = birth ? writeProcedure(birth.told, null, '') : ''
  expect(text.indexOf('Giấy tờ phải nộp:')).toBeGreaterThan(0)
  expect(text.indexOf('Đưa ra xem:')).toBeGreaterThan(text.indexOf('Giấy chứng sinh'))
})

test('the office may send an answer without the line that says a machine wrote it', () => {
  const text = writeProcedure(toldOf(bareRecord()), null, '')
  expect(text).toContain('Máy của xã trả lời')
  expect(withoutMachineFoot(text)).not.toContain('Máy của xã trả lời')
})
