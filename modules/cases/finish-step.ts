import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'
import { begun, stepAfter } from './steps.ts'
import { stepsOf } from './steps-of.ts'

/** The step under way is done and the next begins with its hours; after the last none does. */
export const finishStep = operation({
  name: 'cases.finish-step',
  kind: 'do',
  may: 'granted',
  summary: 'Finish the step of a case that is under way',
  input: z.object(onCase),
  output: acted.extend({ nextStep: z.string().nullable() }),
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId }) => {
    const row = await lockCase(ctx, caseId, finishStep)
    const { actionId, standing } = await addAction(ctx, row, {
      kind: 'step_done',
      details: async ({ step }) => ({ step: step ?? '', ...begun(stepAfter(await stepsOf(ctx, row.procedure_code), step)) }),
      seenActionId,
    })
    return { actionId, nextStep: standing.step }
  },
})
