import { foldedName } from '#people'
import { tidyCell } from './fields.ts'

export type Hamlet = { id: number; name: string }
/** Finds the hamlet some words mean; undefined when none or more than one could be meant. */
export type HamletReader = (words: string) => Hamlet | undefined

/** Words for kinds of hamlets, folded, with the short forms clerks use. */
const KINDS: Readonly<Record<string, string>> = {
  'khu dan cu': 'khu',
  'khu hanh chinh': 'khu',
  'khu pho': 'khu pho',
  'to dan pho': 'to dan pho',
  kdc: 'khu',
  tdp: 'to dan pho',
  khu: 'khu',
  thon: 'thon',
  xom: 'xom',
  ban: 'ban',
  ap: 'ap',
  lang: 'lang',
  to: 'to',
  doi: 'doi',
  cum: 'cum',
}
const KIND = new RegExp(`^(${Object.keys(KINDS).join('|')}|k(?=\\d)|t(?=\\d))(?![a-z])\\s*`)

/** Reads hamlets as written by hand: without accents, in capitals, with noughts, short words, or without the word for hamlet at all. */
export function hamletReader(hamlets: readonly Hamlet[]): HamletReader {
  const whole = Map.groupBy(hamlets, ({ name }) => keyOf(name).key)
  const bare = Map.groupBy(hamlets, ({ name }) => keyOf(name).rest)
  const exact = new Map(hamlets.map((hamlet) => [tidyCell(hamlet.name).toLocaleLowerCase('vi'), hamlet]))
  return (words) => {
    const written = withoutNumbering(tidyCell(words))
    const right = exact.get(written.toLocaleLowerCase('vi'))
    if (right) return right
    const { key, rest, kind } = keyOf(written)
    const found = whole.get(key) ?? (kind === '' ? bare.get(rest) : undefined) ?? []
    return found.length === 1 ? found[0] : undefined
  }
}

/** What hamlets written alike have in common: `XÓM ĐÌNH`, `xom  dinh`, `2. Xóm Đình`. */
export function hamletKey(words: string): string {
  return keyOf(withoutNumbering(tidyCell(words))).key
}

/** Whether words begin as the name of a hamlet would. */
export function soundsLikeHamlet(words: string): boolean {
  return keyOf(withoutNumbering(tidyCell(words))).kind !== ''
}

function keyOf(name: string): { key: string; kind: string; rest: string } {
  const folded = foldedName(name)
  const written = KIND.exec(folded)?.[0] ?? ''
  const kind = KINDS[written.trim()] ?? (written.startsWith('k') ? 'khu' : written.startsWith('t') ? 'to' : '')
  const rest = folded
    .slice(written.length)
    .replace(/^(dan cu |so )+/, '')
    .replace(/\b0+(?=\d)/g, '')
  return { key: `${kind} ${rest}`, kind, rest }
}

/** `3. KHU CHỢ`, `III. Khu Chợ`, `- Khu Chợ`. */
function withoutNumbering(words: string): string {
  return words.replace(/^(\d{1,3}|[IVX]{1,6})\s*[.):-]\s*|^[-*+•]\s*/u, '')
}
