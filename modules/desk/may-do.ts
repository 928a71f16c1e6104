import {
  type ActionKind,
  addNote,
  apologiseForDelay,
  askFee,
  askSupplement,
  assignCase,
  callBack,
  checkBundle,
  finishCase,
  finishStep,
  recordSupplement,
  recordWithdrawal,
  refuseCase,
  returnResult,
  settleFee,
  stopCase,
  takeIn,
} from '#cases'
import type { Frame } from '#platform/page'

const operations: Partial<Record<ActionKind, { name: string; may: 'granted' | 'anyone' | 'resident' | 'system' }>> = {
  bundle_checked: checkBundle,
  taken_in: takeIn,
  refused: refuseCase,
  assigned: assignCase,
  step_done: finishStep,
  supplement_asked: askSupplement,
  supplemented: recordSupplement,
  fee_asked: askFee,
  fee_settled: settleFee,
  apologised: apologiseForDelay,
  stopped: stopCase,
  withdrawn: recordWithdrawal,
  finished: finishCase,
  returned: returnResult,
  note_added: addNote,
  called_back: callBack,
}

/** The acts that the case leaves open and the reader's rights reach. */
export function mayDoOf({ whole }: { whole: { mayDo: readonly ActionKind[] } }, frame: Pick<Frame, 'may'>): ActionKind[] {
  const granted = actsGranted(frame)
  return whole.mayDo.filter((kind) => granted.has(kind))
}

/** The acts a reader's rights reach, whatever the case. */
export function actsGranted(reader: Pick<Frame, 'may'>): ReadonlySet<ActionKind> {
  const kinds = Object.entries(operations) as [ActionKind, Parameters<Frame['may']>[0]][]
  return new Set(kinds.filter(([, operation]) => reader.may(operation)).map(([kind]) => kind))
}
