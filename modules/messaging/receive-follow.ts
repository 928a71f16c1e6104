import type { Context } from '#platform/context'
import type { ChannelEvent } from './channel-event.ts'
import type { Point } from './contact-point.ts'
import { contactFollowed, contactUnfollowed } from './tasks.ts'

type Followed = Extract<ChannelEvent, { kind: 'followed' | 'unfollowed' }>

/** Keeps whether the user follows; news older than what we know changes nothing. */
export async function receiveFollow(ctx: Context, point: Point, event: Followed): Promise<void> {
  if (point.follow_changed_at && point.follow_changed_at >= event.at) return
  const isFollowing = event.kind === 'followed'
  await ctx.db.updateTable('contact_point').set({ is_following: isFollowing, follow_changed_at: event.at }).where('id', '=', point.id).execute()
  await ctx.publish(isFollowing ? contactFollowed : contactUnfollowed, { contactId: point.contact_id, at: event.at.toISOString() })
}
