import { z } from 'zod'
import { id } from '#platform/columns'
import { event, task } from '#platform/task'
import { messageState } from './message-state.ts'

export const channelName = z.enum(['zalo', 'sms', 'web'])
export type ChannelName = z.output<typeof channelName>

/** What a resident sent along with a message; a picture outside a petition is dropped and never reaches our copies. */
export const attachment = z.object({ kind: z.string(), name: z.string().optional(), wasDropped: z.boolean() })

/** A resident wrote; identity numbers in `text` are masked already. */
export const messageReceived = event(
  'messaging.message-received',
  z.object({
    contactId: id,
    channel: channelName,
    providerMessageId: z.string(),
    text: z.string(),
    attachments: z.array(attachment),
    quotedProviderMessageId: z.string().optional(),
    at: z.iso.datetime(),
  }),
)

export const contactFollowed = event('messaging.contact-followed', z.object({ contactId: id, at: z.iso.datetime() }))
export const contactUnfollowed = event('messaging.contact-unfollowed', z.object({ contactId: id, at: z.iso.datetime() }))

/** Someone of the office answered inside the provider's own console: the machine keeps quiet from here on. */
export const staffAnsweredElsewhere = event(
  'messaging.staff-answered-elsewhere',
  z.object({ contactId: id, text: z.string(), adminId: z.string(), at: z.iso.datetime() }),
)

/** A sent message moved on: sent, delivered, seen, failed or unknown. */
export const messageStatusChanged = event(
  'messaging.message-status-changed',
  z.object({ messageId: id, conversationEntryId: id.nullable(), state: messageState }),
)

/** The resident asked that what is held of them be erased; whoever keeps their words erases them too. */
export const contactWithdrew = event('messaging.contact-withdrew', z.object({ contactId: id }))

export const sendMessage = task('messaging.send-message', z.object({ messageId: id }))
export const matchUnknown = task('messaging.match-unknown', z.object({ messageId: id }))
export const drainWebhooks = task('messaging.drain-webhooks', z.object({}))
export const exchangeConsent = task('messaging.exchange-consent', z.object({ accountId: id }))
export const refreshDueTokens = task('messaging.refresh-due-tokens', z.object({}))
export const sweepStuckSends = task('messaging.sweep-stuck-sends', z.object({}))
