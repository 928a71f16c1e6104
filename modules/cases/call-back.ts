import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** The resident who asked to be called or met was. */
export const callBack = operation({
  name: 'cases.call-back',
  kind: 'do',
  may: 'granted',
  summary: 'Record that the resident was called back',
  input: z.object({ ...onCase, outcome: z.string().trim().max(1000).default('') }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, outcome }) => {
    const row = await lockCase(ctx, caseId, callBack)
    const { actionId } = await addAction(ctx, row, { kind: 'called_back', details: { outcome }, seenActionId })
    return { actionId }
  },
})
