import type { Json } from '../kit/json.ts'
import { addMessage, findMessage, type NewMessage } from './conversation.ts'
import { emitManagement, emitReceipt, emitUserMessage, messageBody } from './events.ts'
import type { Simulation } from './simulation.ts'
import { interact } from './windows.ts'
import type { SimulatedMessage, SimulatedUser } from './world.ts'

/** Everything a resident can do on the phone. */
export type ResidentAct =
  | { act: 'text'; text: string; quoteId?: string }
  | { act: 'image'; url: string; text?: string }
  | { act: 'file'; url: string; fileName: string; fileSizeBytes: number }
  | { act: 'location'; latitude: string; longitude: string }
  | { act: 'sticker'; stickerId: string }
  | { act: 'audio'; url: string }
  | { act: 'link'; url: string; subtitle?: string }
  | { act: 'follow' | 'unfollow' | 'chatnow' | 'seen' | 'withdraw' | 'block' | 'unblock' }
  | { act: 'submitInfo'; name: string; phone: string; address?: string; ward?: string; city?: string }
  | { act: 'button'; messageId: string; index: number }
  | { act: 'react'; messageId: string; icon: string }

/** Does what the resident did and tells the product; returns the new bubble where there is one. */
export function residentActs(sim: Simulation, user: SimulatedUser, act: ResidentAct): SimulatedMessage | undefined {
  switch (act.act) {
    case 'text':
      return say(sim, user, 'user_send_text', { from: 'user', kind: 'text', text: act.text, ...(act.quoteId ? { quoteId: act.quoteId } : {}) })
    case 'image':
      return say(sim, user, 'user_send_image', { from: 'user', kind: 'image', url: act.url, ...(act.text ? { text: act.text } : {}) })
    case 'file':
      return say(sim, user, 'user_send_file', { from: 'user', kind: 'file', url: act.url, fileName: act.fileName, fileSizeBytes: act.fileSizeBytes })
    case 'location':
      return say(sim, user, 'user_send_location', { from: 'user', kind: 'location', latitude: act.latitude, longitude: act.longitude })
    case 'sticker':
      return say(sim, user, 'user_send_sticker', { from: 'user', kind: 'sticker', title: act.stickerId, url: '' })
    case 'audio':
      return say(sim, user, 'user_send_audio', { from: 'user', kind: 'audio', url: act.url })
    case 'link':
      return say(sim, user, 'user_send_link', { from: 'user', kind: 'link', url: act.url, subtitle: act.subtitle ?? '' })
    case 'follow':
      return follow(sim, user)
    case 'unfollow':
      return unfollow(sim, user)
    case 'chatnow':
      return clickChat(sim, user)
    case 'seen':
      return see(sim, user)
    case 'withdraw':
      return manage(sim, user, 'user_withdraw')
    case 'block':
    case 'unblock':
      user.hasBlocked = act.act === 'block'
      return void sim.changed()
    case 'submitInfo':
      return submitInfo(sim, user, act)
    case 'button':
      return tapButton(sim, user, act.messageId, act.index)
    case 'react':
      return void emitUserMessage(sim, user, 'user_reacted_message', { msg_id: act.messageId, react_icon: act.icon })
  }
}

function say(sim: Simulation, user: SimulatedUser, eventName: string, fresh: NewMessage): SimulatedMessage {
  interact(sim, user)
  const message = addMessage(sim, user, fresh)
  emitUserMessage(sim, user, eventName, messageBody(sim, message))
  return message
}

function follow(sim: Simulation, user: SimulatedUser): undefined {
  user.isFollower = true
  user.followedAt = sim.clock.now()
  interact(sim, user)
  sim.changed()
  emitManagement(sim, user.oaId, 'follow', { follower: { id: user.userId }, user_id_by_app: user.idByApp, source: 'oa_profile' })
}

function unfollow(sim: Simulation, user: SimulatedUser): undefined {
  user.isFollower = false
  user.unfollowedAt = sim.clock.now()
  sim.changed()
  emitManagement(sim, user.oaId, 'unfollow', { follower: { id: user.userId }, user_id_by_app: user.idByApp, source: 'oa_profile' })
}

function clickChat(sim: Simulation, user: SimulatedUser): undefined {
  // Zalo reports the chat button once per resident.
  if (user.hasClickedChat) return
  user.hasClickedChat = true
  user.welcomeLeft = true
  interact(sim, user)
  manage(sim, user, 'user_click_chatnow')
}

function manage(sim: Simulation, user: SimulatedUser, eventName: string): undefined {
  sim.changed()
  emitManagement(sim, user.oaId, eventName, { user_id: user.userId, user_id_by_app: user.idByApp })
}

function see(sim: Simulation, user: SimulatedUser): undefined {
  const unseen = (sim.world.messages.get(user.userId) ?? []).filter((message) => message.from === 'oa' && message.seenAt === undefined)
  if (unseen.length === 0) return
  for (const message of unseen) message.seenAt = sim.clock.now()
  sim.changed()
  emitReceipt(sim, user, 'user_seen_message', { msg_ids: unseen.map((message) => message.messageId) })
}

function submitInfo(sim: Simulation, user: SimulatedUser, info: Extract<ResidentAct, { act: 'submitInfo' }>): SimulatedMessage {
  interact(sim, user)
  user.sharedName = info.name
  user.sharedPhone = info.phone
  const message = addMessage(sim, user, { from: 'user', kind: 'submit_info', title: info.name, subtitle: info.phone })
  const event: Json = {
    sender: { id: user.userId },
    recipient: { id: user.oaId },
    event_name: 'user_submit_info',
    app_id: sim.world.oas.get(user.oaId)?.appId,
    timestamp: String(sim.clock.now()),
    info: {
      name: info.name,
      phone: info.phone,
      full_address: { user_city: info.city ?? '', user_ward: info.ward ?? '', user_address: info.address ?? '' },
    },
  }
  sim.emit(user.oaId, event)
  return message
}

/** A tap on `oa.query.*` arrives as the resident's text; the other types only open something on the phone. */
function tapButton(sim: Simulation, user: SimulatedUser, messageId: string, index: number): SimulatedMessage | undefined {
  const button = findMessage(sim, user.userId, messageId)?.buttons?.[index]
  if (!button?.type.startsWith('oa.query.') || typeof button.payload !== 'string') return undefined
  const isHidden = button.type === 'oa.query.hide'
  return say(sim, user, 'user_send_text', { from: 'user', kind: 'text', text: button.payload, ...(isHidden ? { isHidden } : {}) })
}
