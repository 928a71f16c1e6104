import { expect, test } from 'vitest'
import { askedPart, type Part, withoutPartWords } from './asked-part.ts'
import { plainWords, withoutPoliteWords } from './plain-words.ts'

const asked: [text: string, expected: Part | null][] = [
  ['khai sinh cần giấy tờ gì', 'papers'],
  ['dang ky ket hon mang theo gi', 'papers'],
  ['thế phí bao nhiêu', 'fee'],
  ['sao y bằng cấp 3 mất nhiêu tiền z', 'fee'],
  ['tạm trú mấy ngày có', 'time'],
  ['lam bao lau thi xong', 'time'],
  ['nộp ở đâu vậy', 'place'],
  ['đăng ký kết hôn', null],
  ['cần giấy tờ gì, nộp ở đâu và mất bao nhiêu tiền', null],
]

test.each(asked)('"%s" asks for %s', (text, expected) => {
  expect(askedPart(text)).toBe(expected)
})

const leaning: [text: string, leansOnMemory: boolean][] = [
  ['thế phí bao nhiêu', true],
  ['nộp ở đâu vậy ạ', true],
  ['còn giấy tờ thì sao', true],
  ['mấy ngày xong hả chị', true],
  ['phí đăng ký kết hôn bao nhiêu', false],
  ['làm căn cước ở đâu', false],
]

test.each(leaning)('"%s" leans on what was said before: %s', (text, expected) => {
  expect(withoutPoliteWords(withoutPartWords(plainWords(text))) === '').toBe(expected)
})
