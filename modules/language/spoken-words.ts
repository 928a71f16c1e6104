import { fold, hasAccent, letters } from './fold.ts'

/** One syllable as typed: folded for every comparison, and with its accents when the writer used accents at all. */
export type SpokenWord = { folded: string; letters: string | null }

/**
 * Cuts a text into syllables; punctuation, emoji and double spaces fall away. A text without any accent yields no letters.
 * Whoever reads many texts gives one `seen`, so that each of the few thousand syllables is folded once.
 */
export function spokenWords(text: string, seen: Map<string, SpokenWord> = new Map()): SpokenWord[] {
  const isAccented = hasAccent(text)
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map((syllable) => {
    const known = seen.get(syllable) ?? { folded: fold(syllable), letters: letters(syllable) }
    seen.set(syllable, known)
    return isAccented ? known : { folded: known.folded, letters: null }
  })
}
