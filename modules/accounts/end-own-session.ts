import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { ownAccount } from './own-account.ts'
import { refuse } from './refusals.ts'

/** Ends one of one's own sessions, such as the one on a computer left open. */
export const endOwnSession = operation({
  name: 'accounts.end-own-session',
  kind: 'do',
  may: 'granted',
  summary: 'End one of one’s own sessions',
  input: z.object({ sessionId: id }),
  output: z.object({}),
  subject: ({ sessionId }) => `session:${sessionId}`,
  run: async (ctx, { sessionId }) => {
    const account = await ownAccount(ctx)
    const ended = await ctx.db
      .deleteFrom('session')
      .where('commune_id', '=', ctx.commune.id)
      .where('account_id', '=', account.id)
      .where('id', '=', sessionId)
      .executeTakeFirst()
    if (ended.numDeletedRows === 0n) refuse('accounts.session_not_found')
    return {}
  },
})
