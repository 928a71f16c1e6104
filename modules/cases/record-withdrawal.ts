import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, reason, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** The resident asked at the desk or by phone to take the case back. */
export const recordWithdrawal = operation({
  name: 'cases.record-withdrawal',
  kind: 'do',
  may: 'granted',
  summary: 'Record that the resident took the case back',
  input: z.object({ ...onCase, reason }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, reason: why }) => {
    const row = await lockCase(ctx, caseId, recordWithdrawal)
    const { actionId } = await addAction(ctx, row, { kind: 'withdrawn', details: {}, reason: why, seenActionId })
    return { actionId }
  },
})
