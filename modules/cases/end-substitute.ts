import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'

/** The one who was away is back, or somebody else will stand in. */
export const endSubstitute = operation({
  name: 'cases.end-substitute',
  kind: 'do',
  may: 'granted',
  summary: 'End somebody’s standing in for another',
  input: z.object({ substituteId: id }),
  output: z.object({}),
  subject: ({ substituteId }) => `substitute:${substituteId}`,
  run: async (ctx, { substituteId }) => {
    const ended = await ctx.db
      .updateTable('substitute')
      .set({ ended_at: ctx.now })
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', substituteId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) return refuse('cases.substitute_not_found')
    await ctx.announce('cases')
    return {}
  },
})
