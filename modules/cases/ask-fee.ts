import { z } from 'zod'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'

/** Tells the resident what is to be paid, in whole đồng; the clock stands still until it is. */
export const askFee = operation({
  name: 'cases.ask-fee',
  kind: 'do',
  may: 'granted',
  summary: 'Ask for the fee of a case',
  input: z.object({ ...onCase, amountDong: z.coerce.number().int().positive().max(1_000_000_000), what: z.string().trim().min(1).max(300) }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, amountDong, what }) => {
    const row = await lockCase(ctx, caseId, askFee)
    const { actionId } = await addAction(ctx, row, { kind: 'fee_asked', details: { amountDong, what }, seenActionId })
    return { actionId }
  },
})
