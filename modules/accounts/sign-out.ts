import { z } from 'zod'
import { operation } from '#platform/operation'

/** Ends the session of whoever calls; without one it does nothing. */
export const signOut = operation({
  name: 'accounts.sign-out',
  kind: 'do',
  may: 'anyone',
  summary: 'End the session of whoever calls',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    if (ctx.actor.kind === 'staff' || ctx.actor.kind === 'resident')
      await ctx.db.deleteFrom('session').where('commune_id', '=', ctx.commune.id).where('id', '=', ctx.actor.sessionId).execute()
    return {}
  },
})
