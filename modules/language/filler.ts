import { everydayTalk } from './everyday-texts.vi.ts'
import { runs, weak } from './filler-texts.vi.ts'
import { fold, letters } from './fold.ts'

/** Runs of syllables, folded, that ask and greet without saying what about; the longest first. */
export const fillerRuns: readonly (readonly string[])[] = runs
  .split('|')
  .map((run) => run.trim().split(/\s+/).map(fold))
  .sort((a, b) => b.length - a.length)

const weakWords = weak.split(' ')
const weakLetters = new Set(weakWords.map(letters))
const weakFolded = new Set(weakWords.map(fold))

/**
 * Whether a syllable weighs next to nothing: pronouns, particles, the verbs of asking. With accents `cần` is weak and `căn` is not;
 * without them both are, so a weak syllable still counts a little, and its pairs count in full.
 */
export function isWeak(word: { folded: string; letters: string | null }): boolean {
  return word.letters === null ? weakFolded.has(word.folded) : weakLetters.has(word.letters)
}

/** Syllables of everyday talk, folded: known words, so never taken for a slip of another. */
export const everydaySyllables: readonly string[] = fold(everydayTalk).split(/\s+/)
