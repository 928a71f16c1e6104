import { z } from 'zod'
import { operation } from '#platform/operation'
import { currentResident } from './current-resident.ts'
import { signedOutElsewhere } from './events.ts'

/** Signs the resident out of every machine but this one; answers how many. */
export const endOtherSessions = operation({
  name: 'residents.end-other-sessions',
  kind: 'do',
  may: 'resident',
  summary: 'Sign out of the other machines',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  run: async (ctx) => {
    const { residentId, sessionId } = currentResident(ctx)
    const ended = await ctx.db
      .deleteFrom('session')
      .where('commune_id', '=', ctx.commune.id)
      .where('resident_id', '=', residentId)
      .where('id', '<>', sessionId)
      .executeTakeFirst()
    await ctx.publish(signedOutElsewhere, { residentId })
    return { ended: Number(ended.numDeletedRows) }
  },
})
