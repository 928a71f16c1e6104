import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { hashToken } from '#platform/ids'

const LONGEST_DAYS = 90
const IDLE_MINUTES = 30 * 24 * 60
const SHARED_IDLE_MINUTES = 10
const SHARED_HOURS = 4

/** `maxAgeSeconds` undefined: the cookie ends with the browser. */
export type OpenedSession = { token: string; maxAgeSeconds: number | undefined }

/**
 * Opens a resident's session and answers the token for its cookie: 30 days unused and 90 in all; on a computer that others
 * use too 10 minutes unused, 4 hours in all, gone with the browser. The resident's dead sessions are swept.
 */
export async function openResidentSession(
  ctx: Context,
  residentId: number,
  { address, device, isShared }: { address: string; device: string; isShared: boolean },
): Promise<OpenedSession> {
  const token = ctx.random.token()
  await ctx.db
    .deleteFrom('session')
    .where('commune_id', '=', ctx.commune.id)
    .where('resident_id', '=', residentId)
    .where(sql<boolean>`expires_at < now() or last_seen_at < now() - make_interval(mins => idle_minutes)`)
    .execute()
  await ctx.db
    .insertInto('session')
    .values({
      commune_id: ctx.commune.id,
      kind: 'resident',
      resident_id: residentId,
      token_hash: hashToken(token),
      idle_minutes: isShared ? SHARED_IDLE_MINUTES : IDLE_MINUTES,
      expires_at: isShared ? sql`now() + make_interval(hours => ${SHARED_HOURS}::int)` : sql`now() + make_interval(days => ${LONGEST_DAYS}::int)`,
      address,
      device,
    })
    .execute()
  return { token, maxAgeSeconds: isShared ? undefined : LONGEST_DAYS * 86_400 }
}
