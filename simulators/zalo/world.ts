import type { SimulatedApp, SimulatedOa, ZbsTemplate } from './options.ts'

export interface AppRecord extends SimulatedApp {
  /** False after the last webhook retry failed, until someone switches it on again. */
  isSubscribed: boolean
}

export interface OaRecord extends SimulatedOa {
  /** Events of an OA arrive only after it has granted a token. */
  hasGranted: boolean
  numView: number
}

/** A resident as one OA sees her: the same person has another id at another OA. */
export interface SimulatedUser {
  userId: string
  oaId: string
  idByApp: string
  name: string
  phone: string
  isFollower: boolean
  /** Admins of the OA receive development-mode templates. */
  isAdmin: boolean
  hasBlocked: boolean
  followedAt: number | null
  unfollowedAt: number | null
  lastInteractionAt: number | null
  hasClickedChat: boolean
  welcomeLeft: boolean
  alias: string
  externalId: string
  tags: string[]
  sharedName: string
  sharedPhone: string
}

export type MessageKind =
  | 'text'
  | 'image'
  | 'gif'
  | 'sticker'
  | 'file'
  | 'location'
  | 'audio'
  | 'link'
  | 'buttons'
  | 'request_user_info'
  | 'submit_info'
  | 'template'
  | 'article'

export interface MessageButton {
  title: string
  type: string
  payload: unknown
}

/** One bubble. `from` tells who wrote it; `adminId` is set when a person wrote in OA Manager. */
export interface SimulatedMessage {
  messageId: string
  oaId: string
  userId: string
  from: 'oa' | 'user'
  kind: MessageKind
  at: number
  text?: string
  url?: string
  fileName?: string
  fileSizeBytes?: number
  title?: string
  subtitle?: string
  quoteId?: string
  buttons?: MessageButton[]
  latitude?: string
  longitude?: string
  adminId?: string
  trackingId?: string
  templateId?: string
  seenAt?: number
  /** Sent by `oa.query.hide`: the OA gets it, the resident does not see it. */
  isHidden?: boolean
}

export interface OauthCode {
  code: string
  appId: string
  oaId: string
  challenge: string
  expiresAt: number
  isUsed: boolean
}

export interface AccessToken {
  token: string
  appId: string
  oaId: string
  expiresAt: number
  /** A newer token, a revocation or nothing. */
  isDead: boolean
}

export interface RefreshToken {
  token: string
  appId: string
  oaId: string
  expiresAt: number
  isUsed: boolean
}

/** A stored file: an upload of the OA (`expiresAt` set) or a resident's picture. */
export interface MediaFile {
  mediaId: string
  kind: 'image' | 'gif' | 'file'
  name: string
  type: string
  bytes: Buffer
  oaId: string
  expiresAt: number | null
}

export interface Article {
  id: string
  token: string
  oaId: string
  title: string
  author: string
  description: string
  coverUrl: string
  body: unknown[]
  isShown: boolean
  readyAt: number
  createdAt: number
  updatedAt: number
  views: number
  shares: number
}

/** One accepted send, kept to prove that nothing went out twice. */
export interface AcceptedSend {
  messageId: string
  oaId: string
  userId: string
  phone: string
  kind: MessageKind
  text: string
  trackingId: string
  at: number
}

export interface LogEntry {
  at: number
  direction: 'call' | 'event' | 'note'
  title: string
  detail: string
  body: string
  userId: string
  isStruck: boolean
  isBad: boolean
}

/** Everything the simulator knows. Maps keep their keys as the decimal strings Zalo uses. */
export interface World {
  apps: Map<string, AppRecord>
  oas: Map<string, OaRecord>
  users: Map<string, SimulatedUser>
  messages: Map<string, SimulatedMessage[]>
  codes: Map<string, OauthCode>
  accessTokens: Map<string, AccessToken>
  refreshTokens: Map<string, RefreshToken>
  media: Map<string, MediaFile>
  articles: Map<string, Article>
  templates: Map<string, ZbsTemplate>
  sends: AcceptedSend[]
  log: LogEntry[]
}
