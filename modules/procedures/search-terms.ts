import { fillerRuns, fold, isWeak, type SpokenWord, spokenWords } from '#language'
import { concepts } from './concept-texts.vi.ts'

/** A term of a text: a syllable, two neighbours (`khai sinh`), or a concept (`§birth`). */
export type Term = { key: string; letters: string | null; weight: number }

const WEAK = 0.2
const PAIR = 0.5
const SKIP_PAIR = 0.3
const CONCEPT = 0.8

type ConceptRun = { name: string; run: readonly string[] }

/** Concept runs by their first syllable, so that a text is walked once. */
const conceptRuns: ReadonlyMap<string, readonly ConceptRun[]> = Map.groupBy(
  Object.entries(concepts).flatMap(([concept, runs]) => runs.split('|').map((words) => ({ name: `§${concept}`, run: fold(words.trim()).split(/\s+/) }))),
  ({ run }) => run[0] ?? '',
)

/** The terms of a text, each once with its greatest weight. */
export function termsOf(words: readonly SpokenWord[], hasConcepts = true): Term[] {
  const terms = new Map<string, Term>()
  const add = (key: string, letters: string | null, weight: number) => {
    const known = terms.get(key)
    if (!known || known.weight < weight) terms.set(key, { key, letters, weight })
  }
  words.forEach((word, at) => {
    add(word.folded, word.letters, isWeak(word) ? WEAK : 1)
    const [next, after] = [words[at + 1], words[at + 2]]
    if (next) add(`${word.folded} ${next.folded}`, null, isWeak(word) && isWeak(next) ? WEAK * PAIR : PAIR)
    if (next && after && isWeak(next) && !isWeak(word) && !isWeak(after)) add(`${word.folded} ${after.folded}`, null, SKIP_PAIR)
  })
  if (!hasConcepts) return [...terms.values()]
  words.forEach(({ folded }, at) => {
    for (const { name, run } of conceptRuns.get(folded) ?? [])
      if (run.every((syllable, offset) => words[at + offset]?.folded === syllable)) add(name, null, CONCEPT)
  })
  return [...terms.values()]
}

/** Reads the terms of texts of ours, which need no mending; contents of records go without concepts. */
export function termReader(): (text: string, hasConcepts?: boolean) => Term[] {
  const seen = new Map<string, SpokenWord>()
  return (text, hasConcepts = true) => termsOf(spokenWords(text, seen), hasConcepts)
}

/** A text without the runs that only greet and ask. What is nothing but such runs stays as it is. */
export function withoutFiller(words: readonly SpokenWord[]): SpokenWord[] {
  const kept: SpokenWord[] = []
  for (let at = 0; at < words.length; ) {
    const run = fillerRuns.find((filler) => filler.every((syllable, offset) => words[at + offset]?.folded === syllable))
    if (run) at += run.length
    else {
      const word = words[at]
      if (word) kept.push(word)
      at++
    }
  }
  return kept.length > 0 ? kept : [...words]
}
