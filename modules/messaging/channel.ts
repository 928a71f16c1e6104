import type { ChannelEvent, WebhookEnvelope } from './channel-event.ts'
import type { ChannelName } from './tasks.ts'

/** How a message can travel. Chat needs a fresh interaction; templates need an approved text at the provider. */
export type SendKind = 'chat' | 'template-by-user' | 'template-by-phone' | 'sms'

/** The account a channel speaks through, opened for one call. `settings` are the account's own (menus, brandname, template ids). */
export type OpenAccount = { ref: string; accessToken: string | null; settings: Readonly<Record<string, unknown>> }

export type Picture = { content: Buffer; name: string; mediaType: string }

/** One provider call's worth of a message. `ledgerId` travels along where the provider has a place for it. */
export type Outgoing = {
  account: OpenAccount
  kind: SendKind
  userRef: string | null
  phone: string | null
  text: string
  template: { id: string; data: Readonly<Record<string, string>> } | null
  attachment: Picture | null
  quotedProviderMessageId: string | null
  choices: readonly { title: string; payload: string }[]
  detailsRequest: { title: string; subtitle: string; imageUrl?: string | undefined } | null
  ledgerId: string
}

/**
 * What became of a call, read from the provider's own status table. `retry`: later = certainly not taken, try again;
 * never = refused for good; unknown = may have been taken, so look before sending again.
 */
export type SendOutcome =
  | { sent: true; providerMessageId: string; priceDong?: number }
  | {
      sent: false
      retry: 'later' | 'never' | 'unknown'
      reason: string
      code: string
      /** What would help before the next try. */
      remedy?: 'refresh-token' | 'use-template' | 'use-phone' | 'wait-for-morning'
      /** The provider wants silence: from everybody of the app, or from this account. */
      pause?: { scope: 'app' | 'account'; seconds: number; isAlarm: boolean }
      /** What the answer tells about the receiver. */
      receiver?: 'not-following' | 'blocked'
    }

export type TokenPair = { accessToken: string; refreshToken: string; expiresInSeconds: number }

/** `refused` is for good: an administrator must consent again. `unknown` may have used the old token up. */
export type TokenOutcome = { pair: TokenPair } | { pair: null; retry: 'later' | 'refused' | 'unknown'; reason: string; code: string }

/** Messages of ours the provider holds for a receiver; `isComplete` = all of them since the asked instant. Null when it could not be asked. */
export type SentThere = { messages: readonly { providerMessageId: string; text: string; at: Date }[]; isComplete: boolean } | null

export type WebhookRequest = {
  raw: Buffer
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The last part of the path: an app's id, or a secret. */
  key: string
  query: Readonly<Record<string, string>>
  now: Date
}

/** A verdict on the bytes as they came. `refused` with an envelope is kept (a lenient app) and never acted on; without one it is turned away. */
export type WebhookVerdict = { verdict: 'genuine' | 'refused'; envelope: WebhookEnvelope; body: unknown } | { verdict: 'refused' | 'malformed'; envelope: null }

/** The outside world as messaging sees it: one provider, its status table and its way of telling news. */
export type Channel = {
  readonly name: Exclude<ChannelName, 'web'>
  /** The bucket all accounts of one app share. */
  readonly appRef: string
  readonly limits: { appPerSecond: number; accountPerSecond: number }
  /** Whether the channel can carry the kind at all. */
  canSend(kind: SendKind, account: Pick<OpenAccount, 'settings'>): boolean
  /** The text as it will travel, cut where the provider's limit asks for it. */
  partsOf(kind: SendKind, text: string, settings: OpenAccount['settings']): readonly string[]
  /** A guess of the price in đồng for one part, for choosing between channels. */
  estimateDong(kind: SendKind, text: string, settings: OpenAccount['settings']): number
  send(outgoing: Outgoing): Promise<SendOutcome>
  /** Present where accounts are connected by an administrator's consent. */
  readonly consent?: {
    address(state: string, verifier: string, redirectUri: string): string
    verifier(random: { token(bytes?: number): string }): string
    exchange(code: string, verifier: string): Promise<TokenOutcome>
    refresh(refreshToken: string): Promise<TokenOutcome>
  }
  /** Present where the provider lets us look at what it really sent. */
  findSent?(account: OpenAccount, userRef: string, since: Date): Promise<SentThere>
  /** The provider itself drops a second call with the same ledger id, so an unknown one may simply be repeated. */
  readonly dropsRepeats: boolean
  /** Where its news comes in; the path ends in `:key`. */
  readonly webhook: { method: 'GET' | 'POST'; path: string }
  verifyWebhook(request: WebhookRequest): WebhookVerdict
  /** Reads a kept body; `accountRef` tells which side of it is ours. */
  readEvent(body: unknown, accountRef: string): ChannelEvent
}
