import type { FilingPaper, FilingPapers } from '#procedures'
import type { DraftAnswers } from './answers.ts'

/** One page of the way: a question, or the review at its end. `id` stands in the address. */
export type FilingStep = { id: string } & ({ kind: 'whom' | 'contact' | 'situation' | 'pick' | 'free' | 'review' } | { kind: 'paper'; paper: FilingPaper })

/** A list longer than this is not walked page by page: the resident first says which papers are theirs. */
const LONGEST_WALK = 7
/** The paper id of whatever the resident adds by themselves. */
export const FREE_PAPER = 'khac'
const PAPER = 'giay-'

/** The pages of a draft in their order, as far as its answers tell them. */
export function stepsOf(papers: FilingPapers, answers: DraftAnswers): FilingStep[] {
  const toSend = papersToSend(papers, answers)
  const isLong = isPicked(papers, answers)
  const walked = isLong ? toSend.filter(({ id }) => answers.picked?.includes(id)) : toSend
  const asksFreely = !papers.isKnown || hasFreePapers(answers)
  return [
    { id: 'cho-ai', kind: 'whom' },
    { id: 'lien-he', kind: 'contact' },
    ...(papers.situations.length > 1 ? [{ id: 'truong-hop', kind: 'situation' } as const] : []),
    ...(isLong ? [{ id: 'chon-giay', kind: 'pick' } as const] : []),
    ...walked.map((paper) => ({ id: PAPER + paper.id, kind: 'paper', paper }) as const),
    ...(asksFreely ? [{ id: PAPER + FREE_PAPER, kind: 'free' } as const] : []),
    { id: 'xem-lai', kind: 'review' },
  ]
}

/** The step of an address, also the page for further papers which no list names; undefined when the draft has no such page. */
export function stepAt(steps: readonly FilingStep[], id: string): FilingStep | undefined {
  return steps.find((step) => step.id === id) ?? (id === PAPER + FREE_PAPER ? { id, kind: 'free' } : undefined)
}

/** The step after one; of a page outside the way, the review. */
export function stepAfter(steps: readonly FilingStep[], id: string): FilingStep {
  const index = steps.findIndex((step) => step.id === id)
  return steps[index < 0 ? steps.length - 1 : Math.min(index + 1, steps.length - 1)] ?? { id: 'xem-lai', kind: 'review' }
}

/** Where to go on: the first page not answered, at last the review. */
export function resumeStep(steps: readonly FilingStep[], answers: DraftAnswers): FilingStep {
  return steps.find((step) => !isAnswered(step, answers)) ?? { id: 'xem-lai', kind: 'review' }
}

/** Whether a page has its answer. The review is never answered: it is sent. */
export function isAnswered(step: FilingStep, answers: DraftAnswers): boolean {
  switch (step.kind) {
    case 'whom':
      return answers.forWhom !== undefined
    case 'contact':
      return answers.contact !== undefined
    case 'situation':
      return answers.situationId !== undefined
    case 'pick':
      return answers.picked !== undefined
    case 'paper':
      return answers.papers[step.paper.id] !== undefined
    case 'free':
      return answers.papers[FREE_PAPER] !== undefined
    case 'review':
      return false
  }
}

/** The situation that was chosen, else the first: there is always one. */
export function situationOf(papers: FilingPapers, answers: DraftAnswers): FilingPapers['situations'][number] {
  const chosen = papers.situations.find(({ id }) => id === answers.situationId) ?? papers.situations[0]
  if (!chosen) throw new Error('A procedure is filed in at least one situation')
  return chosen
}

/** Papers shown at the desk, of which no file is asked. */
export function papersToBring(papers: FilingPapers, answers: DraftAnswers): FilingPaper[] {
  return situationOf(papers, answers).papers.filter(({ bring }) => bring)
}

export function papersToSend(papers: FilingPapers, answers: DraftAnswers): FilingPaper[] {
  return situationOf(papers, answers).papers.filter(({ bring, forAnother }) => !bring && (!forAnother || isForAnother(answers)))
}

/** Oneself needs no mandate, and a parent acts for their child by law. */
function isForAnother({ forWhom }: DraftAnswers): boolean {
  return forWhom?.kind === 'person' || forWhom?.kind === 'organisation'
}

function isPicked(papers: FilingPapers, answers: DraftAnswers): boolean {
  return papersToSend(papers, answers).length > LONGEST_WALK
}

function hasFreePapers({ papers }: DraftAnswers): boolean {
  return papers[FREE_PAPER] === 'sent'
}

/** The paper a page asks for, by the id its files are kept under; null for pages that ask for none. */
export function paperIdOf(step: FilingStep): string | null {
  return step.kind === 'paper' ? step.paper.id : step.kind === 'free' ? FREE_PAPER : null
}
