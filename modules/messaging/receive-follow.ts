import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import type { Point } from './contact-point.ts'
import { contactFollowed, contactUnfollowed } from './tasks.ts'

type Followed = Extract<ChannelEvent, { kind: 'followed' | 'unfollowed' }>

/** Keeps whether the user follows; news older than what we know changes nothing. */
export async function receiveFollow(ctx: Context, point: Point, event: Followed): Promise<void> {
  const isFollowing = event.kind === 'followed'
  const known = point.follow_changed_at?.getTime() ?? 0
  if (known > event.at.getTime() || (known === event.at.getTime() && point.is_following === isFollowing)) return
  await ctx.db.updateTable('contact_point').set({ is_following: isFollowing, follow_changed_at: event.at }).where('id', '=', point.id).execute()
  await ctx.publish(isFollowing ? contactFollowed : contactUnfollowed, { contactId: point.contact_id, at: event.at.toISOString() })
}
