import { everydaySyllables, fold, sound } from '#language'
import { aliases } from './aliases.ts'
import type { CatalogueRecord } from './catalogue-record.ts'
import type { Vocabulary } from './mend-query.ts'
import { outsideTopics } from './outside-topics.ts'
import { type Qualifier, qualifiers } from './qualifiers.ts'
import { type Term, termReader } from './search-terms.ts'
import { plainName } from './source-words.ts'

/** One way of asking, for a procedure (`document` ≥ 0) or an outside topic (`document` < 0, counted from -1). */
export type Phrase = { document: number; total: number }
export type Posting = { phrase: number; letters: string | null; weight: number }
export type Document = { code: string; isCore: boolean; marks: readonly Qualifier[] }
export type SearchIndex = {
  documents: readonly Document[]
  phrases: readonly Phrase[]
  postings: ReadonlyMap<string, readonly Posting[]>
  /** Term → document → weighted frequency in name, field and body. */
  frequencies: ReadonlyMap<string, ReadonlyMap<number, number>>
  rarity: (term: string) => number
  vocabulary: Vocabulary
}

const [IN_NAME, IN_FIELD, IN_BODY] = [1, 0.4, 0.2]
const NAME_SYLLABLES = 14

/** Builds the index of the catalogue in memory: phrases people use, and names, fields and contents of the records. */
export function buildIndex(records: readonly CatalogueRecord[]): SearchIndex {
  const read = termReader()
  const documents = records.map((record) => ({
    code: record.code,
    isCore: record.core,
    marks: qualifiers.filter(({ name }) => name.test(nameToJudge(record))),
  }))
  const at = new Map(records.map(({ code }, index) => [code, index]))
  const told = [
    ...records.map((record, document) => ({ document, terms: read(headOf(record.name)) })),
    ...aliases.flatMap(({ code, phrase }) => {
      const document = at.get(code)
      return document === undefined ? [] : [{ document, terms: read(phrase) }]
    }),
    ...outsideTopics.flatMap(({ phrases }, topic) => phrases.split('|').map((phrase) => ({ document: -1 - topic, terms: read(phrase) }))),
  ]
  const rarity = rarityOver(told, records.length + outsideTopics.length)
  const phrases = told.map(({ document, terms }) => ({ document, total: terms.reduce((sum, { key, weight }) => sum + weight * rarity(key), 0) }))
  return { documents, phrases, postings: postingsOf(told), frequencies: frequenciesOf(records, read), rarity, vocabulary: vocabularyOf(records, told, read) }
}

type Reader = ReturnType<typeof termReader>
type Told = { document: number; terms: readonly Term[] }

/** The name without its long tail of cases, which would drown what it is about. */
function headOf(name: string): string {
  const [head = name] = plainName(name).split(/[(;:]/)
  return head.split(/\s+/).slice(0, NAME_SYLLABLES).join(' ')
}

function nameToJudge({ name }: CatalogueRecord): string {
  return fold(plainName(name)).replace(/[^\p{L}\p{N}]+/gu, ' ')
}

/** How telling a term is: few documents have it. Counted over names, aliases and outside topics. */
function rarityOver(told: readonly Told[], count: number): (term: string) => number {
  const holders = new Map<string, Set<number>>()
  for (const { document, terms } of told)
    for (const { key } of terms) {
      const known = holders.get(key)
      if (known) known.add(document)
      else holders.set(key, new Set([document]))
    }
  const known = new Map([...holders].map(([term, { size }]) => [term, Math.log(1 + (count - size + 0.5) / (size + 0.5))]))
  const unknown = Math.log(1 + count)
  return (term) => known.get(term) ?? unknown
}

function postingsOf(told: readonly Told[]): Map<string, Posting[]> {
  const postings = new Map<string, Posting[]>()
  told.forEach(({ terms }, phrase) => {
    for (const { key, letters, weight } of terms) {
      const posting = { phrase, letters, weight }
      const known = postings.get(key)
      if (known) known.push(posting)
      else postings.set(key, [posting])
    }
  })
  return postings
}

function frequenciesOf(records: readonly CatalogueRecord[], read: Reader): Map<string, Map<number, number>> {
  const frequencies = new Map<string, Map<number, number>>()
  records.forEach((record, document) => {
    for (const [text, worth] of partsOf(record)) {
      const terms = read(text, false)
      const length = 1 + terms.length / 40
      for (const { key, weight } of terms) {
        const holders = frequencies.get(key) ?? new Map<number, number>()
        holders.set(document, (holders.get(document) ?? 0) + (worth * weight) / length)
        frequencies.set(key, holders)
      }
    }
  })
  return frequencies
}

function partsOf(record: CatalogueRecord): [string, number][] {
  const papers = (record.documents ?? []).filter(({ kind }) => kind !== 'note_or_condition').map(({ name }) => name.slice(0, 120))
  return [
    [plainName(record.name), IN_NAME],
    [record.field, IN_FIELD],
    [[...(record.results ?? []).map(({ name }) => name), ...papers].join('. ').slice(0, 600), IN_BODY],
  ]
}

function vocabularyOf(records: readonly CatalogueRecord[], told: readonly Told[], read: Reader): Vocabulary {
  const holders = new Map<string, number>()
  const pairs = new Set<string>()
  const learn = (terms: readonly Term[]) => {
    for (const { key } of terms)
      if (key.includes(' ')) pairs.add(key)
      else if (!key.startsWith('§')) holders.set(key, (holders.get(key) ?? 0) + 1)
  }
  for (const { terms } of told) learn(terms)
  for (const { name, field } of records) learn(read(`${name} ${field}`))
  for (const syllable of everydaySyllables) if (!holders.has(syllable)) holders.set(syllable, 1)
  const bySound = new Map<string, string[]>()
  for (const syllable of holders.keys()) bySound.set(sound(syllable), [...(bySound.get(sound(syllable)) ?? []), syllable])
  return { syllables: holders, pairs, bySound }
}
