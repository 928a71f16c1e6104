import { z } from 'zod'
import { getCaseRow } from '#cases'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { fillForm } from './fill-form.ts'
import { filledForm } from './form-content.ts'
import { momentOf } from './moment.ts'

export const formKey = z.string().regex(/^(0[1-6](-\d{1,3})?|chuan-bi)$/)

const NAME = 'case-forms.get-form'

/** What a form of a case says, for whoever of the office may have it; on record. @law TT 03/2025/TT-VPCP Phụ lục I, mẫu 01–06 */
export const getForm = operation({
  name: NAME,
  kind: 'ask',
  may: 'granted',
  isRecorded: true,
  summary: 'A form of a case, filled from its record',
  input: z.object({ caseId: id, form: formKey }),
  output: filledForm,
  subject: ({ caseId, form }) => `case:${caseId} form:${form}`,
  run: async (ctx, { caseId, form }) => fillForm(await momentOf(ctx, await getCaseRow(ctx, caseId, { name: NAME }), form, 'office')),
})
