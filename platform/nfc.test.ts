import { expect, test } from 'vitest'
import { toNfc } from './nfc.ts'

test.each([
  ['letters typed with their marks apart', 'ho\u0061\u0300', 'ho\u00e0'],
  ['the zero byte, which PostgreSQL refuses', 'a\u0000b', 'ab'],
  ['half of a surrogate pair, which jsonb refuses', 'a\ud800b', 'a\ufffdb'],
  ['marks that turn the words after them round', 'Lan\u202egnov\u2066', 'Langnov'],
  ['a whole pair', '\u{1f33e}', '\u{1f33e}'],
])('%s', (_name, given, kept) => {
  expect(toNfc({ list: [given] })).toEqual({ list: [kept] })
})

test('keys are cleaned as well', () => expect(toNfc({ 'a\u0000\udc00': 1 })).toEqual({ 'a\ufffd': 1 }))
