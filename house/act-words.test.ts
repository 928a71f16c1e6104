import { describe, expect, it } from 'vitest'
import { house } from '../house.ts'
import { actsHaveWords } from './checks/act-words.ts'
import { standInProvider } from './stand-in-provider.ts'

const { modules } = house({ channels: [], identityProvider: standInProvider })

describe('every act on the trail', () => {
  it('is there at all', () => expect(modules.flatMap((module) => Object.keys(module.actWords ?? {})).length).toBeGreaterThan(60))
  it('has words in Vietnamese, and all words their act', () => expect(actsHaveWords(modules)).toEqual([]))
})
