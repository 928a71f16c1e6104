import { z } from 'zod'
import { operation } from '#platform/operation'
import { currentResident } from './current-resident.ts'

/** Ends the resident's session on this machine, and says whether others use it too: then the browser must forget everything. */
export const signOut = operation({
  name: 'residents.sign-out',
  kind: 'do',
  may: 'resident',
  summary: 'End this session of the resident',
  input: z.object({}),
  output: z.object({ wasShared: z.boolean() }),
  run: async (ctx) => {
    const { sessionId } = currentResident(ctx)
    const ended = await ctx.db
      .deleteFrom('session')
      .where('commune_id', '=', ctx.commune.id)
      .where('id', '=', sessionId)
      .returning('idle_minutes')
      .executeTakeFirst()
    return { wasShared: (ended?.idle_minutes ?? 0) <= 60 }
  },
})
