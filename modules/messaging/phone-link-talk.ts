import type { Context } from '#platform/context'
import { isRefusal } from '#platform/refusal'
import { askPhoneLink } from './ask-phone-link.ts'
import { confirmPhoneLink } from './confirm-phone-link.ts'
import { maskPhone, normalisePhone } from './phone.ts'
import { queueMessage } from './queue-message.ts'
import { linkWords, refusalTexts } from './texts.vi.ts'

/** "liên kết 0912 345 438", "lien ket so 0912345438": the way a resident asks for it in the chat. */
const ASKS = /^\s*(?:li[eê]n\s*k[eế]t)\s+(?:(?:s[oố])\s+)?([\d\s.+-]{9,20})\s*$/iu
const CODE = /^\s*(\d{3})\s?(\d{3})\s*$/

type Said = { contactId: number; providerMessageId: string; text: string }

/** Takes the part of a chat that links a phone: the wish, and the code that came by SMS. False when the message is about something else. */
export async function talkAboutPhone(ctx: Context, { contactId, providerMessageId, text }: Said): Promise<boolean> {
  const answer = await answerTo(ctx, contactId, text.normalize('NFC'))
  if (answer === null) return false
  await ctx.call(queueMessage, { contactId, purpose: 'reply', text: answer, idempotencyKey: `phone-link-talk:${providerMessageId}` })
  return true
}

/** Sends the code to a phone the contact named, and says so, or why not. */
export async function startPhoneLink(ctx: Context, contactId: number, phone: string): Promise<string> {
  const sender = await ctx.db.selectFrom('channel_account').select('id').where('channel', '=', 'sms').where('state', '=', 'connected').executeTakeFirst()
  if (!sender) return linkWords.noSms
  try {
    await ctx.call(askPhoneLink, { contactId, phone })
    return linkWords.sent(maskPhone(normalisePhone(phone) ?? ''))
  } catch (thrown) {
    // Refused before anything was written; anything else is a defect.
    if (!isRefusal(thrown)) throw thrown
    return refusalTexts[thrown.code]?.(thrown.details) ?? linkWords.expired
  }
}

async function answerTo(ctx: Context, contactId: number, text: string): Promise<string | null> {
  const asked = ASKS.exec(text)
  if (asked) return startPhoneLink(ctx, contactId, asked[1] ?? '')
  const code = CODE.exec(text)
  if (!code) return null
  const { result, attemptsLeft, maskedPhone } = await ctx.call(confirmPhoneLink, { contactId, code: `${code[1]}${code[2]}` })
  if (result === 'not_asked') return null
  return result === 'linked' ? linkWords.linked(maskedPhone ?? '') : result === 'wrong' ? linkWords.wrong(attemptsLeft) : linkWords.expired
}
