import { plainWords } from './plain-words.ts'
import { borrowingWords } from './texts.vi.ts'

/**
 * Whether somebody asks to borrow or hire a thing (`xa co cho muon loa keo khong`): naming a loudspeaker is then no complaint about it.
 * Without accents `muon` is also "want" and `thue` also "tax", so there the thing must follow at once. Who is bothered complains all the same.
 */
export function asksToBorrow(text: string): boolean {
  const folded = plainWords(text)
  const namesIt = accented.test(text.normalize('NFC')) || plain.test(folded)
  return namesIt && asking.test(folded) && !bothered.test(folded)
}

const accented = new RegExp(`(?<!\\p{L})(${borrowingWords.join('|')})(?!\\p{L})`, 'iu')
const plain =
  /\b(cho|xin|duoc|can|hoi|di|muon)( (toi|em|minh|tui|con|chau|nha|ba con|dan|gia dinh))* (muon|thue)( (bo|cai|chiec|may|dan|it|tam|\d+))* (loa|am ly|micro|ban ghe|ghe|ban|rap|phong bat|bat|hoi truong|nha van hoa|san|may (phat|chieu|bom)|xe)\b/
const asking = /\b(cho|xin|duoc|can|muon|hoi|o dau|cho nao|ai co|bao nhieu|the nao|lam sao|khong|ko|k|hong)\b/
const bothered =
  /\b(on ao|on qua|am i|inh oi|nhuc|dinh tai|hat ho|karaoke|nua dem|ca dem|suot|toi khuya|den khuya|mo to|lam phien|khong (ngu|chiu)|xu ly|giai quyet|can thiep|phan anh|kien nghi)\b/
