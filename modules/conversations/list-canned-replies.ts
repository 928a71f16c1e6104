import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'

/** Ready sentences of the commune, in their order. */
export const listCannedReplies = operation({
  name: 'conversations.list-canned-replies',
  kind: 'ask',
  may: 'granted',
  summary: 'Ready replies',
  input: z.object({}),
  output: z.array(z.object({ id, title: z.string(), text: z.string() })),
  run: (ctx) =>
    ctx.db.selectFrom('canned_reply').select(['id', 'title', 'text']).where('commune_id', '=', ctx.commune.id).orderBy('position').orderBy('id').execute(),
})
