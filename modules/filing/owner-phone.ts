import { openPhone } from '#messaging'
import type { Context } from '#platform/context'
import type { DraftAnswers } from './answers.ts'

/** The phone a draft's owner has proved, newest first; null for who came by another way. */
export async function ownerPhone(ctx: Context, { owner }: DraftAnswers): Promise<string | null> {
  if (!owner) return null
  const point = await ctx.db
    .selectFrom('contact_point')
    .select('phone_sealed')
    .where('commune_id', '=', ctx.commune.id)
    .where('contact_id', '=', owner.contactId)
    .where('phone_sealed', 'is not', null)
    .where('verified_at', 'is not', null)
    .orderBy('verified_at', 'desc')
    .executeTakeFirst()
  return point?.phone_sealed ? openPhone(ctx.keyring, point.phone_sealed) : null
}
