import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { addAction } from './add-action.ts'
import { reason } from './case-columns.ts'
import { isWithinReach } from './case-row.ts'
import { canReach, getColleague } from './colleagues.ts'
import { openCasesOf } from './open-cases-of.ts'
import { refuse } from './refusals.ts'

const NAME = 'cases.hand-over-bulk'

/**
 * Gives one person's open cases to another, all of them or those named; their clocks run on. Cases beyond the actor's reach stay, and of all of them
 * those the receiver may not work on; where they are named, the whole is refused with `cases.colleague_elsewhere`.
 */
export const handOverBulk = operation({
  name: NAME,
  kind: 'do',
  may: 'granted',
  summary: 'Hand many cases of one person to another',
  input: z.object({ fromAccountId: id, toAccountId: id, caseIds: z.array(id).max(5000).optional(), reason: reason.optional() }),
  output: z.object({ handedOver: z.number().int() }),
  subject: ({ fromAccountId }) => `account:${fromAccountId}`,
  run: async (ctx, input) => {
    if (input.fromAccountId === input.toAccountId) return refuse('cases.same_person')
    const receiver = await getColleague(ctx, input.toAccountId)
    const { name: toName } = receiver
    const named = input.caseIds && new Set(input.caseIds)
    const asked = (await openCasesOf(ctx, input.fromAccountId)).filter((row) => (!named || named.has(row.id)) && isWithinReach(ctx, row, { name: NAME }))
    const held = asked.filter((row) => canReach(receiver, row))
    if (named && held.length < asked.length) return refuse('cases.colleague_elsewhere', { name: toName })
    for (const row of held)
      await addAction(ctx, row, { kind: 'assigned', details: { toAccountId: input.toAccountId, toName, isBulk: true }, reason: input.reason })
    return { handedOver: held.length }
  },
})
