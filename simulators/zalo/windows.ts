import { refuse } from './refusal.ts'
import type { Simulation } from './simulation.ts'
import type { OaRecord, SimulatedUser } from './world.ts'

const HOUR_MS = 3_600_000
export const FREE_WINDOW_MS = 48 * HOUR_MS
export const REPLY_WINDOW_MS = 7 * 24 * HOUR_MS

/** The resident an account may write to; refuses -201 unknown, -213 no follower, -232 never met, -230 more than 7 days ago, -244 blocked. */
export function getReachableUser(sim: Simulation, oa: OaRecord, userId: string): SimulatedUser {
  const user = getUserOfOa(sim, oa, userId)
  if (user.hasBlocked) refuse(-244)
  const last = user.lastInteractionAt
  const hasLeft = !user.isFollower && (last === null || (user.unfollowedAt !== null && user.unfollowedAt >= last))
  if (hasLeft) return refuse(-213)
  if (last === null) return refuse(-232)
  if (sim.clock.now() - last > REPLY_WINDOW_MS) return refuse(-230)
  return user
}

/** The resident by her id at this account; -201 for ids of nobody or of another account. */
export function getUserOfOa(sim: Simulation, oa: OaRecord, userId: string): SimulatedUser {
  const user = sim.world.users.get(userId)
  return user?.oaId === oa.oaId ? user : refuse(-201, 'user_id')
}

/** Records an interaction: it opens the 48-hour and the 7-day window anew. */
export function interact(sim: Simulation, user: SimulatedUser): void {
  user.lastInteractionAt = sim.clock.now()
}

/** The quota object of a consultation message; none means the message is charged. */
export function replyQuota(sim: Simulation, user: SimulatedUser): Record<string, string> | undefined {
  const isFree = user.lastInteractionAt !== null && sim.clock.now() - user.lastInteractionAt <= FREE_WINDOW_MS
  if (user.welcomeLeft) {
    user.welcomeLeft = false
    return { quota_type: 'welcome_msg', owner_type: 'OA', owner_id: user.oaId }
  }
  return isFree ? { quota_type: 'reply', owner_type: 'OA', owner_id: user.oaId } : undefined
}
