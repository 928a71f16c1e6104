import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, reason, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** The office stops working on a case, with words saying why. @law TT 03/2025/TT-VPCP mẫu 05 */
export const stopCase = operation({
  name: 'cases.stop-case',
  kind: 'do',
  may: 'granted',
  summary: 'Stop working on a case, saying why',
  input: z.object({ ...onCase, reason }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, reason: why }) => {
    const row = await lockCase(ctx, caseId, stopCase)
    const { actionId } = await addAction(ctx, row, { kind: 'stopped', details: {}, reason: why, seenActionId })
    return { actionId }
  },
})
