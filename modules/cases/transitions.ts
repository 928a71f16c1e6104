import type { ActionKind, CaseMode, CaseState } from './action.ts'

export type Doer = 'resident' | 'staff'

/** One allowed act: who may do it, in which states, and where the case stands after it (`same`: where it stood). */
export type Transition = {
  readonly by: readonly Doer[]
  readonly from: readonly CaseState[]
  readonly to: CaseState | 'same' | 'back_to_work'
  /** Only for cases of this mode. */
  readonly mode?: CaseMode
  /** Needs words saying why. */
  readonly needsReason?: boolean
}

const beforeReceipt = ['filed', 'ready'] as const
const atWork = ['taken_in', 'in_progress'] as const
const open = ['filed', 'ready', 'taken_in', 'in_progress', 'awaiting_supplement', 'awaiting_payment'] as const
const anywhere = [...open, 'refused', 'withdrawn', 'stopped', 'finished', 'returned'] as const

/**
 * What may be done to a case next. `back_to_work` returns a paused case to where it was paused from.
 * @law TT 03/2025/TT-VPCP (statuses 1–10 of the national portal: 1→2,3,5,7; 2→4,5,6,7; 4→5,6,8,9,7; 5→2,4,7,8; 6→4,7,8; 9→10)
 */
export const transitions: Readonly<Record<Exclude<ActionKind, 'filed'>, Transition>> = {
  bundle_checked: { by: ['staff'], from: ['filed'], to: 'ready', mode: 'prepare' },
  taken_in: { by: ['staff'], from: beforeReceipt, to: 'taken_in' },
  refused: { by: ['staff'], from: beforeReceipt, to: 'refused', needsReason: true },
  assigned: { by: ['staff'], from: [...open, 'finished'], to: 'same' },
  step_done: { by: ['staff'], from: atWork, to: 'in_progress' },
  supplement_asked: { by: ['staff'], from: [...beforeReceipt, ...atWork], to: 'awaiting_supplement', needsReason: true },
  supplemented: { by: ['resident', 'staff'], from: ['awaiting_supplement'], to: 'back_to_work' },
  fee_asked: { by: ['staff'], from: atWork, to: 'awaiting_payment' },
  fee_settled: { by: ['staff'], from: ['awaiting_payment'], to: 'in_progress' },
  apologised: { by: ['staff'], from: [...atWork, 'awaiting_supplement', 'awaiting_payment'], to: 'same', needsReason: true },
  stopped: { by: ['staff'], from: ['filed', 'in_progress', 'awaiting_supplement', 'awaiting_payment'], to: 'stopped', needsReason: true },
  withdrawn: { by: ['resident', 'staff'], from: open, to: 'withdrawn', needsReason: true },
  finished: { by: ['staff'], from: ['in_progress'], to: 'finished' },
  returned: { by: ['staff'], from: ['finished'], to: 'returned' },
  note_added: { by: ['staff'], from: anywhere, to: 'same' },
  call_back_asked: { by: ['resident'], from: open, to: 'same' },
  called_back: { by: ['staff'], from: anywhere, to: 'same' },
  rated: { by: ['resident'], from: ['finished', 'returned'], to: 'same' },
}
