import { describe, expect, it } from 'vitest'
import { house } from '../house.ts'
import { grantsMeetOperations, operationsAreNamed, operationsAreWhereTheirNameSays, operationsStateMay, tasksHaveJobs } from './checks/operations.ts'
import { readSources } from './sources.ts'
import { standInProvider } from './stand-in-provider.ts'

/** Files that declare two operations, with the reason. */
const TOGETHER: Readonly<Record<string, string>> = {
  'modules/messaging/account-tokens.ts': 'a refresh begun and a refresh recorded are two halves of one act',
  'modules/messaging/finish-connecting.ts': 'the code kept and the code opened once are two halves of one act',
}

const { modules, roles } = house({ channels: [], identityProvider: standInProvider })
const sources = readSources()

describe('every operation', () => {
  it('is there at all', () => expect(modules.flatMap((module) => module.operations).length).toBeGreaterThan(60))
  it('is named for its module, once', () => expect(operationsAreNamed(modules)).toEqual([]))
  it('says who may call it and what it does', () => expect(operationsStateMay(modules)).toEqual([]))
  it('is somebody’s when granted, and every grant is of something', () => expect(grantsMeetOperations(modules, roles)).toEqual([]))
  it('is declared where its name says and joined to its module', () => expect(operationsAreWhereTheirNameSays(modules, sources, TOGETHER)).toEqual([]))
  it('finds a job for every task', () => expect(tasksHaveJobs(modules, sources)).toEqual([]))
})
