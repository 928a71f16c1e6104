import fc from 'fast-check'
import { type ActionDetails, type ActionKind, actionKind, type CaseAction, type CaseMode } from './action.ts'
import { actsOpenTo, type CaseStanding, standingOf } from './case-state.ts'
import { type Doer, transitions } from './transitions.ts'

const RECEIPT = '2026-11-23T08:00:00.000Z'

/** Details of each act that say no more than they must; for tests of the rules. */
export const bareDetails: ActionDetails = {
  filed: {},
  bundle_checked: {},
  taken_in: {
    receivedAt: RECEIPT,
    code: 'H44-261123-0001',
    externalCode: null,
    receivedBy: 'desk',
    officeHours: null,
    nextStep: 'Tiếp nhận',
    nextStepHours: 4,
  },
  refused: {},
  assigned: { toAccountId: 7, toName: 'Hà', isBulk: false },
  step_done: { step: 'Tiếp nhận', nextStep: 'Thẩm tra', nextStepHours: 8 },
  supplement_asked: { items: [{ paperId: 'a', name: 'Giấy chứng sinh', why: 'Thiếu' }], answerBy: '2026-12-01' },
  supplemented: { note: '' },
  fee_asked: { amountDong: 8000, what: 'Lệ phí' },
  fee_settled: { how: 'Tiền mặt' },
  apologised: { newDueAt: '2026-12-05T10:00:00.000Z', isLate: false },
  stopped: {},
  withdrawn: {},
  finished: { result: 'Giấy khai sinh', signedBy: '' },
  returned: { how: 'desk' },
  note_added: { text: 'Dặn' },
  call_back_asked: { wants: 'call', when: '' },
  called_back: { outcome: '' },
  rated: { rating: 3, words: '' },
}

/** The nth act of a case, an hour after the one before. */
export function act(kind: ActionKind, index: number, byKind: CaseAction['byKind'] = 'staff'): CaseAction {
  const at = new Date(Date.parse('2026-11-23T01:00:00.000Z') + index * 3_600_000)
  return { id: index + 1, kind, at, byKind, accountId: byKind === 'staff' ? 7 : null, details: bareDetails[kind] } as CaseAction
}

/** A case after these acts, the filing first. */
export function after(mode: CaseMode, ...kinds: ActionKind[]): CaseStanding {
  return standingOf(
    mode,
    (['filed', ...kinds] as const).map((kind, index) => act(kind, index)),
  )
}

export const anyActs: fc.Arbitrary<CaseAction[]> = fc
  .array(fc.constantFrom(...actionKind.options), { maxLength: 30 })
  .map((kinds) => kinds.map((kind, index) => act(kind, index)))

export type Walk = { mode: CaseMode; standings: CaseStanding[]; kinds: ActionKind[] }

/** A case on which only what is allowed was done, with where it stood after each act. */
export const allowedWalk: fc.Arbitrary<Walk> = fc
  .record({
    mode: fc.constantFrom<CaseMode>('prepare', 'official'),
    choices: fc.array(fc.record({ doer: fc.constantFrom<Doer>('staff', 'resident'), pick: fc.nat() }), { maxLength: 25 }),
  })
  .map(({ mode, choices }) => {
    const kinds: ActionKind[] = ['filed']
    const standings = [after(mode)]
    for (const { doer, pick } of choices) {
      const open = actsOpenTo(doer, mode, standings.at(-1) ?? after(mode))
      const moving = open.filter((kind) => kind !== 'filed' && transitions[kind].to !== 'same')
      // Mostly what moves the case, so that walks lead far.
      const offered = pick % 5 === 0 || moving.length === 0 ? open : moving
      const kind = offered[Math.floor(pick / 5) % Math.max(offered.length, 1)]
      if (!kind) continue
      kinds.push(kind)
      standings.push(after(mode, ...kinds.slice(1)))
    }
    return { mode, standings, kinds }
  })

/** Every standing that allowed acts lead to, each once by what decides about the next act, with the one before it. */
export function reachable(mode: CaseMode): { before: CaseStanding; kind: ActionKind; next: CaseStanding }[] {
  const steps: { before: CaseStanding; kind: ActionKind; next: CaseStanding }[] = []
  const seen = new Set<string>()
  const waiting: ActionKind[][] = [[]]
  for (let kinds = waiting.shift(); kinds; kinds = waiting.shift()) {
    const before = after(mode, ...kinds)
    const workedOnIn = after(mode, ...kinds, 'supplemented').state
    const key = [before.state, workedOnIn, before.wasAskedBeforeReceipt, before.receivedAt === null].join()
    if (seen.has(key)) continue
    seen.add(key)
    for (const doer of ['staff', 'resident'] as const)
      for (const kind of actsOpenTo(doer, mode, before)) {
        steps.push({ before, kind, next: after(mode, ...kinds, kind) })
        waiting.push([...kinds, kind])
      }
  }
  return steps
}
