import type { PdfPress } from '#platform/pdf-press'
import type { Module } from '#platform/runtime'
import { actWords } from './act-texts.vi.ts'
import { formEndpoints } from './form.endpoint.ts'
import { getForm } from './get-form.ts'
import { getOwnForm } from './get-own-form.ts'
import { getRegister } from './get-register.ts'
import { refuse } from './refusals.ts'
import { registerEndpoint } from './register.endpoint.ts'
import { refusalTexts } from './texts.vi.ts'

/** The module whose papers `press` sets. */
export const caseFormsAt = (press: PdfPress): Module => ({
  name: 'case-forms',
  operations: [getForm, getOwnForm, getRegister],
  endpoints: [...formEndpoints(press), registerEndpoint(press)],
  refusals: refuse.kinds,
  refusalTexts,
  actWords,
})
