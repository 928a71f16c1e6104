import { expect, test } from 'vitest'
import { mayDecide } from './decide-recovery.ts'
import { isAddressLimited } from './lock-out.ts'
import { officePath } from './own-path.ts'
import { isTooPlain } from './password-rule.ts'

test.each([
  ['cầu bắc qua sông Hồng', false],
  ['cau-qua-song-2026', false],
  ['1234567890', true],
  ['Matkhau@2026', true],
  ['aaaaaaaaaaaa', true],
  ['tôi là motcua đây', true],
  ['ADMIN của xã nhà', true],
])('password %s is too plain: %s', (password, isPlain) => {
  expect(isTooPlain(password, 'motcua')).toBe(isPlain)
})

test.each([
  ['the one who asked', 1, false],
  ['the one it is about', 2, false],
  ['another administrator', 3, true],
])('a recovery is decided by %s: %s', (_who, decider, may) => {
  expect(mayDecide({ askedBy: 1, accountId: 2 }, decider)).toBe(may)
})

test.each([
  ['/office', '/office'],
  ['/office?loc=tre', '/office?loc=tre'],
  ['/office/hop-thu/12', '/office/hop-thu/12'],
  ['/office/dang-nhap', '/office'],
  ['/thu-tuc', '/office'],
  ['//xau.example/office', '/office'],
  [undefined, '/office'],
])('after signing in %s leads to %s', (asked, path) => {
  expect(officePath(asked)).toBe(path)
})

test('an address may fail 59 times in a quarter of an hour, not 60', () => {
  expect([isAddressLimited(59), isAddressLimited(60)]).toEqual([false, true])
})
