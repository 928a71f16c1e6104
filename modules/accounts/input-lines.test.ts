import { expect, test } from 'vitest'
import { inputLines } from './input-lines.ts'

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
