import { z } from 'zod'
import { operation } from '#platform/operation'

/** Sets after how many idle minutes (5 to 480) a session of the staff ends. */
export const editSignInSettings = operation({
  name: 'accounts.edit-sign-in-settings',
  kind: 'do',
  may: 'granted',
  summary: 'Set after how many idle minutes a session ends',
  input: z.object({ idleMinutes: z.coerce.number().int().min(5).max(480) }),
  output: z.object({}),
  run: async (ctx, { idleMinutes }) => {
    await ctx.db
      .insertInto('account_setting')
      .values({ commune_id: ctx.commune.id, idle_minutes: idleMinutes })
      .onConflict((conflict) => conflict.column('commune_id').doUpdateSet({ idle_minutes: idleMinutes }))
      .execute()
    return {}
  },
})
