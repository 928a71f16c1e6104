import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import type { Context } from '#platform/context'
import { maskPhone } from './phone.ts'
import { openPhone } from './sealing.ts'
import { channelName } from './tasks.ts'
import { replyWindow } from './zalo-window.ts'

const point = z.object({
  id,
  channel: channelName,
  accountName: z.string().nullable(),
  maskedPhone: personal(z.string()).nullable(),
  isFollowing: z.boolean().nullable(),
  isBlocked: z.boolean(),
  isVerified: z.boolean(),
  lastInteractionAt: instant.nullable(),
  /** Free until, paid until, or closed; null where the channel has no such rule. */
  window: z.object({ kind: z.enum(['free', 'paid', 'closed']), until: instant.nullable() }).nullable(),
})

const consentShown = z.object({ purpose: z.string(), channel: z.string(), isGiven: z.boolean(), at: instant, evidence: z.string() })

export const contactView = z.object({
  id,
  name: personal(z.string()).nullable(),
  createdAt: instant,
  hasWithdrawn: z.boolean(),
  points: z.array(point),
  consents: z.array(consentShown),
})
export type ContactView = z.output<typeof contactView>

/** Contacts as people may see them: phones masked, windows counted at `ctx.now`, the newest consent of each purpose and channel. */
export async function viewContacts(ctx: Context, contactIds: readonly number[]): Promise<ContactView[]> {
  if (contactIds.length === 0) return []
  const contacts = await ctx.db.selectFrom('contact').selectAll().where('id', 'in', contactIds).execute()
  const points = await ctx.db
    .selectFrom('contact_point as p')
    .leftJoin('channel_account as a', 'a.id', 'p.channel_account_id')
    .selectAll('p')
    .select('a.name as account_name')
    .where('p.contact_id', 'in', contactIds)
    .orderBy('p.id')
    .execute()
  const consents = await ctx.db
    .selectFrom('consent')
    .distinctOn(['contact_id', 'purpose', 'channel'])
    .selectAll()
    .where('contact_id', 'in', contactIds)
    .orderBy('contact_id')
    .orderBy('purpose')
    .orderBy('channel')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  return contactIds.flatMap((contactId) => {
    const contact = byId.get(contactId)
    if (!contact) return []
    return {
      id: contact.id,
      name: contact.name,
      createdAt: contact.created_at,
      hasWithdrawn: contact.withdrawn_at !== null,
      points: points
        .filter((one) => one.contact_id === contactId)
        .map((one) => ({
          id: one.id,
          channel: channelName.parse(one.channel),
          accountName: one.account_name,
          maskedPhone: one.phone_sealed ? maskPhone(openPhone(ctx.keyring, one.phone_sealed)) : null,
          isFollowing: one.is_following,
          isBlocked: one.blocked_at !== null,
          isVerified: one.verified_at !== null,
          lastInteractionAt: one.last_interaction_at,
          window: one.channel === 'zalo' ? replyWindow(one.last_interaction_at, ctx.now) : null,
        })),
      consents: consents
        .filter((one) => one.contact_id === contactId)
        .map(({ purpose, channel, is_given, at, evidence }) => ({ purpose, channel, isGiven: is_given, at, evidence })),
    }
  })
}
