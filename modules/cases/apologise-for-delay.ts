import { z } from 'zod'
import { instant } from '#platform/columns'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { clockOf } from './case-clock.ts'
import { acted, onCase, reason, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'
import { instantWords } from './day.ts'
import { refuse } from './refusals.ts'

/**
 * Says sorry and promises a new date, later than the one promised; once for a case. Sent after the date has passed it counts all the
 * same, and is kept as late. @law NĐ 118/2025/NĐ-CP; TT 03/2025/TT-VPCP mẫu 04
 */
export const apologiseForDelay = operation({
  name: 'cases.apologise-for-delay',
  kind: 'do',
  may: 'granted',
  summary: 'Apologise for a delay and promise a new date, once',
  input: z.object({ ...onCase, newDueAt: instant, reason }),
  output: acted.extend({ isLate: z.boolean() }),
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, newDueAt, reason: why }) => {
    const row = await lockCase(ctx, caseId, apologiseForDelay)
    let isLate = false
    const { actionId } = await addAction(ctx, row, {
      kind: 'apologised',
      details: async (standing) => {
        const { legal } = await clockOf(ctx, row, standing)
        const due = legal?.due ?? legal?.originalDue ?? refuse('cases.no_due_date')
        const earliest = new Date(Math.max(due.getTime(), ctx.now.getTime()))
        if (newDueAt <= earliest) refuse('cases.new_date_too_early', { due: instantWords(earliest) })
        isLate = ctx.now > due
        return { newDueAt: newDueAt.toISOString(), isLate }
      },
      reason: why,
      seenActionId,
    })
    return { actionId, isLate }
  },
})
