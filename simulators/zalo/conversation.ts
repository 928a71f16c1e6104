import { emitEcho, emitReceipt } from './events.ts'
import { freshMessageId } from './ids.ts'
import type { Simulation } from './simulation.ts'
import type { SimulatedMessage, SimulatedUser } from './world.ts'

/** A new bubble, not yet in any conversation. */
export type NewMessage = Omit<SimulatedMessage, 'messageId' | 'oaId' | 'userId' | 'at'>

/** Puts a bubble into a resident's conversation. */
export function addMessage(sim: Simulation, user: SimulatedUser, fresh: NewMessage): SimulatedMessage {
  const message: SimulatedMessage = { ...fresh, messageId: freshMessageId(), oaId: user.oaId, userId: user.userId, at: sim.clock.now() }
  const list = sim.world.messages.get(user.userId)
  if (list) list.push(message)
  else sim.world.messages.set(user.userId, [message])
  sim.changed()
  return message
}

/** Accepts a send of the product: from here on the resident has the message, whatever becomes of the answer. */
export function acceptSend(sim: Simulation, user: SimulatedUser, fresh: NewMessage, phone = ''): SimulatedMessage {
  const message = addMessage(sim, user, fresh)
  sim.world.sends.push({
    messageId: message.messageId,
    oaId: user.oaId,
    userId: user.userId,
    phone,
    kind: message.kind,
    text: message.text ?? message.title ?? '',
    trackingId: message.trackingId ?? '',
    at: message.at,
  })
  emitEcho(sim, message)
  return message
}

/** The receipt a phone sends when a message has reached it. */
export function emitReceived(sim: Simulation, user: SimulatedUser, message: SimulatedMessage): void {
  if (sim.switches.receipts) emitReceipt(sim, user, 'user_received_message', { msg_id: message.messageId })
}

/** Finds a bubble of a resident by its id. */
export function findMessage(sim: Simulation, userId: string, messageId: string): SimulatedMessage | undefined {
  return sim.world.messages.get(userId)?.find((message) => message.messageId === messageId)
}
