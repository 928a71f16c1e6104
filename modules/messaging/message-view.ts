import { z } from 'zod'
import { id, instant, personal } from '#platform/columns'
import { messagePurpose, messageState } from './message-state.ts'

/** A ledger line. The text of a code is never shown. */
export const messageView = z.object({
  id,
  contactId: id,
  contactName: personal(z.string()).nullable(),
  purpose: messagePurpose,
  state: messageState,
  text: personal(z.string()).nullable(),
  channel: z.string().nullable(),
  kind: z.string().nullable(),
  priceDong: z.number().nullable(),
  reason: z.string().nullable(),
  tries: z.number(),
  conversationEntryId: id.nullable(),
  notBefore: instant.nullable(),
  queuedAt: instant,
  sentAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  seenAt: instant.nullable(),
  unknownSince: instant.nullable(),
})
export type MessageShown = z.output<typeof messageView>
