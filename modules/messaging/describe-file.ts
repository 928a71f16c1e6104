import { z } from 'zod'
import { operation } from '#platform/operation'

/** Name and type of a file that travels with a message; its bytes are read outside the transaction. */
export const describeFile = operation({
  name: 'messaging.describe-file',
  kind: 'ask',
  may: 'system',
  summary: 'Name and type of an attachment',
  input: z.object({ fileId: z.uuid() }),
  output: z.object({ name: z.string(), mediaType: z.string() }),
  run: async (ctx, { fileId }) => {
    const file = await ctx.db.selectFrom('file').select(['name', 'media_type']).where('id', '=', fileId).executeTakeFirstOrThrow()
    return { name: file.name, mediaType: file.media_type }
  },
})
