import { fold, hasAccent, letters } from './fold.ts'

/** One syllable as typed: folded for every comparison, and with its accents when the writer used accents at all. */
export type SpokenWord = { folded: string; letters: string | null }

/** Cuts a text into syllables; punctuation, emoji and double spaces fall away. A text without any accent yields no letters. */
export function spokenWords(text: string): SpokenWord[] {
  const syllables = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const isAccented = hasAccent(text)
  return syllables.map((syllable) => ({ folded: fold(syllable), letters: isAccented ? letters(syllable) : null }))
}
