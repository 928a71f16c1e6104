import { plainWords } from './plain-words.ts'

/** A legal code, or a look-up name as slips show it: nine letters and digits in threes, or together with both among them. */
const CODE = /\b[A-Z]\d{2}(?:\.\d{1,3}){0,4}-\d{6}-\d{4,7}\b/i
const REF = /\b(?=[A-Z-]*\d)(?=[\d-]*[A-Z])[2-9CDFGHJKMNPQRTVWX]{3}-?[2-9CDFGHJKMNPQRTVWX]{3}-?[2-9CDFGHJKMNPQRTVWX]{3}\b/i

const WHERE =
  /\b(tra cuu|kiem tra|xem)( tinh trang| ket qua)? ho so\b|\btinh trang ho so\b|\bho so( cua)? (toi|tui|em|bac|con|minh|chau|nha toi|nha em)( \w+){0,4} (den dau|toi dau|o dau|the nao|sao roi|xong chua|bao gio xong|khi nao xong|bao gio co|khi nao co)\b|\bho so( (da )?nop)?( \w+){0,3} (den dau|toi dau) roi\b|\bho so( \w+){0,2} xong chua\b/

/** The code in a message; null when there is none. */
export function caseCodeIn(text: string): string | null {
  return (CODE.exec(text) ?? REF.exec(text))?.[0] ?? null
}

/** Whether the message asks where a case is that was filed already. */
export function asksForCase(text: string): boolean {
  return WHERE.test(plainWords(text))
}
