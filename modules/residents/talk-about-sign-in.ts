import { fold } from '#language'
import type { Context } from '#platform/context'
import { confirmZaloNumber } from './confirm-zalo-number.ts'
import { chatWords } from './texts.vi.ts'
import { zaloSignInLink } from './zalo-sign-in-link.ts'

/** "Hồ sơ của tôi", "xem hồ sơ của bác", "đăng nhập", "vào tài khoản": the way a resident asks for what is theirs. */
const ASKS =
  /^((cho|xin|toi|em|bac|con|minh|muon|can|xem|mo|vao|tra cuu|kiem tra) )*(ho so cua (toi|tui|em|bac|con|minh|chau)( (gio )?((den|toi|o) dau|the nao|sao|xong chua)( roi)?)?|ho so (toi|tui|em) (da )?nop|dang nhap|tai khoan( cua (toi|em|bac|minh))?)$/
const NUMBER = /^\s*(\d{2})\s*$/

/** What is said in the chat, and what is kept of it where others read: without the link. */
export type SignInWords = { sent: string; kept: string }

/** Takes the number a sign-in page shows, at any time; null when the message is about something else. */
export async function takeSignInNumber(ctx: Context, contactId: number, text: string): Promise<SignInWords | null> {
  const number = NUMBER.exec(text)?.[1]
  if (!number) return null
  const { result, attemptsLeft } = await ctx.asSystem('residents').call(confirmZaloNumber, { contactId, number })
  if (result === 'none') return null
  const said = result === 'right' ? chatWords.numberRight : result === 'wrong' ? chatWords.numberWrong(attemptsLeft) : chatWords.linkOver
  return { sent: said, kept: said }
}

/** Sends the sign-in link to a Zalo contact who asks for what is theirs; null when the message is about something else. */
export async function offerSignIn(ctx: Context, contactId: number, text: string, siteAddress: string): Promise<SignInWords | null> {
  const asked = fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  if (siteAddress === '' || !ASKS.test(asked)) return null
  const path = await zaloSignInLink(ctx, contactId, '/ho-so')
  return { sent: chatWords.link(`${siteAddress}${path}`), kept: chatWords.link(chatWords.linkNotKept) }
}
