import type { OfficeHours } from '#communes'
import type { ClockSettings, KeptDays } from '#legal-clock'
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
  apologisedAt: Date | null
  supplementAnswerBy: string | null
  assignedAccountId: number | null
  step: string | null
  /** When the step began and the working hours it has; null: no limit of its own. */
  stepSince: Date | null
  stepHours: number | null
  /** Since when the office has had it to look through; its own limit runs from here until the first decision. */
  withOfficeSince: Date | null
  /** A supplement was asked before any receipt: the portal then holds status 5 until the receipt, and knows no way from 5 to a refusal. */
  wasAskedBeforeReceipt: boolean
  /** The office hours the case is counted by, kept at the receipt. */
  receivedHours: OfficeHours | null
  /** How time is counted where the law leaves it open, kept at the receipt as well. */
  countedBy: ClockSettings | null
  /** The days off the last date told was counted by; null: those of today. */
  keptDays: KeptDays | null
  callBackSince: Date | null
  finishedAt: Date | null
  closedAt: Date | null
  rating: number | null
  lastActionAt: Date | null
}

const fresh: CaseStanding & { pausedFrom: CaseState | null } = {
  state: 'filed',
  portalStatus: null,
  waitsFor: 'office',
  receivedAt: null,
  pauses: [],
  newDueAt: null,
  apologisedAt: null,
  supplementAnswerBy: null,
  assignedAccountId: null,
  step: null,
  stepSince: null,
  stepHours: null,
  withOfficeSince: null,
  wasAskedBeforeReceipt: false,
  receivedHours: null,
  countedBy: null,
  keptDays: null,
  callBackSince: null,
  finishedAt: null,
  closedAt: null,
  rating: null,
  lastActionAt: null,
  pausedFrom: null,
}

/** Folds a case's actions, in the order they were recorded. */
export function standingOf(mode: CaseMode, actions: readonly CaseAction[]): CaseStanding {
  const now = actions.reduce(after, fresh)
  const { pausedFrom: _, ...standing } = now
  return { ...standing, portalStatus: portalStatusOf(mode, now), waitsFor: waitsFor(standing.state) }
}

/** The acts this doer may do now, as data for buttons and for the operations' own check. */
export function actsOpenTo(doer: Doer, mode: CaseMode, standing: CaseStanding): ActionKind[] {
  return (Object.keys(transitions) as (keyof typeof transitions)[]).filter((kind) => canAct(kind, doer, mode, standing))
}

export function canAct(kind: keyof typeof transitions, doer: Doer, mode: CaseMode, standing: CaseStanding): boolean {
  const transition = transitions[kind]
  if (!transition.by.includes(doer) || !transition.from.includes(standing.state)) return false
  if (transition.mode && transition.mode !== mode) return false
  if (kind === 'step_done') return standing.state === 'taken_in' || standing.step !== null
  if (kind === 'call_back_asked') return standing.callBackSince === null
  if (kind === 'called_back') return standing.callBackSince !== null
  if (kind === 'rated') return standing.rating === null
  if (kind === 'apologised') return standing.newDueAt === null && standing.receivedAt !== null
  if (kind === 'refused') return mode === 'prepare' || !standing.wasAskedBeforeReceipt
  if (kind === 'stopped' && standing.state === 'filed') return mode === 'official' && standing.wasAskedBeforeReceipt
  return true
}

function after(now: typeof fresh, action: CaseAction): typeof fresh {
  const moved = { ...now, ...effectOf(now, action), lastActionAt: action.at }
  if (action.kind === 'filed') return moved
  const { to } = transitions[action.kind]
  if (to === 'same') return moved
  const state = to === 'back_to_work' ? (now.pausedFrom ?? 'filed') : to
  const closes = ['refused', 'withdrawn', 'stopped', 'returned'].includes(state)
  return { ...moved, state, ...(closes ? { closedAt: action.at, pauses: resumed(moved.pauses, action.at) } : {}) }
}

function effectOf(now: typeof fresh, action: CaseAction): Partial<typeof fresh> {
  switch (action.kind) {
    case 'filed':
      return { withOfficeSince: action.at }
    case 'taken_in':
      return {
        receivedAt: new Date(action.details.receivedAt),
        receivedHours: action.details.officeHours,
        countedBy: action.details.countedBy ?? null,
        keptDays: action.details.keptDays ?? null,
        ...stepFrom(action),
      }
    case 'assigned':
      return { assignedAccountId: action.details.toAccountId }
    case 'step_done':
      return stepFrom(action)
    case 'supplement_asked':
      return {
        ...paused(now, action.at, 'supplement'),
        supplementAnswerBy: action.details.answerBy,
        wasAskedBeforeReceipt: now.wasAskedBeforeReceipt || now.receivedAt === null,
      }
    case 'fee_asked':
      return paused(now, action.at, 'payment')
    case 'supplemented':
      return { pauses: resumed(now.pauses, action.at), supplementAnswerBy: null, withOfficeSince: action.at, ...keptBy(now, action) }
    case 'fee_settled':
      return { pauses: resumed(now.pauses, action.at), ...keptBy(now, action) }
    case 'apologised':
      return { newDueAt: new Date(action.details.newDueAt), apologisedAt: action.at }
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

function stepFrom({ at, details }: Extract<CaseAction, { kind: 'taken_in' | 'step_done' }>): Partial<typeof fresh> {
  return { step: details.nextStep, stepSince: details.nextStep === null ? null : at, stepHours: details.nextStepHours }
}

function keptBy(now: typeof fresh, { details }: Extract<CaseAction, { kind: 'supplemented' | 'fee_settled' }>): Partial<typeof fresh> {
  return { keptDays: details.keptDays ?? now.keptDays }
}

function paused(now: typeof fresh, at: Date, why: Pause['why']): Partial<typeof fresh> {
  return { pausedFrom: now.state, pauses: now.receivedAt ? [...now.pauses, { from: at, to: null, why }] : now.pauses }
}

function resumed(pauses: readonly Pause[], at: Date): Pause[] {
  return pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause))
}

function portalStatusOf(mode: CaseMode, { state, receivedAt, wasAskedBeforeReceipt }: typeof fresh): number | null {
  if (mode === 'prepare' && receivedAt === null) return null
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
  return state === 'filed' && wasAskedBeforeReceipt ? statuses.awaiting_supplement : statuses[state]
}

/** A finished result waits for its owner, not for the office. */
function waitsFor(state: CaseState): CaseStanding['waitsFor'] {
  if (state === 'awaiting_supplement' || state === 'awaiting_payment' || state === 'finished') return 'resident'
  return ['refused', 'withdrawn', 'stopped', 'returned'].includes(state) ? 'nobody' : 'office'
}
