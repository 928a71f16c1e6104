import { vietnamDate } from '../kit/clock.ts'
import { asText } from '../kit/json.ts'
import type { CallAnswer, OaCall } from './call.ts'
import { emitManagement } from './events.ts'
import { refuse } from './refusal.ts'
import { FREE_WINDOW_MS, getUserOfOa } from './windows.ts'
import type { SimulatedUser } from './world.ts'

const PAGE = 50
const LAST_OFFSET = 9951
const DAY_MS = 24 * 3_600_000
const PERIODS: Record<string, number> = { TODAY: 1, YESTERDAY: 2, L7D: 7, L30D: 30 }

/** `GET /v3.0/oa/user/detail` */
export function userDetail(call: OaCall): CallAnswer {
  const user = getUserOfOa(call.sim, call.oa, asText(call.query['user_id']) ?? refuse(-201, 'user_id'))
  const avatar = `${call.sim.publicUrl}/media/mau-o-ga`
  return {
    data: {
      user_id: user.userId,
      user_id_by_app: user.idByApp,
      user_external_id: user.externalId,
      display_name: user.name,
      user_alias: user.alias,
      is_sensitive: false,
      user_last_interaction_date: user.lastInteractionAt === null ? '' : vietnamDate(user.lastInteractionAt),
      user_is_follower: user.isFollower,
      avatar,
      avatars: { 120: avatar, 240: avatar },
      tags_and_notes_info: { notes: [], tag_names: user.tags },
      ...(user.sharedPhone ? { shared_info: { name: user.sharedName, phone: Number(user.sharedPhone), address: '', city: '', district: '' } } : {}),
    },
    userId: user.userId,
  }
}

/** `GET /v3.0/oa/user/getlist`: at most 50 at a time and 10,000 in all; `is_follower` is the text "true" or "false". */
export function userList(call: OaCall): CallAnswer {
  const { sim, oa, query, now } = call
  const offset = Number(query['offset'] ?? 0)
  const count = Number(query['count'] ?? PAGE)
  if (!(count >= 1 && count <= PAGE)) refuse(-201, 'count')
  if (!(offset >= 0 && offset <= LAST_OFFSET)) refuse(-201, 'offset')
  const wanted = query['is_follower']
  if (wanted !== undefined && wanted !== 'true' && wanted !== 'false') refuse(-201, 'is_follower')
  const tag = asText(query['tag_name'])
  const days = PERIODS[asText(query['last_interaction_period']) ?? '']
  const users = [...sim.world.users.values()].filter(
    (user) =>
      user.oaId === oa.oaId &&
      (wanted === undefined || String(user.isFollower) === wanted) &&
      (!tag || user.tags.includes(tag)) &&
      (days === undefined || (user.lastInteractionAt !== null && now - user.lastInteractionAt <= days * DAY_MS)),
  )
  return { data: { total: users.length, count, offset, users: users.slice(offset, offset + count).map((user) => ({ user_id: user.userId })) } }
}

/** `POST /v3.0/oa/user/update` */
export function updateUser(call: OaCall): CallAnswer {
  const user = namedUser(call)
  user.alias = asText(call.body['user_alias']) ?? user.alias
  user.externalId = asText(call.body['user_external_id']) ?? user.externalId
  return { data: {}, userId: user.userId }
}

/** `POST /v2.0/oa/tag/tagfollower`: the tag is made at its first use. */
export function tagUser(call: OaCall): CallAnswer {
  const user = namedUser(call)
  const name = asText(call.body['tag_name']) ?? refuse(-201, 'tag_name')
  if (!user.tags.includes(name)) user.tags.push(name)
  emitTag(call, 'add_user_to_tag', name, [user])
  return { data: {}, userId: user.userId }
}

/** `POST /v2.0/oa/tag/rmfollowerfromtag` */
export function untagUser(call: OaCall): CallAnswer {
  const user = namedUser(call)
  const name = asText(call.body['tag_name']) ?? refuse(-201, 'tag_name')
  user.tags = user.tags.filter((tag) => tag !== name)
  emitTag(call, 'remove_user_from_tag', name, [user])
  return { data: {}, userId: user.userId }
}

/** `POST /v2.0/oa/tag/rmtag` */
export function removeTag(call: OaCall): CallAnswer {
  const name = asText(call.body['tag_name']) ?? refuse(-201, 'tag_name')
  for (const user of usersOf(call)) user.tags = user.tags.filter((tag) => tag !== name)
  emitTag(call, 'remove_tag', name, [])
  return { data: {} }
}

/** `GET /v2.0/oa/tag/gettagsofoa` */
export function listTags(call: OaCall): CallAnswer {
  return { data: [...new Set(usersOf(call).flatMap((user) => user.tags))] }
}

/** `POST /v3.0/oa/quota/message` and its v2.0 form. */
export function messageQuota(call: OaCall): CallAnswer {
  const userId = asText(call.body['user_id'])
  if (!userId) return { data: [{ product_type: 'cs', quota_type: 'sub_quota', total: 2000, remain: 2000 }] }
  const user = getUserOfOa(call.sim, call.oa, userId)
  const isFree = user.lastInteractionAt !== null && call.now - user.lastInteractionAt <= FREE_WINDOW_MS
  return {
    data: {
      last_interaction: user.lastInteractionAt === null ? '' : String(user.lastInteractionAt),
      cs_reply: { remain: isFree ? 8 : 0, total: 8 },
      promotion: { daily_remain: 0, daily_total: 0, monthly_remain: 0, monthly_total: 0 },
    },
    userId,
  }
}

/** `GET /v2.0/oa/getoa`: the health check. `oa_type` 4 is a state agency. */
export function oaDetail(call: OaCall): CallAnswer {
  const { oa, sim } = call
  return {
    data: {
      oa_id: oa.oaId,
      oaid: oa.oaId,
      name: oa.name,
      description: '',
      oa_alias: '',
      is_verified: true,
      oa_type: 4,
      cate_name: '',
      num_follower: usersOf(call).filter((user) => user.isFollower).length,
      avatar: `${sim.publicUrl}/media/mau-o-ga`,
      cover: '',
      package_name: '',
      package_valid_through_date: '',
      package_auto_renew_date: '',
      linked_ZCA: '',
    },
  }
}

function namedUser(call: OaCall): SimulatedUser {
  return getUserOfOa(call.sim, call.oa, asText(call.body['user_id']) ?? refuse(-201, 'user_id'))
}

function usersOf({ sim, oa }: OaCall): SimulatedUser[] {
  return [...sim.world.users.values()].filter((user) => user.oaId === oa.oaId)
}

function emitTag({ sim, oa }: OaCall, eventName: string, name: string, users: SimulatedUser[]): void {
  emitManagement(sim, oa.oaId, eventName, { tag: { user_ids: users.map((user) => user.userId), name } })
}
