import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { gapsWithinReach } from './list-question-gaps.ts'
import { officerOf } from './officer.ts'
import { refuse } from './refusals.ts'

/** The answer now stands where the machine reads it, so the questions leave the list. Closing twice changes nothing. */
export const closeQuestionGaps = operation({
  name: 'conversations.close-question-gaps',
  kind: 'do',
  may: 'granted',
  summary: 'Take questions off the list of what the machine cannot answer',
  input: z.object({ gapIds: z.array(id).min(1).max(200) }),
  output: z.object({ closed: z.number().int() }),
  subject: ({ gapIds }) => `question_gap:${gapIds.slice(0, 20).join(',')}`,
  run: async (ctx, { gapIds }) => {
    const officer = officerOf(ctx)
    const reached = await gapsWithinReach(ctx, closeQuestionGaps).select('gap.id').where('gap.id', 'in', gapIds).execute()
    if (reached.length < new Set(gapIds).size) return refuse('conversations.gap_not_found')
    const closed = await ctx.db
      .updateTable('question_gap')
      .set({ closed_at: ctx.now, closed_account_id: officer.accountId })
      .where('id', 'in', gapIds)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    return { closed: Number(closed.numUpdatedRows) }
  },
})
