import { z } from 'zod'
import { id } from '#platform/columns'
import { operation } from '#platform/operation'

/** A resident withdrew: what they wrote and what was written to them is erased, name and phone too; that they wrote stays countable. */
export const eraseWords = operation({
  name: 'conversations.erase-words',
  kind: 'do',
  may: 'system',
  summary: 'Erase the words of a contact who withdrew',
  input: z.object({ contactId: id }),
  output: z.object({ erased: z.number().int() }),
  subject: (input) => `contact:${input.contactId}`,
  run: async (ctx, input) => {
    const thread = await ctx.db.selectFrom('conversation').select('id').where('contact_id', '=', input.contactId).forUpdate().executeTakeFirst()
    if (!thread) return { erased: 0 }
    const erased = await ctx.db
      .updateTable('conversation_entry')
      .set({ text: '', attachments: '[]', erased_at: ctx.now })
      .where('conversation_id', '=', thread.id)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    await ctx.db
      .updateTable('conversation')
      .set({ contact_name: '', last_words: '', memory: '{}', callback_phone_sealed: null, token_hash: null })
      .where('id', '=', thread.id)
      .execute()
    await ctx.announce('inbox')
    return { erased: Number(erased.numUpdatedRows) }
  },
})
