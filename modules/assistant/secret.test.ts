import { expect, test } from 'vitest'
import { touchesSecret } from './secret.ts'

const cases: [text: string, expected: boolean][] = [
  ['có người gọi bảo đọc mã OTP', true],
  ['mã xác thực của tôi là 448291', true],
  ['quen mat khau vneid', true],
  ['số thẻ ATM gửi đây luôn', true],
  ['4111 1111 1111 1111', true],
  ['em gửi ảnh căn cước qua đây được không', true],
  ['chup cccd gui len zalo nay ha', true],
  ['làm lại căn cước bị mất', false],
  ['cấp thẻ đảng viên', false],
  ['số điện thoại tôi 0912345678', false],
  ['nhà ở số 14 thôn Trung', false],
]

test.each(cases)('"%s" touches a secret: %s', (text, expected) => {
  expect(touchesSecret(text)).toBe(expected)
})
