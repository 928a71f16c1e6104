import { type Fact, Facts, type IconName } from '#ui'
import type { ProcedureCard } from './card.ts'
import { texts } from './page-texts.vi.ts'
import { unknownWords } from './texts.vi.ts'

/** The four questions everybody has: how long, how much, where, what comes of it. */
export function ProcedureFacts({ card }: { card: ProcedureCard }) {
  return (
    <Facts
      facts={[
        fact(texts.howLong, card.time.words, card.time.note, 'clock'),
        fact(texts.howMuch, card.fee.words, card.fee.note, 'wallet'),
        fact(texts.where, card.place, null, 'landmark'),
        fact(texts.get, card.resultWords, null, 'file-badge'),
      ]}
    />
  )
}

function fact(question: string, words: string, note: string | null, icon: IconName): Fact {
  if (words === unknownWords) return { question, answer: texts.unknown, note: texts.unknownNote, icon }
  return { question, answer: words.charAt(0).toUpperCase() + words.slice(1), note, icon }
}
