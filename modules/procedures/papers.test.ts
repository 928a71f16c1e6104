import { expect, test } from 'vitest'
import type { Paper } from './catalogue-record.ts'
import { papersOf } from './papers.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'

const paper: Paper = { group: null, kind: 'submit', name: 'Tờ khai', originals: 1, copies: 0, form: null }

test('nothing stated is unknown, never "not needed"', () => {
  expect(papersOf(bareRecord()).isKnown).toBe(false)
  expect(papersOf(bareRecord({ documents: [] })).isKnown).toBe(false)
})

test('what to submit, what to show and what is only a note stay apart', () => {
  const documents: Paper[] = [
    { ...paper, name: 'Lưu ý: nộp đủ' },
    { ...paper, name: 'Trường hợp trẻ bị bỏ rơi thì nộp biên bản' },
    paper,
    { ...paper, kind: 'present', name: 'Căn cước' },
    { ...paper, kind: 'note_or_condition', name: 'Không phải nộp bản giấy' },
  ]
  const [group, ...others] = papersOf(bareRecord({ documents })).groups
  expect(others).toEqual([])
  expect(group?.submit.map(({ name }) => name)).toEqual(['Tờ khai'])
  expect(group?.submitInCase.map(({ name }) => name)).toEqual(['Trường hợp trẻ bị bỏ rơi thì nộp biên bản'])
  expect(group?.present.map(({ name }) => name)).toEqual(['Căn cước'])
  expect(group?.notes).toEqual(['Lưu ý: nộp đủ', 'Không phải nộp bản giấy'])
})

test('groups that name a situation are cases and are not counted as demanded', () => {
  const documents: Paper[] = [
    { ...paper, group: 'Trường hợp ủy quyền', name: 'Giấy ủy quyền' },
    { ...paper, group: 'Giấy tờ phải nộp', name: 'Tờ khai' },
  ]
  const papers = papersOf(bareRecord({ documents }))
  expect(papers.groups.map(({ name, isCase }) => [name, isCase])).toEqual([
    ['Giấy tờ phải nộp', false],
    ['Trường hợp ủy quyền', true],
  ])
  expect(papers).toMatchObject({ submit: 1, cases: 1 })
})

test('no paper of the shipped catalogue is lost or told twice', () => {
  for (const record of shippedRecords()) {
    const told = papersOf(record).groups.flatMap(({ submit, submitInCase, present, presentInCase, notes }) => [
      ...[...submit, ...submitInCase, ...present, ...presentInCase].map(({ name }) => name),
      ...notes,
    ])
    expect(told.toSorted()).toEqual((record.documents ?? []).map(({ name }) => name.trim()).toSorted())
  }
})

test('birth registration asks first for the certificate of birth', () => {
  const birth = shippedRecords().find(({ code }) => code === '1.001193')
  const [first] = papersOf(birth ?? bareRecord()).groups
  expect(first?.submit[0]?.name).toMatch(/^Giấy chứng sinh/)
})
