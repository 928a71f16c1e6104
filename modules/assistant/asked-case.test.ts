import { expect, test } from 'vitest'
import { asksForCase, caseCodeIn } from './asked-case.ts'

test.each([
  'hồ sơ của tôi đến đâu rồi',
  'ho so toi toi dau roi',
  'Tra cứu hồ sơ',
  'hồ sơ khai sinh xong chưa',
  'tình trạng hồ sơ',
  'hồ sơ em nộp đến đâu rồi ạ',
])('%s', (text) => expect(asksForCase(text)).toBe(true))

test.each(['hồ sơ khai sinh gồm những gì', 'nộp hồ sơ kết hôn ở đâu', 'hồ sơ xin trợ cấp cần giấy gì', 'lấy hồ sơ nghĩa vụ ở đâu'])(
  '%s is about a procedure',
  (text) => expect(asksForCase(text)).toBe(false),
)

test.each([
  ['mã K7M-4PX-92C của tôi', 'K7M-4PX-92C'],
  ['k7m4px92c', 'k7m4px92c'],
  ['H44.12.05-261123-0001 đến đâu rồi', 'H44.12.05-261123-0001'],
  ['0912345438', null],
  ['234567899', null],
  ['thủ tục 1.001193', null],
  ['xin chào xã', null],
])('%s has the code %s', (text, code) => expect(caseCodeIn(text)).toBe(code))
