import { describe, expect, test } from 'vitest'
import type { CatalogueRecord, Paper } from './catalogue-record.ts'
import { curationOf, readSituations, rowsMark, situationsFor } from './situations.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'

const situations = readSituations()
const records = new Map(shippedRecords().map((record) => [record.code, record]))
const recordOf = (code: string) => records.get(code) ?? bareRecord()
const documentsOf = (code: string) => recordOf(code).documents ?? []
const isOnce = (values: readonly unknown[]) => new Set(values).size === values.length

test('fifteen procedures are curated, each once and each settled by the commune', () => {
  const codes = situations.procedures.map(({ code }) => code)
  expect(codes.length).toBe(15)
  expect(isOnce(codes)).toBe(true)
  expect(codes.filter((code) => recordOf(code).handler !== 'ubnd_cap_xa')).toEqual([])
})

test('nobody has compared them with the original yet, and the data says so', () => {
  expect(situations.checked).toBe(false)
})

test('every text is written in one Unicode form, without a sign nobody sees', () => {
  const texts = [situations.note, ...situations.procedures.flatMap(({ desk, situations: all }) => [desk ?? '', JSON.stringify(all)])]
  expect(texts.filter((text) => text !== text.normalize('NFC') || /\p{Cf}/u.test(text))).toEqual([])
})

describe.each(situations.procedures)('$code', (curated) => {
  const { code, situations: all, leftOut } = curated
  const documents = documentsOf(code)
  const papers = all.flatMap((one) => one.papers)

  test('points at real rows of its record, which still begin as they did', () => {
    for (const { sourceRow, sourceStarts } of [...papers, ...leftOut]) expect(documents[sourceRow]?.name.slice(0, 40)).toBe(sourceStarts)
    expect(rowsMark(documents)).toBe(curated.rowsMark)
    expect(recordOf(code).source.retrieved).toBe(curated.catalogueRetrieved)
  })

  test('asks for no file of a note, and none of what is only shown', () => {
    const kindOf = (sourceRow: number) => documents[sourceRow]?.kind
    expect(papers.filter(({ sourceRow, bring }) => kindOf(sourceRow) !== 'submit' && !(kindOf(sourceRow) === 'present' && bring))).toEqual([])
  })

  test('accounts for every paper to submit, once: used, or left out with a reason', () => {
    const toSubmit = documents.flatMap(({ kind }, at) => (kind === 'submit' ? [at] : []))
    const used = new Set(papers.map(({ sourceRow }) => sourceRow).filter((at) => documents[at]?.kind === 'submit'))
    const left = leftOut.map(({ sourceRow }) => sourceRow)
    expect([...used, ...left].sort((a, b) => a - b)).toEqual(toSubmit)
    expect(leftOut.filter(({ why }) => why.length < 10)).toEqual([])
  })

  test('names its situations and their papers once each, apart from the escape', () => {
    expect(isOnce(all.map(({ id }) => id))).toBe(true)
    expect(isOnce(all.map(({ name }) => name))).toBe(true)
    for (const { papers: own } of all) expect(isOnce(own.map(({ id }) => id))).toBe(true)
    expect(all.map(({ id }) => id)).not.toContain('other')
  })

  test('is given for the record it was chosen from', () => {
    expect(situationsFor(recordOf(code), situations)?.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(curationOf(recordOf(code), situations)?.desk).toBe(curated.desk)
  })
})

describe('a record that is no longer the one they were chosen from has no situations', () => {
  const birth = recordOf('1.001193')
  const slip: Paper = { group: null, kind: 'submit', name: 'Giấy chứng sinh bản điện tử', originals: 1, copies: 0, form: null }
  const withDocuments = (change: (documents: Paper[]) => Paper[]): CatalogueRecord => ({ ...birth, documents: change([...(birth.documents ?? [])]) })
  const reworded = (at: number, name: (before: string) => string) =>
    withDocuments((all) => all.map((one, i) => (i === at ? { ...one, name: name(one.name) } : one)))
  test.each([
    ['a row begins otherwise', reworded(4, (before) => `Bản chính ${before}`)],
    ['a row ends otherwise', reworded(4, (before) => `${before} Nộp thêm sổ hộ khẩu.`)],
    ['a row left out is reworded', reworded(31, () => 'Tờ khai mẫu mới')],
    ['a paper is added', withDocuments((all) => [...all, slip])],
    ['a paper is gone', withDocuments((all) => all.filter((_, at) => at !== 3))],
    ['a paper stands under another heading', withDocuments((all) => all.map((one, at) => (at === 4 ? { ...one, group: 'Sinh ở nhà' } : one)))],
    ['a note has moved the rows', withDocuments((all) => [{ ...slip, kind: 'note_or_condition' }, ...all])],
    ['nothing is stated any more', withDocuments(() => [])],
  ])('%s', (_change, record) => {
    expect(situationsFor(birth, situations)).not.toBeNull()
    expect(situationsFor(record, situations)).toBeNull()
  })

  test('a note reworded in its place changes no paper', () => {
    expect(
      situationsFor(
        reworded(2, (before) => `${before} Xem thêm.`),
        situations,
      ),
    ).not.toBeNull()
  })
})

test('a procedure nobody curated has none', () => {
  expect(situationsFor(recordOf('1.014064'), situations)).toBeNull()
})
