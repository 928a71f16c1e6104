import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { exportEndpoints } from './export.endpoint.ts'
import { fileCaseHere } from './file-case-here.ts'
import { inputWords } from './input-texts.vi.ts'
import { paperEndpoint } from './paper.endpoint.ts'
import { refuse } from './refusals.ts'
import { revealPhone } from './reveal-phone.ts'
import { refusalTexts } from './texts.vi.ts'
import { toldEndpoint } from './told.endpoint.ts'

export const deskModule: Module = {
  name: 'desk',
  operations: [fileCaseHere, revealPhone],
  endpoints: [...exportEndpoints, paperEndpoint, toldEndpoint],
  refusals: refuse.kinds,
  refusalTexts,
  inputWords,
  actWords,
}
