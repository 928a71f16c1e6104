import { expect, test } from 'vitest'
import { chosenNumber } from './chosen-number.ts'

const cases: [text: string, count: number, expected: number | null][] = [
  ['1', 3, 0],
  ['số 3', 4, 2],
  ['so 2 a', 3, 1],
  ['cái thứ hai', 4, 1],
  ['cái đầu tiên', 3, 0],
  ['cái cuối', 4, 3],
  ['cái cuối cùng ạ', 2, 1],
  ['chọn 2', 2, 1],
  ['thứ ba', 3, 2],
  ['4', 3, null],
  ['0', 3, null],
  ['làm khai sinh', 3, null],
  ['2 đứa con sinh đôi', 3, null],
  ['1', 0, null],
  ['cái cuối', 0, null],
]

test.each(cases)('"%s" of %i choices picks %s', (text, count, expected) => {
  expect(chosenNumber(text, count)).toBe(expected)
})
