import { z } from 'zod'
import { plainWords } from './plain-words.ts'

/** What of a procedure was asked; null means the whole short answer. */
export const part = z.enum(['papers', 'fee', 'time', 'place'])
export type Part = z.output<typeof part>

/** The one part a question asks for; null when it asks for none or for several. */
export function askedPart(text: string): Part | null {
  const folded = plainWords(text)
  const asked = parts.filter(({ words }) => words.test(folded)).map(({ part }) => part)
  return asked.length === 1 ? (asked[0] ?? null) : null
}

/** Folded text without the words that name a part; an empty rest means the question leans on what was said before. */
export function withoutPartWords(folded: string): string {
  return parts
    .reduce((rest, { words }) => rest.replace(new RegExp(words.source, 'g'), ' '), folded)
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const parts: { part: Part; words: RegExp }[] = [
  {
    part: 'papers',
    words:
      /\b(giay to( gi| nao)?|(can|mang|nop|dem|gom|co|chuan bi)( theo)?( nhung)? (gi|chi|giay gi)|ho so (gom|can|gi|nhu the nao)|thanh phan ho so|nhung (gi|giay)|giay gi)\b/,
  },
  {
    part: 'fee',
    words:
      /\b(le phi|phi( het)?( bao nhieu| may)?|(mat|het|ton|bao|may|dong) ?(bao nhieu|may|nhieu)? tien|bao nhieu tien|nhieu tien|may dong|gia bao nhieu|ton kem|mien phi|co mat tien)\b/,
  },
  {
    part: 'time',
    words:
      /\b(bao lau|may ngay|may hom|bao gio (thi )?(xong|co|lay|nhan)|khi nao (thi )?(xong|co|lay|nhan)|mat bao nhieu (ngay|lau)|bao nhieu ngay|thoi (han|gian)|trong may|lau (khong|ko|k)|chung nao (xong|co|lay))\b/,
  },
  {
    part: 'place',
    words:
      /\b((nop|xin|den|toi|len|lam|khai) )?(o dau|cho nao|noi nao|cua nao|co quan nao)\b|\b(noi nop|nop dau|dia chi nop|(online|qua mang|truc tuyen)( duoc)?|nop online)\b/,
  },
]
const fillers = /\b(con|the|thi|vay|va|nua|sao|la|can|nop|lam|mat|het|ton|phai|gi|nao|may|bao|nhieu|luon|khi|xong|nhu|viec|cai|do|nay|thu tuc|o)\b/g
