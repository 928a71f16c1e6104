import type { Channel } from '#messaging'
import { readZaloEvent } from './events.ts'
import { findSentInZalo } from './find-sent.ts'
import { sendByZalo } from './send.ts'
import type { ZaloSettings } from './settings.ts'
import { splitText, ZALO_TEXT_LIMIT } from './split-text.ts'
import { consentAddress, exchangeCode, refreshTokens } from './tokens.ts'
import { verifyDelivery } from './webhook.ts'

export { type ZaloSettings, zaloSettings, zaloSettingsFromEnvironment } from './settings.ts'

/** Zalo Official Accounts of one app, as the port of messaging. */
export function zaloChannel(settings: ZaloSettings): Channel {
  return {
    name: 'zalo',
    appRef: settings.appId,
    limits: { appPerSecond: settings.perSecond, accountPerSecond: settings.accountPerSecond },
    canSend: (kind) => kind !== 'sms',
    partsOf: (kind, text) => (kind === 'chat' ? splitText(text, ZALO_TEXT_LIMIT) : [text]),
    estimateDong: (kind) => (kind === 'chat' ? settings.prices.chat : kind === 'template-by-user' ? settings.prices.byUser : settings.prices.byPhone),
    send: (outgoing) => sendByZalo(settings, outgoing),
    consent: {
      verifier: (random) => settings.fixedVerifier ?? random.token(32),
      address: (state, verifier, redirectUri) => consentAddress(settings, state, verifier, redirectUri),
      exchange: (code, verifier) => exchangeCode(settings, code, verifier),
      refresh: (refreshToken) => refreshTokens(settings, refreshToken),
    },
    findSent: (account, userRef, since) => findSentInZalo(settings, account, userRef, since),
    dropsRepeats: false,
    webhook: { method: 'POST', path: '/webhooks/zalo/:key' },
    verifyWebhook: (request) => verifyDelivery(settings, request),
    readEvent: readZaloEvent,
  }
}
