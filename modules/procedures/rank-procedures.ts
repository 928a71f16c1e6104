import { queryWords } from './mend-query.ts'
import { outsideTopics } from './outside-topics.ts'
import { qualifiers } from './qualifiers.ts'
import type { SearchIndex } from './search-index.ts'
import { type Term, termsOf, withoutFiller } from './search-terms.ts'

export type Ranked = { code: string; score: number }
export type Ranking = {
  ranked: readonly Ranked[]
  outside: { topic: string; whereToGo: string } | null
  confidence: 'sure' | 'near' | 'none'
}

const CORE = 1.12
const AS_ASKED = 1.05
const OTHER_ACCENTS = 0.55
const RECORD_WORTH = 0.3
const SECOND_PHRASE = 0.2
/** An outside topic speaks only when most of one way of asking is there: a wrong "not here" turns people away. */
const LEAST_OF_OUTSIDE = 0.45

/**
 * Orders the procedures by how well one of the ways of asking for them is met, helped by what their records say.
 * Outside topics compete with them: when one wins, that is the answer and nothing is stretched towards it.
 */
export function rankProcedures(index: SearchIndex, query: string, isShown: (code: string) => boolean = () => true): Ranking {
  const byCode = index.documents.find(({ code }) => query.trim() === code)
  if (byCode && isShown(byCode.code)) return { ranked: [{ code: byCode.code, score: 100 }], outside: null, confidence: 'sure' }
  const words = withoutFiller(queryWords(query, index.vocabulary))
  const terms = termsOf(words)
  const asked = words.map(({ folded }) => folded).join(' ')
  const demanded = qualifiers.filter(({ lacking, asked: pattern }) => lacking !== undefined && pattern.test(asked))
  const met = phrasesMet(index, terms)
  const record = recordScores(index, terms)
  const ranked = index.documents
    .map(({ code, isCore, marks }, document) => {
      const told = (met.best[document] ?? 0) + (met.second[document] ?? 0) * SECOND_PHRASE
      const marked = marks.reduce((factor, mark) => factor * (mark.asked.test(asked) ? (mark.asAsked ?? AS_ASKED) : mark.without), 1)
      const lack = demanded.reduce((factor, mark) => (marks.includes(mark) ? factor : factor * (mark.lacking ?? 1)), 1)
      return {
        code,
        score: (told + (record[document] ?? 0) * RECORD_WORTH) * marked * lack * (isCore ? CORE : 1),
        best: met.best[document] ?? 0,
        coverage: met.coverage[document] ?? 0,
      }
    })
    .filter(({ code, score }) => score > 0 && isShown(code))
    .sort((a, b) => b.score - a.score)
  return judged(index, ranked, outsideMet(met, asked), terms)
}

type Met = { best: Float64Array; second: Float64Array; coverage: Float64Array; outside: Float64Array }

/** Per procedure and outside topic, the best-met phrase: what is met of it times the share of it that is met. */
function phrasesMet({ documents, phrases, postings, rarity }: SearchIndex, terms: readonly Term[]): Met {
  const matched = new Float64Array(phrases.length)
  for (const { key, letters, weight } of terms)
    for (const posting of postings.get(key) ?? []) {
      const accents = letters !== null && posting.letters !== null && letters !== posting.letters ? OTHER_ACCENTS : 1
      matched[posting.phrase] = (matched[posting.phrase] ?? 0) + Math.min(weight, posting.weight) * rarity(key) * accents
    }
  const [best, second, coverage] = [new Float64Array(documents.length), new Float64Array(documents.length), new Float64Array(documents.length)]
  const outside = new Float64Array(outsideTopics.length)
  phrases.forEach(({ document, total }, phrase) => {
    const share = total > 0 ? (matched[phrase] ?? 0) / total : 0
    const score = (matched[phrase] ?? 0) * share
    if (document < 0) outside[-1 - document] = Math.max(outside[-1 - document] ?? 0, share >= LEAST_OF_OUTSIDE ? score : 0)
    else if (score > (best[document] ?? 0)) {
      second[document] = best[document] ?? 0
      best[document] = score
      coverage[document] = share
    } else if (score > (second[document] ?? 0)) second[document] = score
  })
  return { best, second, coverage, outside }
}

/** BM25 over name, field and contents of the records. */
function recordScores({ documents, frequencies, rarity }: SearchIndex, terms: readonly Term[]): Float64Array {
  const scores = new Float64Array(documents.length)
  for (const { key, weight } of terms)
    for (const [document, frequency] of frequencies.get(key) ?? [])
      scores[document] = (scores[document] ?? 0) + (weight * rarity(key) * frequency * 2.2) / (frequency + 1.2)
  return scores
}

type Outside = { topic: string; whereToGo: string; score: number } | null

function outsideMet({ outside }: Met, asked: string): Outside {
  const allowed = outsideTopics.map(({ topic, whereToGo, unlessAsked }, at) => ({ topic, whereToGo, score: unlessAsked?.test(asked) ? 0 : (outside[at] ?? 0) }))
  return allowed.reduce<Outside>((best, one) => (one.score > (best?.score ?? 0) ? one : best), null)
}

type Judged = Ranked & { best: number; coverage: number }

/** Thresholds found on the tuning questions: how much must be met to speak at all, and to speak surely. */
const LEAST = { met: 3.3, share: 0.05, ofFirst: 0.15 }
const SURE = { met: 7, share: 0.2, coverage: 0.45, lead: 1.18 }

function judged(index: SearchIndex, ranked: readonly Judged[], outside: Outside, terms: readonly Term[]): Ranking {
  const [first, second] = ranked
  const told = ranked
    .filter(({ score }) => score >= (first?.score ?? 0) * LEAST.ofFirst)
    .map(({ code, score }) => ({ code, score: Math.round(score * 100) / 100 }))
  const asked = terms.reduce((sum, { key, weight }) => sum + weight * index.rarity(key), 0)
  const isMet = (met: number) => met >= LEAST.met && met / asked >= LEAST.share
  if (outside && isMet(outside.score) && outside.score > (first?.best ?? 0))
    return { ranked: [], outside: { topic: outside.topic, whereToGo: outside.whereToGo }, confidence: 'none' }
  if (!first || !isMet(first.best)) return { ranked: [], outside: null, confidence: 'none' }
  const isAhead = !second || first.score >= second.score * SURE.lead
  const isWell = first.best >= SURE.met && first.coverage >= SURE.coverage && first.best / asked >= SURE.share
  return { ranked: told, outside: null, confidence: isAhead && isWell ? 'sure' : 'near' }
}
