import { expect, test } from 'vitest'
import { systemRandom } from '#platform/ids'
import { drawRef, readableRef, refFrom } from './case-ref.ts'

test('a look-up name has nine letters without vowels or look-alikes, and is drawn anew each time', () => {
  const refs = Array.from({ length: 2000 }, () => drawRef(systemRandom))
  for (const ref of refs) expect(ref).toMatch(/^[2-9CDFGHJKMNPQRTVWX]{9}$/)
  expect(new Set(refs).size).toBe(refs.length)
  // Every place holds every letter.
  for (let place = 0; place < 9; place++) expect(new Set(refs.map((ref) => ref[place])).size).toBe(24)
})

test.each([
  ['K7M-4PX-92C', 'K7M4PX92C'],
  [' k7m 4px 92c ', 'K7M4PX92C'],
  ['K7M4PX92', null],
  ['K7M4PX92O', null],
  ['H44.12.05-261123-0001', null],
])('%s is read as %s', (typed, ref) => {
  expect(refFrom(typed)).toBe(ref)
})

test('it is shown in threes', () => expect(readableRef('K7M4PX92C')).toBe('K7M-4PX-92C'))
