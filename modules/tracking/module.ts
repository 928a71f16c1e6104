import type { Module } from '#platform/runtime'
import { caseFileEndpoint } from './case-file.endpoint.ts'
import { refuse } from './refusals.ts'
import { refusalTexts } from './texts.vi.ts'

export const trackingModule: Module = { name: 'tracking', operations: [], endpoints: [caseFileEndpoint], refusals: refuse.kinds, refusalTexts }
