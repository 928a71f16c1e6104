import { z } from 'zod'
import { ownCase } from '#cases'
import { operation } from '#platform/operation'
import { fillForm } from './fill-form.ts'
import { filledForm } from './form-content.ts'
import { formKey } from './get-form.ts'
import { momentOf } from './moment.ts'

/** What a form of a resident's own case says; on record. Another's case is missing. */
export const getOwnForm = operation({
  name: 'case-forms.get-own-form',
  kind: 'ask',
  may: 'resident',
  isRecorded: true,
  summary: 'A form of one’s own case, filled from its record',
  input: z.object({ ref: z.string().trim().min(1).max(40), form: formKey }),
  output: filledForm,
  subject: ({ form }, { caseId }) => `case:${caseId} form:${form}`,
  run: async (ctx, { ref, form }) => fillForm(await momentOf(ctx, await ownCase(ctx, ref), form, 'owner')),
})
