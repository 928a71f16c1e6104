import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
/** "xoá", "khoẻ", "tuỳ": the mark on the last vowel of an open oa, oe, uy. In "quý" the u belongs to the consonant. */
const onTheLastVowel = /\p{L}*(?<!q)(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/giu

test('tone marks stand as in hòa, xóa, khóa in every text, for one program spells one way', () => {
  const files = globSync('{*,{modules,channels,simulators}/*/*,{platform,web,seeds}/*}texts.vi.ts', { cwd: root })
  expect(files.length).toBeGreaterThan(25)
  const found = files.flatMap((file) => (readFileSync(join(root, file), 'utf8').normalize('NFC').match(onTheLastVowel) ?? []).map((word) => `${file}: ${word}`))
  expect(found).toEqual([])
})
