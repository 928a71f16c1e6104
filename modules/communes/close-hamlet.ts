import { z } from 'zod'
import { id, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { requireOpenHamlet } from './hamlet-name.ts'
import { inVietnam } from './office-hours.ts'

/** Takes a hamlet out of use from today (merged, or added by mistake); what refers to it stays. */
export const closeHamlet = operation({
  name: 'communes.close-hamlet',
  kind: 'do',
  may: 'granted',
  summary: 'Take a hamlet out of use from today; what refers to it stays',
  input: z.object({ hamletId: id, reason: shortText }),
  output: z.object({}),
  subject: ({ hamletId }) => `hamlet:${hamletId}`,
  run: async (ctx, { hamletId }) => {
    await requireOpenHamlet(ctx, hamletId)
    await ctx.db
      .updateTable('hamlet')
      .set({ closed_on: inVietnam(ctx.now).date })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', hamletId)
      .execute()
    return {}
  },
})
