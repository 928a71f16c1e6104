import { z } from 'zod'
import type { Outgoing, SendOutcome } from '#messaging'
import { callOutside } from '#platform/outside-call'
import type { SmsSettings } from './settings.ts'
import { countParts } from './sms-text.ts'
import { smsRefusal } from './status-table.ts'
import { reportTexts } from './texts.vi.ts'

const SEND_PATH = '/MainService.svc/json/SendMultipleMessage_V4_post_json/'
const TAKEN = '100'
const TAKEN_BEFORE = '124'

const answerShape = z.object({ CodeResult: z.coerce.string(), SMSID: z.coerce.string().nullish() })

/** Sends one SMS. The request id makes a repeat harmless: the provider answers that it has it already. */
export async function sendSms(settings: SmsSettings, outgoing: Outgoing): Promise<SendOutcome> {
  const requestId = `${outgoing.account.ref}.${outgoing.ledgerId}`
  const { parts, encoding } = countParts(outgoing.text)
  const answer = await callOutside({
    url: `${settings.url}${SEND_PATH}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ApiKey: settings.apiKey,
      SecretKey: settings.secretKey,
      Phone: outgoing.phone,
      Content: outgoing.text,
      Brandname: String(outgoing.account.settings['brandname'] ?? outgoing.account.ref),
      SmsType: '2',
      IsUnicode: encoding === 'UCS-2' ? '1' : '0',
      RequestId: requestId,
      ...(settings.publicUrl ? { CallbackUrl: `${settings.publicUrl}/webhooks/esms/${settings.callbackSecret}` } : {}),
    }),
    timeoutMs: settings.timeoutMs,
  })
  if (answer.kind === 'not-sent') return { sent: false, retry: 'later', code: answer.reason, reason: reportTexts.notReached }
  if (answer.kind === 'unknown') return { sent: false, retry: 'unknown', code: answer.reason, reason: reportTexts.noAnswer }
  const read = readAnswer(answer.text)
  if (!read) return { sent: false, retry: 'unknown', code: `http-${answer.status}`, reason: reportTexts.noAnswer }
  if (read.CodeResult === TAKEN || read.CodeResult === TAKEN_BEFORE)
    return { sent: true, providerMessageId: read.SMSID || requestId, priceDong: parts * settings.dongPerPart }
  return smsRefusal(read.CodeResult)
}

function readAnswer(text: string): z.output<typeof answerShape> | null {
  try {
    const parsed = answerShape.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
