import type { ActionKind } from '#cases'

/** Papers a case can fill, by the file in `data/case-forms` that lays each out. */
export type FormLayout =
  | '01-giay-tiep-nhan'
  | '02-phieu-yeu-cau-bo-sung'
  | '03-phieu-tu-choi'
  | '04-phieu-xin-loi'
  | '05-thong-bao-dung'
  | '06-phieu-kiem-soat'
  | 'chuan-bi'

export type CaseForm = {
  /** `01`, `02-2` (the second request), `chuan-bi`: the last part of its address. */
  key: string
  layout: FormLayout
  /** The act it tells of; it says what the case said when that was done. */
  actionId: number
  at: Date
  /** For the office alone. */
  isInside: boolean
}

type Told = { id: number; kind: ActionKind; at: Date }
type Standing = { mode: string; decisionNumber: string | null }

const ofAct: Partial<Record<ActionKind, FormLayout>> = {
  taken_in: '01-giay-tiep-nhan',
  supplement_asked: '02-phieu-yeu-cau-bo-sung',
  refused: '03-phieu-tu-choi',
  apologised: '04-phieu-xin-loi',
  stopped: '05-thong-bao-dung',
}

/**
 * The papers that follow from what was done to a case, oldest first. The forms of the law are the commune's to give only where it receives
 * officially, by a decision with a number; a prepared case has the unofficial slip until a receipt is recorded or it ends.
 * @law TT 03/2025/TT-VPCP Phụ lục I, mẫu 01–06
 */
export function formsOf({ mode, decisionNumber }: Standing, actions: readonly Told[]): CaseForm[] {
  if (mode === 'prepare') return slipOf(actions)
  if (decisionNumber === null) return []
  const forms = actions.flatMap((action) => {
    const layout = ofAct[action.kind]
    return layout ? [{ key: keyOf(layout, action, actions), layout, actionId: action.id, at: action.at, isInside: false }] : []
  })
  const receipt = actions.find(({ kind }) => kind === 'taken_in')
  return receipt ? [...forms, { key: '06', layout: '06-phieu-kiem-soat', actionId: receipt.id, at: receipt.at, isInside: true }] : forms
}

function slipOf(actions: readonly Told[]): CaseForm[] {
  const isOver = actions.some(({ kind }) => kind === 'taken_in' || kind === 'refused' || kind === 'withdrawn' || kind === 'stopped')
  const filed = actions.find(({ kind }) => kind === 'filed')
  return filed && !isOver ? [{ key: 'chuan-bi', layout: 'chuan-bi', actionId: filed.id, at: filed.at, isInside: false }] : []
}

/** Supplements may be asked for several times: the requests are numbered. */
function keyOf(layout: FormLayout, action: Told, actions: readonly Told[]): string {
  const number = layout.slice(0, 2)
  if (action.kind !== 'supplement_asked') return number
  return `${number}-${actions.filter(({ kind, id }) => kind === 'supplement_asked' && id <= action.id).length}`
}
