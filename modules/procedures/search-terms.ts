import { fillerRuns, fold, isWeak, type SpokenWord, spokenWords } from '#language'
import { concepts } from './concepts.ts'

/** A term of a text: a syllable, two neighbours (`khai sinh`), or a concept (`§birth`). */
export type Term = { key: string; letters: string | null; weight: number }

const WEAK = 0.2
const PAIR = 0.5
const SKIP_PAIR = 0.3
const CONCEPT = 0.8

const conceptRuns = Object.entries(concepts).flatMap(([name, runs]) => runs.split('|').map((run) => ({ name: `§${name}`, run: ` ${fold(run.trim())} ` })))

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
  const run = ` ${words.map(({ folded }) => folded).join(' ')} `
  for (const concept of conceptRuns) if (run.includes(concept.run)) add(concept.name, null, CONCEPT)
  return [...terms.values()]
}

/** The terms of a phrase of ours, which needs no mending. */
export function termsOfPhrase(phrase: string, hasConcepts = true): Term[] {
  return termsOf(spokenWords(phrase), hasConcepts)
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
