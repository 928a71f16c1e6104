import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'
import { refuse } from './refusals.ts'

/** Adds a ready sentence at the end of the list. */
export const saveCannedReply = operation({
  name: 'conversations.save-canned-reply',
  kind: 'do',
  may: 'granted',
  summary: 'Save a ready reply',
  input: z.object({ title: z.string().trim().min(1).max(60), text: z.string().trim().min(1).max(2000) }),
  output: z.object({ id }),
  subject: (_input, output) => `canned-reply:${output.id}`,
  run: async (ctx, input) => {
    const { last } = await ctx.db
      .selectFrom('canned_reply')
      .select((build) => build.fn.max('position').as('last'))
      .where('commune_id', '=', ctx.commune.id)
      .executeTakeFirstOrThrow()
    const saved = await ctx.db
      .insertInto('canned_reply')
      .values({ commune_id: ctx.commune.id, title: input.title, text: input.text, position: Number(last ?? 0) + 1 })
      .onConflict((conflict) => conflict.columns(['commune_id', 'title']).doNothing())
      .returning('id')
      .executeTakeFirst()
    return saved ?? refuse('conversations.title_taken', { title: input.title })
  },
})
