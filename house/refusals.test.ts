import { describe, expect, it } from 'vitest'
import { house } from '../house.ts'
import { refusalsGiveTheirDetails, refusalsHaveTexts, refusalsUsedAreRegistered } from './checks/refusals.ts'
import { readSources } from './sources.ts'

const { modules } = house({ channels: [] })
const sources = readSources()

describe('every refusal', () => {
  it('is there at all', () => expect(modules.flatMap((module) => Object.keys(module.refusals ?? {})).length).toBeGreaterThan(30))
  it('has a text in Vietnamese, and every text its refusal', () => expect(refusalsHaveTexts(modules)).toEqual([]))
  it('is given the details its text names', () => expect(refusalsGiveTheirDetails(modules, sources)).toEqual([]))
  it('is registered when used, and used when registered', () => expect(refusalsUsedAreRegistered(modules, sources)).toEqual([]))
})
