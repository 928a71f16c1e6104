import { cuts, isOneSlipApart, type SpokenWord, shortForms, sound, spokenWords, withoutKeyboardResidue } from '#language'

/** The syllables and neighbours our phrases know; what is typed is mended towards them and nothing else. */
export type Vocabulary = {
  /** Syllable → how many procedures have it. */
  syllables: ReadonlyMap<string, number>
  pairs: ReadonlySet<string>
  bySound: ReadonlyMap<string, readonly string[]>
}

const LONGEST_QUERY = 60

/** The syllables of a question, short forms written out and slips mended. A syllable nobody knows stays as it was typed. */
export function queryWords(query: string, vocabulary: Vocabulary): SpokenWord[] {
  const typed = spokenWords(query).slice(0, LONGEST_QUERY)
  const written = typed.flatMap((word) => {
    const long = shortForms.get(word.folded)
    if (long === undefined || vocabularyKnowsAccents(word)) return [word]
    return long === '' ? [] : long.split(' ').map((folded) => ({ folded, letters: null }))
  })
  return written.flatMap((word, at) => mended(word, written[at - 1]?.folded, written[at + 1]?.folded, vocabulary))
}

/** `bị` folds to the short form of nothing, but a syllable typed with accents is never a short form. */
function vocabularyKnowsAccents({ folded, letters }: SpokenWord): boolean {
  return letters !== null && letters !== folded
}

function mended(word: SpokenWord, before: string | undefined, after: string | undefined, vocabulary: Vocabulary): SpokenWord[] {
  const { syllables, pairs } = vocabulary
  const { folded } = word
  if (syllables.has(folded) || /^\d+$/.test(folded)) return [word]
  const isKnown = (syllable: string) => syllables.has(syllable)
  const fits = (syllable: string) => (before && pairs.has(`${before} ${syllable}`)) || (after && pairs.has(`${syllable} ${after}`))
  const read = withoutKeyboardResidue(folded)
  if (read && isKnown(read)) return [{ folded: read, letters: null }]
  const parts = best(
    cuts(folded, isKnown),
    ([head, tail]) => (pairs.has(`${head} ${tail}`) ? 1000 : 0) + Math.min(syllables.get(head) ?? 0, syllables.get(tail) ?? 0),
  )
  if (parts) return parts.map((part) => ({ folded: part, letters: null }))
  const sameSound = (vocabulary.bySound.get(sound(folded)) ?? []).map((syllable) => ({ syllable, close: 2 }))
  const slips =
    folded.length < 3
      ? []
      : [...syllables.keys()].filter((syllable) => isOneSlipApart(folded, syllable)).map((syllable) => ({ syllable, close: syllable[0] === folded[0] ? 1 : 0 }))
  const chosen = best([...sameSound, ...slips], ({ syllable, close }) => (fits(syllable) ? 10_000 : 0) + close * 1000 + (syllables.get(syllable) ?? 0))
  if (!chosen || (folded.length < 4 && !fits(chosen.syllable))) return [word]
  return [{ folded: chosen.syllable, letters: null }]
}

function best<T>(candidates: readonly T[], worth: (candidate: T) => number): T | undefined {
  let [found, most] = [undefined as T | undefined, Number.NEGATIVE_INFINITY]
  for (const candidate of candidates) {
    const worthOf = worth(candidate)
    if (worthOf > most) [found, most] = [candidate, worthOf]
  }
  return found
}
