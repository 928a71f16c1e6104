import type { Context } from '#platform/context'
import { refuse } from './refusals.ts'
import { type Thread, threadOf } from './thread.ts'

/** `contactName` null: not known here, leave what is there. */
export type Opening = {
  contactId: number
  contactName: string | null
  channel: Thread['channel']
  tokenHash?: Buffer
  callbackPhoneSealed?: string | null
  at: Date
}

/** The contact's one thread, made at their first word; locked until the transaction ends. */
export async function openThread(ctx: Context, opening: Opening): Promise<Thread> {
  await ctx.db
    .insertInto('conversation')
    .values({
      commune_id: ctx.commune.id,
      contact_id: opening.contactId,
      contact_name: opening.contactName ?? '',
      channel: opening.channel,
      last_entry_at: opening.at,
      token_hash: opening.tokenHash ?? null,
      callback_phone_sealed: opening.callbackPhoneSealed ?? null,
      opened_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await ctx.db.selectFrom('conversation').selectAll().where('contact_id', '=', opening.contactId).forUpdate().executeTakeFirst()
  // Only a ticket that already opens another commune's thread keeps a row from being made.
  if (!row) return refuse('conversations.link_unknown')
  const contactName = opening.contactName ?? row.contact_name
  if (row.channel === opening.channel && row.contact_name === contactName) return threadOf(row)
  // A contact may come back by another channel or with a name we did not know; the thread follows.
  await ctx.db.updateTable('conversation').set({ channel: opening.channel, contact_name: contactName }).where('id', '=', row.id).execute()
  return threadOf({ ...row, channel: opening.channel, contact_name: contactName })
}
