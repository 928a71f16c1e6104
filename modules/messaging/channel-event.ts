import type { SendKind } from './channel.ts'

type OfUser = { userRef: string; at: Date }

/** What a delivery is about, read before it is kept: enough to find its commune and to know a repeat. */
export type WebhookEnvelope = {
  appRef: string
  /** Ids in the body of which one may be an account of ours. */
  accountCandidates: readonly string[]
  userCandidates: readonly string[]
  dedupeKey: string
  eventName: string
  at: Date
  attempt: number
}

/** News from a provider in the words of messaging; adapters translate, messaging acts. */
export type ChannelEvent =
  | (OfUser & {
      kind: 'message'
      providerMessageId: string
      text: string
      attachments: readonly { kind: string; name?: string }[]
      quotedProviderMessageId?: string
    })
  | (OfUser & { kind: 'echo'; providerMessageId: string; text: string; adminId?: string })
  | (OfUser & { kind: 'followed'; source?: string })
  | (OfUser & { kind: 'unfollowed' })
  | (OfUser & { kind: 'interacted'; how: string })
  | (OfUser & { kind: 'details-given'; name?: string; phone?: string })
  | (OfUser & { kind: 'withdrew' })
  | (OfUser & { kind: 'consent-answered'; isGiven: boolean; about: string })
  | { kind: 'receipt'; state: 'delivered' | 'seen'; providerMessageIds: readonly string[]; at: Date }
  | { kind: 'delivery-report'; ledgerId: string; state: 'delivered' | 'failed'; reason: string; priceDong?: number; at: Date; via: SendKind }
  | { kind: 'account-lost'; reason: string; at: Date }
  | { kind: 'noted'; name: string }
  | { kind: 'unrecognised'; name: string }
