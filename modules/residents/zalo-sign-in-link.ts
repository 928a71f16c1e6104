import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'
import { residentPath } from './resident-path.ts'

const VALID_MINUTES = 15
/** Numbers that may be tried in the chat before the link is over. */
const NUMBER_TRIES = 3

/**
 * A path that signs a Zalo contact in, to be put after the site's address: one use, 15 minutes, and of no use to whoever it is
 * forwarded to. A new one ends the one before.
 */
export async function zaloSignInLink(ctx: Context, contactId: number, backTo: string): Promise<string> {
  await ctx.db
    .updateTable('resident_proof')
    .set({ closed_at: ctx.now })
    .where('commune_id', '=', ctx.commune.id)
    .where('kind', '=', 'zalo')
    .where('contact_id', '=', contactId)
    .where('closed_at', 'is', null)
    .execute()
  const token = ctx.random.token()
  await ctx.db
    .insertInto('resident_proof')
    .values({
      token_hash: hashToken(token),
      commune_id: ctx.commune.id,
      kind: 'zalo',
      contact_id: contactId,
      attempts_left: NUMBER_TRIES,
      address: '',
      back_to: residentPath(backTo),
      asked_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + VALID_MINUTES * 60_000),
    })
    .execute()
  return `/dang-nhap/z/${token}`
}
