import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { acted, onCase, reason, subjectOf } from './case-columns.ts'
import { lockCase } from './case-row.ts'
import { canReach, getColleague } from './colleagues.ts'
import { refuse } from './refusals.ts'

/** Gives a case to somebody, oneself included; its clock runs on. */
export const assignCase = operation({
  name: 'cases.assign-case',
  kind: 'do',
  may: 'granted',
  summary: 'Give a case to somebody of the office',
  input: z.object({ ...onCase, toAccountId: id, reason: reason.optional() }),
  output: acted,
  subject: subjectOf,
  run: async (ctx, { caseId, seenActionId, toAccountId, reason: why }) => {
    const row = await lockCase(ctx, caseId, assignCase)
    const receiver = await getColleague(ctx, toAccountId)
    const { name: toName } = receiver
    if (!canReach(receiver, row)) return refuse('cases.colleague_elsewhere', { name: toName })
    const { actionId } = await addAction(ctx, row, { kind: 'assigned', details: { toAccountId, toName }, reason: why, seenActionId })
    return { actionId }
  },
})
