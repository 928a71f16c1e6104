import { z } from 'zod'

/** Where a message stands. `unknown` = the provider may have it: never sent again until shown absent. */
export const messageState = z.enum(['queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'unknown'])
export type MessageState = z.output<typeof messageState>

const RANK: Record<MessageState, number> = { queued: 0, sending: 1, unknown: 2, failed: 3, sent: 4, delivered: 5, seen: 6 }

/** Whether news of a message moves it forward: receipts come in any order, and a late "delivered" does not undo "seen". */
export function isForward(from: MessageState, to: MessageState): boolean {
  return RANK[to] > RANK[from]
}

export const messagePurpose = z.enum(['reply', 'code', 'case', 'notice', 'emergency'])
export type MessagePurpose = z.output<typeof messagePurpose>
