import type { Context } from '#platform/context'
import { phoneIndex, sealPhone } from './sealing.ts'

export type PhoneHolder = { contactId: number; isVerified: boolean }

/** The contact that holds a phone (`84XXXXXXXXX`), and whether a code sent there ever came back; undefined when nobody does. */
export async function findPhoneHolder(ctx: Context, phone: string): Promise<PhoneHolder | undefined> {
  const held = await ctx.db
    .selectFrom('contact_point')
    .select(['contact_id', 'verified_at'])
    .where('phone_index', '=', phoneIndex(ctx.keyring, phone))
    .executeTakeFirst()
  return held && { contactId: held.contact_id, isVerified: held.verified_at !== null }
}

/**
 * The contact of whoever has just proved that the phone is in their hand. A phone that somebody merely claimed to have
 * is taken from them: what was said and what is proved must not meet in one contact.
 */
export async function provePhone(ctx: Context, phone: string): Promise<number> {
  const held = await ctx.db
    .selectFrom('contact_point')
    .select(['id', 'contact_id', 'verified_at'])
    .where('phone_index', '=', phoneIndex(ctx.keyring, phone))
    .forUpdate()
    .executeTakeFirst()
  if (!held) return contactWithPhone(ctx, phone, ctx.now)
  if (held.verified_at) return held.contact_id
  const other = await ctx.db
    .selectFrom('contact_point')
    .select('id')
    .where('contact_id', '=', held.contact_id)
    .where('id', '<>', held.id)
    .limit(1)
    .executeTakeFirst()
  const contactId = other ? await newContact(ctx) : held.contact_id
  await ctx.db.updateTable('contact_point').set({ contact_id: contactId, verified_at: ctx.now }).where('id', '=', held.id).execute()
  return contactId
}

/** A contact reached by a phone alone; `verifiedAt` null while nobody has proved it. */
export async function contactWithPhone(ctx: Context, phone: string, verifiedAt: Date | null): Promise<number> {
  const contactId = await newContact(ctx)
  await ctx.db
    .insertInto('contact_point')
    .values({
      commune_id: ctx.commune.id,
      contact_id: contactId,
      channel: 'sms',
      phone_sealed: sealPhone(ctx.keyring, phone),
      phone_index: phoneIndex(ctx.keyring, phone),
      created_at: ctx.now,
      verified_at: verifiedAt,
    })
    .execute()
  return contactId
}

async function newContact(ctx: Context): Promise<number> {
  const contact = await ctx.db.insertInto('contact').values({ commune_id: ctx.commune.id, created_at: ctx.now }).returning('id').executeTakeFirstOrThrow()
  return contact.id
}
