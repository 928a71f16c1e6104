import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'

/** Takes a ready sentence away; what was sent with it stays. */
export const removeCannedReply = operation({
  name: 'conversations.remove-canned-reply',
  kind: 'do',
  may: 'granted',
  summary: 'Remove a ready reply',
  input: z.object({ id }),
  output: z.object({}),
  subject: (input) => `canned-reply:${input.id}`,
  run: async (ctx, input) => {
    const removed = await ctx.db.deleteFrom('canned_reply').where('id', '=', input.id).executeTakeFirst()
    return removed.numDeletedRows > 0n ? {} : refuse('conversations.not_found')
  },
})
