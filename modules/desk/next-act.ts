import { type ActionKind, actsOpenTo, type CaseStanding, type ListRow } from '#cases'
import { texts } from './texts.vi.ts'

/** The one act of a row: what opens, and what its button says. */
export type NextAct = { kind: ActionKind | null; label: string }

/** What moves a case on, most pressing first. */
const order: readonly ActionKind[] = [
  'called_back',
  'taken_in',
  'bundle_checked',
  'fee_settled',
  'returned',
  'supplemented',
  'step_done',
  'finished',
  'assigned',
]

type Row = Pick<ListRow, 'mode' | 'state' | 'receivedAt' | 'finishedAt' | 'closedAt' | 'callBackSince' | 'isLate' | 'assigned' | 'step' | 'portalStatus'>

/** The acts a row's projection leaves open to staff; the case's own page asks its whole history once more. */
export function actsOpenFor(row: Row & Pick<ListRow, 'newDueAt'>): ActionKind[] {
  const standing: CaseStanding = {
    state: row.state,
    portalStatus: row.portalStatus,
    waitsFor: 'office',
    receivedAt: row.receivedAt,
    pauses: [],
    newDueAt: row.newDueAt,
    apologisedAt: null,
    supplementAnswerBy: null,
    assignedAccountId: row.assigned?.accountId ?? null,
    step: row.step,
    stepSince: null,
    stepHours: null,
    withOfficeSince: null,
    wasAskedBeforeReceipt: row.state === 'filed' && row.portalStatus === 5,
    receivedHours: null,
    countedBy: null,
    keptDays: null,
    callBackSince: row.callBackSince,
    finishedAt: row.finishedAt,
    closedAt: row.closedAt,
    rating: null,
    lastActionAt: null,
  }
  return actsOpenTo('staff', row.mode, standing)
}

/** The one button of a row, from the acts that are open. */
export function nextActOf(row: Row, open: readonly ActionKind[]): NextAct {
  const kind = pressing(row, open) ?? order.find((one) => open.includes(one) && isWanted(one, row)) ?? null
  return { kind, label: labelOf(kind, row) }
}

/** Late work asks for a word to the resident first, once a receipt has promised them a date; work nobody has asks for somebody. */
function pressing(row: Row, open: readonly ActionKind[]): ActionKind | null {
  if (row.closedAt) return null
  if (row.callBackSince && open.includes('called_back')) return 'called_back'
  if (row.isLate && open.includes('apologised')) return 'apologised'
  return row.assigned === null && row.receivedAt && open.includes('step_done') && open.includes('assigned') ? 'assigned' : null
}

function isWanted(kind: ActionKind, row: Row): boolean {
  if (row.closedAt) return false
  if (kind === 'taken_in') return row.mode === 'official' || row.state === 'ready'
  if (kind === 'finished') return row.step === null
  if (kind === 'step_done') return row.step !== null
  return true
}

function labelOf(kind: ActionKind | null, { mode }: Row): string {
  const labels: Partial<Record<ActionKind, string>> = texts.nextActs
  if (kind === 'taken_in' && mode === 'prepare') return texts.nextActs.receipt
  return (kind && labels[kind]) || texts.nextActs.open
}
