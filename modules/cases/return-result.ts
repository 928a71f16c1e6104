import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** The owner has the result; the case is closed. */
export const returnResult = operation({
  name: 'cases.return-result',
  kind: 'do',
  may: 'granted',
  summary: 'Record that the result was given to its owner',
  input: z.object({ ...onCase, how: z.enum(['desk', 'online', 'post']) }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, how }) => {
    const row = await lockCase(ctx, caseId, returnResult)
    const { actionId } = await addAction(ctx, row, { kind: 'returned', details: { how }, seenActionId })
    return { actionId }
  },
})
