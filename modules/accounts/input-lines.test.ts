import { expect, test } from 'vitest'
import { inputLines, saySubject } from './input-lines.ts'

const cases: [name: string, input: unknown, lines: string[]][] = [
  ['nothing given', {}, []],
  ['plain fields, by their words', { name: 'Khu Đình', position: 2 }, ['Tên: Khu Đình', 'Thứ tự: 2']],
  ['a field nobody named', { appBucket: 7 }, ['appBucket: 7']],
  ['what is hidden and what was too long', { password: '***', text: '(412 characters)' }, ['Mật khẩu: (che)', 'Lời: (412 chữ cái, không giữ lại)']],
  ['empty fields are left out', { device: '', phone: null, grants: [] }, []],
  ['yes and no', { isApproved: false, evenSo: true }, ['Duyệt: không', 'Vẫn làm dù có người giữ: có']],
  ['lists and fields in fields', { grants: [{ role: 'officer', hamletId: 3 }, { role: 'editor' }] }, ['Vai trò: Một cửa, Khu số: 3; Biên tập']],
]

test.each(cases)('%s', (_name, input, lines) => {
  expect(inputLines(JSON.stringify(input)).map(({ field, value }) => `${field}: ${value}`)).toEqual(lines)
})

test.each([
  ['conversation:12', 'cuộc trò chuyện 12'],
  ['login:motcua second_proof', 'tên motcua đúng mật khẩu'],
  ['wrong', 'sai'],
  ['question_gap:3,4', 'câu hỏi 3,4'],
  ['boat:7', 'boat:7'],
  ['', ''],
])('the subject %s reads "%s"', (subject, words) => expect(saySubject(subject)).toBe(words))
