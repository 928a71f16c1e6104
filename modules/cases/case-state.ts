import type { ActionKind, CaseAction, CaseMode, CaseState } from './action.ts'
import { type Doer, transitions } from './transitions.ts'

export type Pause = { from: Date; to: Date | null; why: 'supplement' | 'payment' }

/** Where a case stands, worked out from its actions alone; shared by server and page. */
export type CaseStanding = {
  state: CaseState
  /** Status 1–10 of the national portal; null while a prepared case has no receipt. @law TT 03/2025/TT-VPCP */
  portalStatus: number | null
  waitsFor: 'office' | 'resident' | 'nobody'
  /** The receipt the legal clock starts from; null: no clock runs. */
  receivedAt: Date | null
  /** Pauses after the receipt. */
  pauses: Pause[]
  /** The date promised anew with an apology; at most one. */
  newDueAt: Date | null
  supplementAnswerBy: string | null
  assignedAccountId: number | null
  step: string | null
  callBackSince: Date | null
  finishedAt: Date | null
  closedAt: Date | null
  rating: number | null
}

const fresh: CaseStanding & { pausedFrom: CaseState | null } = {
  state: 'filed',
  portalStatus: null,
  waitsFor: 'office',
  receivedAt: null,
  pauses: [],
  newDueAt: null,
  supplementAnswerBy: null,
  assignedAccountId: null,
  step: null,
  callBackSince: null,
  finishedAt: null,
  closedAt: null,
  rating: null,
  pausedFrom: null,
}

/** Folds a case's actions, in the order they were recorded. */
export function standingOf(mode: CaseMode, actions: readonly CaseAction[]): CaseStanding {
  const { pausedFrom: _, ...standing } = actions.reduce(after, fresh)
  const { state, receivedAt } = standing
  return { ...standing, portalStatus: receivedAt || mode === 'official' ? portalStatusOf(state) : null, waitsFor: waitsFor(state) }
}

/** The acts this doer may do now, as data for buttons and for the operations' own check. */
export function actsOpenTo(doer: Doer, mode: CaseMode, standing: CaseStanding): ActionKind[] {
  return (Object.keys(transitions) as (keyof typeof transitions)[]).filter((kind) => canAct(kind, doer, mode, standing))
}

export function canAct(kind: keyof typeof transitions, doer: Doer, mode: CaseMode, standing: CaseStanding): boolean {
  const transition = transitions[kind]
  if (!transition.by.includes(doer) || !transition.from.includes(standing.state)) return false
  if (transition.mode && transition.mode !== mode) return false
  if (kind === 'call_back_asked') return standing.callBackSince === null
  if (kind === 'called_back') return standing.callBackSince !== null
  if (kind === 'rated') return standing.rating === null
  if (kind === 'apologised') return standing.newDueAt === null && standing.receivedAt !== null
  return true
}

function after(now: typeof fresh, action: CaseAction): typeof fresh {
  const moved = { ...now, ...effectOf(now, action) }
  if (action.kind === 'filed') return moved
  const { to } = transitions[action.kind]
  if (to === 'same') return moved
  const state = to === 'back_to_work' ? (now.pausedFrom ?? 'filed') : to
  const closes = ['refused', 'withdrawn', 'stopped', 'returned'].includes(state)
  return { ...moved, state, ...(closes ? { closedAt: action.at, pauses: resumed(moved.pauses, action.at) } : {}) }
}

function effectOf(now: typeof fresh, action: CaseAction): Partial<typeof fresh> {
  switch (action.kind) {
    case 'taken_in':
      return { receivedAt: new Date(action.details.receivedAt) }
    case 'assigned':
      return { assignedAccountId: action.details.toAccountId }
    case 'step_done':
      return { step: action.details.nextStep }
    case 'supplement_asked':
      return { ...paused(now, action.at, 'supplement'), supplementAnswerBy: action.details.answerBy }
    case 'fee_asked':
      return paused(now, action.at, 'payment')
    case 'supplemented':
    case 'fee_settled':
      return { pauses: resumed(now.pauses, action.at), supplementAnswerBy: null }
    case 'apologised':
      return { newDueAt: new Date(action.details.newDueAt) }
    case 'finished':
      return { finishedAt: action.at }
    case 'call_back_asked':
      return { callBackSince: action.at }
    case 'called_back':
      return { callBackSince: null }
    case 'rated':
      return { rating: action.details.rating }
    default:
      return {}
  }
}

function paused(now: typeof fresh, at: Date, why: Pause['why']): Partial<typeof fresh> {
  return { pausedFrom: now.state, pauses: now.receivedAt ? [...now.pauses, { from: at, to: null, why }] : now.pauses }
}

function resumed(pauses: readonly Pause[], at: Date): Pause[] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause))
}

function portalStatusOf(state: CaseState): number {
  const statuses: Record<CaseState, number> = {
    filed: 1,
    ready: 1,
    taken_in: 2,
    refused: 3,
    in_progress: 4,
    awaiting_supplement: 5,
    awaiting_payment: 6,
    withdrawn: 7,
    stopped: 8,
    finished: 9,
    returned: 10,
  }
  return statuses[state]
}

/** A finished result waits for its owner, not for the office. */
function waitsFor(state: CaseState): CaseStanding['waitsFor'] {
  if (state === 'awaiting_supplement' || state === 'awaiting_payment' || state === 'finished') return 'resident'
  return ['refused', 'withdrawn', 'stopped', 'returned'].includes(state) ? 'nobody' : 'office'
}
