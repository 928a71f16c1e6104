import type { ProcedureCard } from '#procedures'
import { shortened } from './shortened.ts'
import { texts } from './texts.vi.ts'

type Papers = ProcedureCard['papers']
type PaperGroup = Papers['groups'][number]

const LONGEST_PAPER = 130
const MOST_CASES = 4

/** The papers in short lines, what to submit apart from what to show; situations are named, never added together, and `inFull` opens them. */
export function papersLines(papers: Papers, most: number, inFull: boolean): string[] {
  if (!papers.isKnown) return [texts.papersUnknown]
  const common = papers.groups.filter((group) => !group.isCase)
  const lines = [
    ...listed(texts.papersSubmit, namesOf(common, 'submit'), most),
    ...listed(texts.papersPresent, namesOf(common, 'present'), Math.ceil(most / 2)),
  ]
  const inCase = common.reduce((sum, group) => sum + group.submitInCase.length + group.presentInCase.length, 0)
  const all = [...lines, ...casesOf(papers, most, inFull), ...(inCase > 0 ? [texts.papersInCase(inCase)] : [])]
  return all.length > 0 ? all : [texts.papersNone]
}

function namesOf(groups: readonly PaperGroup[], kind: 'submit' | 'present'): string[] {
  return groups.flatMap((group) => group[kind].map((paper) => paper.name))
}

function listed(title: string, names: readonly string[], most: number): string[] {
  if (names.length === 0) return []
  const left = names.length - most
  return [title, ...names.slice(0, most).map((name) => `- ${shortened(name, LONGEST_PAPER)}`), ...(left > 0 ? [texts.papersMore(left)] : [])]
}

function casesOf({ groups, cases }: Papers, most: number, inFull: boolean): string[] {
  if (cases === 0) return []
  const shown = Math.min(most, MOST_CASES)
  const named = groups.filter((group) => group.isCase)
  const lines = named
    .slice(0, shown)
    .flatMap((group) => [`- ${shortened(group.name ?? '', LONGEST_PAPER)}`, ...(inFull ? papersOfCase(group, Math.ceil(most / 3)) : [])])
  return [texts.papersByCase(cases), ...lines, ...(named.length > shown ? [texts.casesMore(named.length - shown)] : [])]
}

function papersOfCase(group: PaperGroup, most: number): string[] {
  const names = [...group.submit, ...group.submitInCase].map((paper) => paper.name)
  return [
    ...names.slice(0, most).map((name) => `  + ${shortened(name, LONGEST_PAPER)}`),
    ...(names.length > most ? [`  ${texts.papersMore(names.length - most)}`] : []),
  ]
}
