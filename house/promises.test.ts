import { describe, expect, it } from 'vitest'
import { promisesAreProved, promisesIn } from './checks/promises.ts'
import { settingsAreListed, settingsIn } from './checks/settings.ts'
import { readSources } from './sources.ts'

const sources = readSources()
const documentAt = (path: string) => sources.find((source) => source.path === path)?.text ?? ''

describe('every promise', () => {
  it('is there at all', () => expect(promisesIn(documentAt('docs/promises.md')).length).toBeGreaterThan(40))
  it('names a test that exists', () => expect(promisesAreProved(documentAt('docs/promises.md'), sources)).toEqual([]))
})

describe('every setting', () => {
  it('is there at all', () => expect(settingsIn(sources).length).toBeGreaterThan(25))
  it('stands in docs/operate/settings.md, and nothing else does', () => expect(settingsAreListed(documentAt('docs/operate/settings.md'), sources)).toEqual([]))
})
