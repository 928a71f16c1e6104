import type { Context } from '#platform/context'

/** The blind indexes of the phones a contact has proved by a code. */
export async function provedPhones(ctx: Context, contactId: number): Promise<string[]> {
  const points = await ctx.db
    .selectFrom('contact_point')
    .select('phone_index')
    .where('commune_id', '=', ctx.commune.id)
    .where('contact_id', '=', contactId)
    .where('channel', '=', 'sms')
    .where('verified_at', 'is not', null)
    .execute()
  return points.flatMap(({ phone_index }) => phone_index ?? [])
}
