import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Account } from './act-on-event.ts'

export type Point = { id: number; contact_id: number; user_ref: string | null; is_following: boolean | null; follow_changed_at: Date | null }

const SHOWN = ['id', 'contact_id', 'user_ref', 'is_following', 'follow_changed_at'] as const

/** The contact point of a provider's user, if we know one. */
export async function findPoint(ctx: Context, account: Pick<Account, 'id'>, userRef: string): Promise<Point | undefined> {
  return ctx.db.selectFrom('contact_point').select(SHOWN).where('channel_account_id', '=', account.id).where('user_ref', '=', userRef).executeTakeFirst()
}

/** The contact point of a provider's user, made with its contact at the first news; an interaction opens the reply window. */
export async function pointOf(
  ctx: Context,
  account: Pick<Account, 'id' | 'channel'>,
  event: { userRef: string; at: Date },
  { isInteraction }: { isInteraction: boolean },
): Promise<Point> {
  const known = await findPoint(ctx, account, event.userRef)
  const point = known ?? (await makePoint(ctx, account, event.userRef))
  if (isInteraction)
    await ctx.db
      .updateTable('contact_point')
      // Someone who writes again has lifted whatever block we were told of.
      .set({ last_interaction_at: sql`greatest(last_interaction_at, ${event.at})`, blocked_at: null, blocked_reason: null })
      .where('id', '=', point.id)
      .execute()
  return point
}

async function makePoint(ctx: Context, account: Pick<Account, 'id' | 'channel'>, userRef: string): Promise<Point> {
  const contact = await ctx.db.insertInto('contact').values({ commune_id: ctx.commune.id, created_at: ctx.now }).returning('id').executeTakeFirstOrThrow()
  return ctx.db
    .insertInto('contact_point')
    .values({
      commune_id: ctx.commune.id,
      contact_id: contact.id,
      channel: account.channel,
      channel_account_id: account.id,
      user_ref: userRef,
      created_at: ctx.now,
    })
    .returning(SHOWN)
    .executeTakeFirstOrThrow()
}
