import { expect, test } from 'vitest'
import { identityWarnings, maskIdentity, readIdentityNumber } from './identity-number.ts'

test.each([
  ['025195012345', '025195012345'],
  ['025 195 012 345', '025195012345'],
  [' 0251.9501.2345 ', '025195012345'],
  ['02519501234', null],
  ['0251950123456', null],
  ['123456789', null],
  ['02519501234a', null],
  ['', null],
])('%j is read as %j', (typed, number) => expect(readIdentityNumber(typed)).toBe(number))

test('only the first four digits and the last two are shown', () => expect(maskIdentity('031095012312')).toBe('0310******12'))

const thisYear = 2026
test.each<[string, string, Parameters<typeof identityWarnings>[1], string[]]>([
  ['a woman of 1995 in Phú Thọ', '025195012345', { sex: 'female', birthYear: 1995, thisYear }, []],
  ['a man with a woman’s digit', '025195012345', { sex: 'male', birthYear: 1995, thisYear }, ['sex_differs']],
  ['another year of birth', '025195012345', { sex: 'female', birthYear: 1959, thisYear }, ['birth_year_differs']],
  ['a boy of 2010', '025210012345', { sex: 'male', birthYear: 2010, thisYear }, []],
  ['a place nobody has', '003195012345', { sex: null, birthYear: null, thisYear }, ['unknown_place']],
  ['one born abroad', '135195012345', { sex: null, birthYear: null, thisYear }, []],
  ['one not born yet', '025399012345', { sex: null, birthYear: null, thisYear }, ['born_later']],
])('warns of what does not fit: %s', (_who, number, known, warnings) => expect(identityWarnings(number, known)).toEqual(warnings))
