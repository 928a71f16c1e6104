import { expect, test } from 'vitest'
import type { Paper } from './catalogue-record.ts'
import { bareRecord, shippedRecords } from './testing-catalogue.ts'
import { readingOf, uploadsFor } from './uploads.ts'

const paper: Paper = { group: null, kind: 'submit', name: 'Tờ khai', originals: 1, copies: 0, form: null }
const uploads = (...documents: Paper[]) => uploadsFor(bareRecord({ documents }))
const reading = (...documents: Paper[]) => readingOf(bareRecord({ documents }))

test('papers to submit are asked for, papers to show are brought, nothing is demanded', () => {
  expect(uploads(paper, { ...paper, kind: 'note_or_condition', name: 'Không phải nộp bản giấy' }, { ...paper, kind: 'present', name: 'Căn cước' })).toEqual([
    { id: 'row-0', name: 'Tờ khai', isRequired: false, bring: false, forAnother: false, hint: null, sourceRow: 0 },
    { id: 'row-2', name: 'Căn cước', isRequired: false, bring: true, forAnother: false, hint: null, sourceRow: 2 },
  ])
})

test('a long row is parted after its first clause and loses no word', () => {
  const rest =
    'trường hợp không có Giấy chứng sinh thì nộp văn bản của người làm chứng xác nhận về việc sinh; nếu không có người làm chứng thì phải có giấy cam đoan về việc sinh.'
  expect(uploads({ ...paper, name: `Giấy chứng sinh; ${rest}` })).toMatchObject([{ name: 'Giấy chứng sinh', hint: `T${rest.slice(1)}` }])
})

test('words that only announce a list are no name', () => {
  const name = `Một trong các giấy tờ sau: ${'thẻ căn cước, hộ chiếu, '.repeat(12)}giấy tờ khác`
  expect(uploads({ ...paper, name })).toMatchObject([{ name, hint: null }])
})

test('the heading that names a case is said, one that only names a kind of paper is not', () => {
  expect(uploads({ ...paper, group: 'Trường hợp ủy quyền' })[0]?.hint).toBe('Mục “Trường hợp ủy quyền”.')
  expect(uploads({ ...paper, group: 'Giấy tờ phải nộp' })[0]?.hint).toBeNull()
})

test('a paper listed under several headings is asked for once', () => {
  expect(uploads({ ...paper, group: 'Nhà ở' }, { ...paper, group: 'Công trình tôn giáo' })).toMatchObject([{ name: 'Tờ khai', hint: null, sourceRow: 0 }])
})

test('the form of the national portal and remarks are read, headings of nothing are passed over', () => {
  const form = { ...paper, name: 'Mẫu hộ tịch điện tử tương tác đăng ký khai sinh' }
  const remark = { ...paper, name: 'Lưu ý: nộp đủ' }
  const heading: Paper = { ...paper, kind: 'note_or_condition', name: 'Các giấy tờ sau:' }
  expect(uploads(form, remark, heading)).toEqual([])
  expect(reading(form, remark, heading)).toEqual([form.name, remark.name])
})

test('signs nobody sees are dropped', () => {
  expect(uploads({ ...paper, name: '.02 bộ  bản vẽ đăng k\u200eý' })[0]?.name).toBe('02 bộ bản vẽ đăng ký')
})

test('of the shipped catalogue every paper to submit or show can be found again, by its words', () => {
  const bare = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  let seen = 0
  for (const record of shippedRecords()) {
    const told = [...uploadsFor(record).map(({ name, hint }) => bare(`${name} ${hint?.replace(/^Mục “.*?”\./, '') ?? ''}`)), ...readingOf(record).map(bare)]
    const asked = (record.documents ?? []).filter(({ kind }) => kind !== 'note_or_condition')
    expect(asked.filter(({ name }) => !told.some((text) => text.includes(bare(name)))).map(({ name }) => `${record.code} ${name}`)).toEqual([])
    expect(uploadsFor(record).filter(({ name }) => name === '')).toEqual([])
    seen += asked.length
  }
  expect(seen).toBeGreaterThan(1000)
})
