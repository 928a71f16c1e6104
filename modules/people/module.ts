import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { listActsFor } from './list-acts-for.ts'
import { recordAuthorisation } from './record-authorisation.ts'
import { refusalTexts } from './refusal-texts.vi.ts'
import { refuse } from './refusals.ts'

export const peopleModule: Module = {
  name: 'people',
  operations: [listActsFor, recordAuthorisation],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
}
