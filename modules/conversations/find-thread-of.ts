import type { Context } from '#platform/context'
import { getConversation } from './get-conversation.ts'

/** The id of a contact's thread, for a link to it; null when they have none or it lies beyond the reader's reach. */
export async function findThreadOf(ctx: Context, contactId: number): Promise<number | null> {
  if (!ctx.may(getConversation)) return null
  const hamlets = ctx.hamletsFor(getConversation)
  const row = await ctx.db
    .selectFrom('conversation')
    .select(['id', 'hamlet_id'])
    .where('commune_id', '=', ctx.commune.id)
    .where('contact_id', '=', contactId)
    .executeTakeFirst()
  return row && (hamlets === null || (row.hamlet_id !== null && hamlets.includes(row.hamlet_id))) ? row.id : null
}
