import { plainWords } from './plain-words.ts'

/** Whether the message gives away, asks for or mentions what nobody should write in a chat: codes, passwords, cards, pictures of papers. */
export function touchesSecret(text: string): boolean {
  const folded = plainWords(text)
  return words.test(folded) || picturesOfPapers.test(folded) || /\b(\d[ .-]?){15,19}\b/.test(text)
}

const words =
  /\b(otp|mat khau|password|pass word|ma pin|cvv|cvc|ma xac (thuc|nhan|minh)|so the (ngan hang|atm|tin dung|visa)|(the|ma) (atm|visa|mastercard)|ma bao mat)\b/
const picturesOfPapers =
  /\b(gui|chup|up|dang)( \w+){0,3} (anh|hinh|mat truoc|mat sau)?( \w+){0,2} ?(can cuoc|cccd|cmnd|chung minh|ho chieu|so do|so hong)( \w+){0,3} (qua|len|vao|cho|day)\b/
