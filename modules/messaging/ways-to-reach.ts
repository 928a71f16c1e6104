import type { Context } from '#platform/context'
import { maskPhone } from './phone.ts'
import { openPhone } from './sealing.ts'

export type WayToReach = { channel: string; accountName: string | null; maskedPhone: string | null }

/** How a contact is reached, for their own eyes: proved phones (masked) and Zalo. */
export async function waysToReach(ctx: Context, contactId: number): Promise<WayToReach[]> {
  const points = await ctx.db
    .selectFrom('contact_point as p')
    .leftJoin('channel_account as a', 'a.id', 'p.channel_account_id')
    .select(['p.channel', 'p.phone_sealed', 'a.name'])
    .where('p.contact_id', '=', contactId)
    .where('p.blocked_at', 'is', null)
    .where((eb) => eb.or([eb('p.channel', '=', 'zalo'), eb('p.verified_at', 'is not', null)]))
    .orderBy('p.id')
    .execute()
  return points.map(({ channel, phone_sealed, name }) => ({
    channel,
    accountName: name,
    maskedPhone: phone_sealed ? maskPhone(openPhone(ctx.keyring, phone_sealed)) : null,
  }))
}
