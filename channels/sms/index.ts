import type { Channel } from '#messaging'
import { readReport, verifyReport } from './delivery-report.ts'
import { sendSms } from './send.ts'
import type { SmsSettings } from './settings.ts'
import { countParts, smsParts } from './sms-text.ts'

export { type SmsSettings, smsSettings, smsSettingsFromEnvironment } from './settings.ts'

/** SMS under a registered brandname through eSMS, as the port of messaging. */
export function smsChannel(settings: SmsSettings): Channel {
  return {
    name: 'sms',
    appRef: 'esms',
    limits: { appPerSecond: settings.perSecond, accountPerSecond: settings.perSecond },
    canSend: (kind) => kind === 'sms',
    partsOf: (_kind, text, account) => smsParts(text, account['isUnicode'] === true),
    estimateDong: (_kind, text, account) =>
      smsParts(text, account['isUnicode'] === true).reduce((sum, part) => sum + countParts(part).parts * settings.dongPerPart, 0),
    send: (outgoing) => sendSms(settings, outgoing),
    // A repeated request id is answered with code 124, so an unknown one is simply asked again.
    dropsRepeats: true,
    webhook: { method: 'GET', path: '/webhooks/esms/:key' },
    verifyWebhook: (request) => verifyReport(settings, request),
    readEvent: (body) => readReport(body),
  }
}
