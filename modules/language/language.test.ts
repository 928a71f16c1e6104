import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cuts, fold, hasAccent, isOneSlipApart, isWeak, letters, sound, spokenWords, withoutKeyboardResidue } from './index.ts'

test.each([
  ['Hoà', 'hoa'],
  ['ĐĂNG KÝ', 'dang ki'],
  ['Uỷ ban', 'uy ban'],
  ['quý tỷ', 'qui ti'],
  ['hộ tịch', 'ho tich'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('where the tone mark stands does not matter, which tone it is does', () => {
  expect(letters('hoà')).toBe(letters('hòa'))
  expect(letters('uỷ')).toBe(letters('ủy'))
  expect(letters('kỹ')).toBe(letters('kĩ'))
  expect(letters('căn')).not.toBe(letters('cần'))
  expect(letters('mất')).not.toBe(letters('mật'))
})

test('folding is the same for composed and decomposed text, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('a text without accents says nothing of letters', () => {
  expect(spokenWords('khai sinh, 2 con 😊')).toEqual(['khai', 'sinh', '2', 'con'].map((folded) => ({ folded, letters: null })))
  expect(spokenWords('khai báo')[0]?.letters).toBe('khai')
  expect([hasAccent('khai sinh'), hasAccent('đi')]).toEqual([false, true])
})

test.each([
  ['dduwowngf', 'duong'],
  ['nguyeenx', 'nguyen'],
  ['hooj', 'ho'],
  ['d9a8ng', 'dang'],
  ['khai', null],
])('%s typed with the keyboard off was %s', (typed, meant) => {
  expect(withoutKeyboardResidue(typed)).toBe(meant)
})

test.each([
  ['sinh', 'sihn', true],
  ['ket', 'kett', true],
  ['ket', 'ke', true],
  ['hon', 'hom', true],
  ['hon', 'hon', false],
  ['khai', 'sinh', false],
])('%s and %s are one slip apart: %s', (a, b, isApart) => {
  expect(isOneSlipApart(a, b)).toBe(isApart)
  expect(isOneSlipApart(b, a)).toBe(isApart)
})

test('regions sound alike what they spell apart', () => {
  expect([sound('trung'), sound('sao'), sound('giay')]).toEqual([sound('chung'), sound('xao'), sound('day')])
})

test('a glued pair comes apart where both parts are known', () => {
  const known = new Set(['khai', 'sinh', 'kh'])
  expect(cuts('khaisinh', (syllable) => known.has(syllable))).toEqual([['khai', 'sinh']])
})

test('"cần" weighs nothing, "căn" does; without accents neither can be told', () => {
  expect(isWeak({ folded: 'can', letters: letters('cần') })).toBe(true)
  expect(isWeak({ folded: 'can', letters: letters('căn') })).toBe(false)
  expect(isWeak({ folded: 'can', letters: null })).toBe(true)
})
