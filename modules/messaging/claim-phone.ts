import type { Context } from '#platform/context'
import { phoneIndex, sealPhone } from './sealing.ts'

/**
 * Puts a phone with a contact. Only a verified claim may take it over from another contact; an unverified one
 * leaves a phone that somebody already holds where it is.
 */
export async function claimPhone(ctx: Context, { contactId, phone, isVerified }: { contactId: number; phone: string; isVerified: boolean }): Promise<void> {
  const index = phoneIndex(ctx.keyring, phone)
  const held = await ctx.db.selectFrom('contact_point').select(['id', 'contact_id']).where('phone_index', '=', index).executeTakeFirst()
  const verified = isVerified ? { verified_at: ctx.now } : {}
  if (held && held.contact_id !== contactId && !isVerified) return
  if (held) {
    await ctx.db
      .updateTable('contact_point')
      .set({ contact_id: contactId, ...verified })
      .where('id', '=', held.id)
      .execute()
    return
  }
  await ctx.db
    .insertInto('contact_point')
    .values({
      commune_id: ctx.commune.id,
      contact_id: contactId,
      channel: 'sms',
      phone_sealed: sealPhone(ctx.keyring, phone),
      phone_index: index,
      created_at: ctx.now,
      ...verified,
    })
    .execute()
}
