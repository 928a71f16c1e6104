import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { contactWithdrew } from './tasks.ts'
import { dropped, reasons } from './texts.vi.ts'

/**
 * Erases what is held of a contact who withdrew or asked to be forgotten; `evidence` says which: points, phones, words, kept events. What stays is that there was a contact,
 * that messages were sent, and the consents given and taken back without their evidence.
 */
export async function forgetContact(ctx: Context, contactId: number, evidence: 'user_withdraw' | 'erase-contact'): Promise<void> {
  const { db, now } = ctx
  const mine = db.selectFrom('contact_point').select('id').where('contact_id', '=', contactId)
  await sql`
    update webhook_delivery d set body = '{}', user_ref = ''
    from contact_point p join channel_account a on a.id = p.channel_account_id
    where p.contact_id = ${contactId} and d.channel = a.channel and d.account_ref = a.account_ref and d.user_ref = p.user_ref`.execute(db)
  await db.deleteFrom('unclaimed_echo').where('contact_point_id', 'in', mine).execute()
  await db.deleteFrom('phone_link').where('contact_id', '=', contactId).execute()
  await db
    .updateTable('message_attempt')
    .set({ text: dropped.erased })
    .where('message_id', 'in', db.selectFrom('message').select('id').where('contact_id', '=', contactId))
    .execute()
  await db
    .updateTable('message')
    .set({ state: 'failed', reason: reasons.withdrew, closed_at: now })
    .where('contact_id', '=', contactId)
    .where('state', 'in', ['queued', 'sending', 'unknown'])
    .execute()
  await db
    .updateTable('message')
    .set({ text: dropped.erased, choices: '[]', template_data: null, phone_sealed: null })
    .where('contact_id', '=', contactId)
    .execute()
  await db.updateTable('consent').set({ evidence: '' }).where('contact_id', '=', contactId).execute()
  await db
    .insertInto('consent')
    .values({ commune_id: ctx.commune.id, contact_id: contactId, purpose: 'all', channel: 'zalo', is_given: false, evidence, at: now })
    .execute()
  await db.deleteFrom('contact_point').where('contact_id', '=', contactId).execute()
  await db.updateTable('contact').set({ name: null, withdrawn_at: now }).where('id', '=', contactId).execute()
  await ctx.publish(contactWithdrew, { contactId })
}
