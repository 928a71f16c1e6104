import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** The fee is paid or waived; the clock runs on. */
export const settleFee = operation({
  name: 'cases.settle-fee',
  kind: 'do',
  may: 'granted',
  summary: 'Record that the fee of a case is settled',
  input: z.object({ ...onCase, how: z.string().trim().min(1).max(300) }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, how }) => {
    const row = await lockCase(ctx, caseId, settleFee)
    const { actionId } = await addAction(ctx, row, { kind: 'fee_settled', details: { how }, seenActionId })
    return { actionId }
  },
})
