import { plainWords, withoutPoliteWords } from './plain-words.ts'

/** Which of `count` offered choices the message picks, from 0; null when it picks none of them. */
export function chosenNumber(text: string, count: number): number | null {
  const folded = plainWords(text)
  const words = withoutPoliteWords(folded).replace(/^(lay|chon|bam|nhan|go) /, '')
  if (count > 0 && lastWords.test(words)) return count - 1
  const number = numberOf(words) ?? spokenNumber(folded)
  return number !== null && number >= 1 && number <= count ? number - 1 : null
}

const lastWords = /^(cai |so |muc )?(cuoi|cuoi cung|duoi cung)$/

function numberOf(words: string): number | null {
  const found = /^(so |cau |muc |phim |cai |thu |cai thu |cai so )*(\d{1,2})$/.exec(words)
  return found ? Number(found[2]) : null
}

/** A number said in words needs "thứ", "số" or "cái" before it, or to stand alone: "ba" may also be a grandmother. */
function spokenNumber(folded: string): number | null {
  const found = /(?:^|.*\b(?:thu|so|cai|muc) )(dau tien|\w+)( a| nhe| nha| di| do)*$/.exec(folded)
  return found?.[1] ? (numberWords[found[1]] ?? null) : null
}

const numberWords: Record<string, number> = { mot: 1, nhat: 1, 'dau tien': 1, hai: 2, nhi: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9 }
