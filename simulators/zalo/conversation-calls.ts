import { asText, type Json } from '../kit/json.ts'
import type { CallAnswer, OaCall } from './call.ts'
import { refuse } from './refusal.ts'
import { getUserOfOa } from './windows.ts'
import type { MessageKind, SimulatedMessage } from './world.ts'

const PAGE = 10
const TYPES: Partial<Record<MessageKind, string>> = {
  image: 'photo',
  gif: 'gif',
  sticker: 'sticker',
  location: 'location',
  file: 'file',
  audio: 'voice',
  link: 'link',
}

/** `GET /v2.0/oa/conversation`: what was said with one resident, newest first, at most 10 at a time. */
export function conversation(call: OaCall): CallAnswer {
  const user = getUserOfOa(call.sim, call.oa, asText(call.query['user_id']) ?? refuse(-201, 'user_id'))
  const { offset, count } = pageOf(call.query)
  const messages = [...(call.sim.world.messages.get(user.userId) ?? [])].reverse()
  return { data: messages.slice(offset, offset + count).map((message) => item(call, message)), userId: user.userId }
}

/** `GET /v2.0/oa/listrecentchat`: the newest message of each conversation, at most 10 at a time. */
export function recentChats(call: OaCall): CallAnswer {
  const { offset, count } = pageOf(call.query)
  const newest = [...call.sim.world.messages.values()].flatMap((messages) => messages.filter((message) => message.oaId === call.oa.oaId).slice(-1))
  newest.sort((one, other) => other.at - one.at)
  return { data: newest.slice(offset, offset + count).map((message) => item(call, message)) }
}

function pageOf(query: Json): { offset: number; count: number } {
  const offset = Number(query['offset'] ?? 0)
  const count = Number(query['count'] ?? PAGE)
  if (!(count >= 1 && count <= PAGE)) refuse(-201, 'count')
  if (!(offset >= 0)) refuse(-201, 'offset')
  return { offset, count }
}

/** `src` 0 is from the account, 1 from the resident. */
function item({ sim, oa }: OaCall, message: SimulatedMessage): Json {
  const user = sim.world.users.get(message.userId)
  const isFromOa = message.from === 'oa'
  const parties = [
    { id: oa.oaId, name: oa.name },
    { id: message.userId, name: user?.name ?? '' },
  ]
  const [from, to] = isFromOa ? parties : parties.reverse()
  return {
    src: isFromOa ? 0 : 1,
    time: message.at,
    type: TYPES[message.kind] ?? 'text',
    message: message.text ?? message.title ?? '',
    message_id: message.messageId,
    from_id: from?.id,
    to_id: to?.id,
    from_display_name: from?.name,
    from_avatar: '',
    to_display_name: to?.name,
    to_avatar: '',
    ...(message.url ? { url: message.url, thumb: message.url } : {}),
    ...(message.latitude ? { location: JSON.stringify({ latitude: message.latitude, longitude: message.longitude }) } : {}),
  }
}
