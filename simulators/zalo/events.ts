import { createHash } from 'node:crypto'
import type { Json } from '../kit/json.ts'
import type { Simulation } from './simulation.ts'
import type { MessageKind, SimulatedMessage, SimulatedUser } from './world.ts'

const ECHO_OF: Partial<Record<MessageKind, string>> = {
  text: 'oa_send_text',
  image: 'oa_send_image',
  gif: 'oa_send_gif',
  sticker: 'oa_send_sticker',
  file: 'oa_send_file',
  buttons: 'oa_send_template',
  request_user_info: 'oa_send_template',
  template: 'oa_send_template',
}

/** Tells the product that an account has written to a resident, as Zalo does for API sends too. */
export function emitEcho(sim: Simulation, message: SimulatedMessage): void {
  const name = ECHO_OF[message.kind]
  const user = sim.world.users.get(message.userId)
  if (!name || !user || !sim.switches.echo) return
  sim.emit(message.oaId, {
    app_id: appIdOf(sim, message.oaId),
    sender: { id: message.oaId, ...(message.adminId ? { admin_id: message.adminId } : {}) },
    recipient: { id: message.userId },
    event_name: name,
    message: messageBody(sim, message),
    user_id_by_app: user.idByApp,
    timestamp: String(sim.clock.now()),
  })
}

/** An event of the `user_send_*` family: the resident is the sender. */
export function emitUserMessage(sim: Simulation, user: SimulatedUser, eventName: string, message: Json): void {
  sim.emit(user.oaId, {
    app_id: appIdOf(sim, user.oaId),
    sender: { id: user.userId },
    user_id_by_app: user.idByApp,
    recipient: { id: user.oaId },
    event_name: eventName,
    message,
    timestamp: String(sim.clock.now()),
  })
}

/** A receipt: the account is the sender, the resident the recipient. */
export function emitReceipt(sim: Simulation, user: SimulatedUser, eventName: string, message: Json): void {
  sim.emit(user.oaId, {
    sender: { id: user.oaId },
    recipient: { id: user.userId },
    event_name: eventName,
    message,
    app_id: appIdOf(sim, user.oaId),
    timestamp: String(sim.clock.now()),
  })
}

/** The receipt of a template sent by phone: the phone number is the recipient and a header says ZNS. */
export function emitTemplateReceipt(sim: Simulation, user: SimulatedUser, message: SimulatedMessage): void {
  const event = {
    sender: { id: user.oaId },
    recipient: { id: user.phone },
    event_name: 'user_received_message',
    message: { delivery_time: String(sim.clock.now()), msg_id: message.messageId, tracking_id: message.trackingId ?? '' },
    app_id: appIdOf(sim, user.oaId),
    timestamp: String(sim.clock.now()),
  }
  sim.emit(user.oaId, event, { 'x-zevent-server': 'ZNS' })
}

/** An event of the management family (`follow`, `user_click_chatnow`, tags): no sender. */
export function emitManagement(sim: Simulation, oaId: string, eventName: string, rest: Json): void {
  sim.emit(oaId, { app_id: appIdOf(sim, oaId), oa_id: oaId, ...rest, event_name: eventName, timestamp: String(sim.clock.now()) })
}

/** `message` of an event: text, quote and attachments in the shapes of the webhook pages. */
export function messageBody(sim: Simulation, message: SimulatedMessage): Json {
  const attachments = attachmentsOf(sim, message)
  return {
    msg_id: message.messageId,
    ...(message.text ? { text: message.text } : {}),
    ...(message.quoteId ? { quote_msg_id: message.quoteId } : {}),
    ...(attachments ? { attachments } : {}),
  }
}

function attachmentsOf(sim: Simulation, message: SimulatedMessage): Json[] | undefined {
  const url = message.url ?? ''
  switch (message.kind) {
    case 'image':
    case 'gif':
      return [{ type: message.kind, payload: { thumbnail: url, url } }]
    case 'sticker':
      return [{ type: 'sticker', payload: { id: message.title ?? '', url } }]
    case 'audio':
      return [{ type: 'audio', payload: { url } }]
    case 'link':
      return [{ type: 'link', payload: { thumbnail: '', description: message.subtitle ?? '', url } }]
    case 'location':
      return [{ type: 'location', payload: { coordinates: { latitude: message.latitude, longitude: message.longitude } } }]
    case 'file': {
      const name = message.fileName ?? 'tep'
      const type = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : ''
      return [{ type: 'file', payload: { url, size: String(message.fileSizeBytes ?? 0), name, checksum: checksumOf(sim, url), type } }]
    }
    case 'template':
    case 'buttons':
    case 'request_user_info':
      return [{ type: 'template', payload: { zinstant_id: message.templateId ?? '', text: message.text ?? message.title ?? '', link_url: '', checksum: '' } }]
    default:
      return undefined
  }
}

function checksumOf(sim: Simulation, url: string): string {
  const file = sim.world.media.get(url.slice(url.lastIndexOf('/') + 1))
  return file ? createHash('md5').update(file.bytes).digest('hex') : ''
}

function appIdOf(sim: Simulation, oaId: string): string {
  return sim.world.oas.get(oaId)?.appId ?? ''
}
