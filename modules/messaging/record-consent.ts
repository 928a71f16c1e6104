import type { Context } from '#platform/context'

export type NewConsent = { contactId: number; purpose: string; channel: 'zalo' | 'sms' | 'web' | 'call'; isGiven: boolean; evidence: string; at: Date }

/** Adds a consent or its withdrawal; the same one told twice is kept once. */
export async function recordConsent(ctx: Context, { contactId, purpose, channel, isGiven, evidence, at }: NewConsent): Promise<void> {
  const known = await ctx.db
    .selectFrom('consent')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('purpose', '=', purpose)
    .where('channel', '=', channel)
    .where('at', '=', at)
    .executeTakeFirst()
  if (known) return
  await ctx.db.insertInto('consent').values({ commune_id: ctx.commune.id, contact_id: contactId, purpose, channel, is_given: isGiven, evidence, at }).execute()
}
