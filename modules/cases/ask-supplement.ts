import { z } from 'zod'
import { day } from '#platform/columns'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, reason, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'
import { vietnamDay } from './day.ts'
import { refuse } from './refusals.ts'

/**
 * Asks the resident, in one request, for everything that is missing; a running clock stands still until they answer.
 * @law NĐ 118/2025/NĐ-CP; TT 03/2025/TT-VPCP mẫu 02; NQ 66.7/2025/NQ-CP
 */
export const askSupplement = operation({
  name: 'cases.ask-supplement',
  kind: 'do',
  may: 'granted',
  summary: 'Ask the resident for the papers that are missing',
  input: z.object({
    ...onCase,
    items: z
      .array(z.object({ paperId: z.string().trim().max(100), name: z.string().trim().min(1).max(300), why: z.string().trim().min(1).max(500) }))
      .min(1)
      .max(50),
    /** Until when the resident is asked to answer. */
    answerBy: day,
    reason,
  }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, items, answerBy, reason: why }) => {
    const row = await lockCase(ctx, caseId, askSupplement)
    if (answerBy < vietnamDay(ctx.now)) return refuse('cases.answer_by_passed')
    const { actionId } = await addAction(ctx, row, { kind: 'supplement_asked', details: { items, answerBy }, reason: why, seenActionId })
    return { actionId }
  },
})
