import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ActionKind, type CaseMode, type CaseState, caseState } from './action.ts'
import { actsOpenTo, canAct, standingOf } from './case-state.ts'
import { after, allowedWalk, anyActs, reachable } from './testing-acts.ts'
import { transitions } from './transitions.ts'

type Path = [mode: CaseMode, kinds: ActionKind[], state: CaseState, portalStatus: number | null, waitsFor: 'office' | 'resident' | 'nobody']

test.each<Path>([
  ['official', [], 'filed', 1, 'office'],
  ['prepare', [], 'filed', null, 'office'],
  ['prepare', ['bundle_checked'], 'ready', null, 'office'],
  ['prepare', ['bundle_checked', 'taken_in'], 'taken_in', 2, 'office'],
  ['official', ['refused'], 'refused', 3, 'nobody'],
  ['prepare', ['refused'], 'refused', null, 'nobody'],
  ['official', ['supplement_asked'], 'awaiting_supplement', 5, 'resident'],
  // The portal knows no way from 5 back to 1: until the receipt the status stays, though the office has it again.
  ['official', ['supplement_asked', 'supplemented'], 'filed', 5, 'office'],
  ['official', ['supplement_asked', 'supplemented', 'taken_in'], 'taken_in', 2, 'office'],
  ['official', ['supplement_asked', 'supplemented', 'stopped'], 'stopped', 8, 'nobody'],
  ['prepare', ['bundle_checked', 'supplement_asked', 'supplemented'], 'ready', null, 'office'],
  ['official', ['taken_in', 'supplement_asked', 'supplemented'], 'taken_in', 2, 'office'],
  ['official', ['taken_in', 'step_done'], 'in_progress', 4, 'office'],
  ['official', ['taken_in', 'step_done', 'supplement_asked', 'supplemented'], 'in_progress', 4, 'office'],
  ['official', ['taken_in', 'fee_asked'], 'awaiting_payment', 6, 'resident'],
  ['official', ['taken_in', 'fee_asked', 'fee_settled'], 'in_progress', 4, 'office'],
  ['official', ['taken_in', 'withdrawn'], 'withdrawn', 7, 'nobody'],
  ['official', ['taken_in', 'step_done', 'stopped'], 'stopped', 8, 'nobody'],
  ['official', ['taken_in', 'step_done', 'finished'], 'finished', 9, 'resident'],
  ['official', ['taken_in', 'step_done', 'finished', 'returned', 'rated'], 'returned', 10, 'nobody'],
  ['official', ['assigned', 'note_added', 'call_back_asked', 'called_back'], 'filed', 1, 'office'],
])('%s %j stands at %s (%s), for %s', (mode, kinds, state, portalStatus, waitsFor) => {
  expect(after(mode, ...kinds)).toMatchObject({ state, portalStatus, waitsFor })
})

test.each<[act: keyof typeof transitions, by: 'staff' | 'resident', mode: CaseMode, kinds: ActionKind[], isAllowed: boolean]>([
  ['taken_in', 'staff', 'official', [], true],
  ['taken_in', 'resident', 'official', [], false],
  ['taken_in', 'staff', 'official', ['taken_in'], false],
  ['bundle_checked', 'staff', 'official', [], false],
  ['bundle_checked', 'staff', 'prepare', [], true],
  ['refused', 'staff', 'official', ['taken_in'], false],
  ['refused', 'staff', 'official', ['supplement_asked', 'supplemented'], false],
  ['refused', 'staff', 'prepare', ['supplement_asked', 'supplemented'], true],
  ['stopped', 'staff', 'official', [], false],
  ['stopped', 'staff', 'official', ['supplement_asked', 'supplemented'], true],
  ['finished', 'staff', 'official', ['taken_in'], false],
  ['finished', 'staff', 'official', ['taken_in', 'step_done'], true],
  ['supplemented', 'resident', 'official', ['supplement_asked'], true],
  ['supplemented', 'resident', 'official', [], false],
  ['withdrawn', 'resident', 'official', ['taken_in', 'step_done'], true],
  ['withdrawn', 'resident', 'official', ['taken_in', 'step_done', 'finished'], false],
  ['assigned', 'staff', 'official', ['taken_in', 'step_done', 'finished'], true],
  ['assigned', 'staff', 'official', ['taken_in', 'step_done', 'finished', 'returned'], false],
  ['apologised', 'staff', 'official', ['taken_in'], true],
  ['apologised', 'staff', 'official', ['taken_in', 'apologised'], false],
  ['apologised', 'staff', 'prepare', ['supplement_asked'], false],
  ['call_back_asked', 'resident', 'official', ['call_back_asked'], false],
  ['called_back', 'staff', 'official', [], false],
  ['rated', 'resident', 'official', ['taken_in', 'step_done', 'finished', 'rated'], false],
])('%s by %s on %s %j: %s', (kind, by, mode, kinds, isAllowed) => {
  expect(canAct(kind, by, mode, after(mode, ...kinds))).toBe(isAllowed)
})

test('after the last step none is open to be finished: the result comes next', () => {
  const working = after('official', 'taken_in', 'step_done')
  expect(canAct('step_done', 'staff', 'official', working)).toBe(true)
  expect(canAct('step_done', 'staff', 'official', { ...working, step: null })).toBe(false)
  expect(canAct('finished', 'staff', 'official', { ...working, step: null })).toBe(true)
})

test('the clock stands still from the asking to the answer, and a closed case has no open pause', () => {
  const waiting = after('official', 'taken_in', 'supplement_asked')
  expect(waiting.pauses).toMatchObject([{ to: null, why: 'supplement' }])
  expect(after('official', 'taken_in', 'supplement_asked', 'supplemented').pauses[0]?.to).not.toBeNull()
  expect(after('official', 'taken_in', 'fee_asked', 'withdrawn').pauses[0]?.to).not.toBeNull()
  expect(after('official', 'supplement_asked').pauses).toEqual([])
})

/** @law TT 03/2025/TT-VPCP */
const portalMoves: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 5, 7],
  2: [4, 5, 6, 7],
  4: [5, 6, 8, 9, 7],
  5: [2, 4, 7, 8],
  6: [4, 7, 8],
  9: [10],
}

describe('whatever is done', () => {
  test('folding answers for any acts in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom<CaseMode>('prepare', 'official'), anyActs, (mode, acts) => {
        const standing = standingOf(mode, acts)
        expect(caseState.options).toContain(standing.state)
        expect(standing.pauses.filter(({ to }) => to === null).length).toBeLessThanOrEqual(acts.length)
      }),
      { numRuns: 500 },
    )
  })

  test('the portal’s status moves along its own ways only, and never without a receipt in a prepared case', () => {
    fc.assert(
      fc.property(allowedWalk, ({ mode, standings }) => {
        standings.forEach((standing, index) => {
          const was = standings[index - 1]?.portalStatus ?? null
          const is = standing.portalStatus
          if (was !== null && is !== null && was !== is) {
            expect(portalMoves[was] ?? [], `${was} to ${is}`).toContain(is)
          }
          if (was !== null) expect(is).not.toBeNull()
          if (was === null && is !== null) expect(mode === 'official' ? [1] : [2]).toContain(is)
          expect(is === null).toBe(mode === 'prepare' && standing.receivedAt === null)
        })
      }),
      { numRuns: 1000 },
    )
    const moves = reachable('official').map(({ before, next }) => `${before.portalStatus}→${next.portalStatus}`)
    const all = Object.entries(portalMoves).flatMap(([from, to]) => to.map((status) => `${from}→${status}`))
    expect(all.filter((move) => !moves.includes(move))).toEqual([])
  })

  test('a case stands only where the table of transitions led it, and every state is reached', () => {
    fc.assert(
      fc.property(allowedWalk, ({ standings, kinds }) => {
        standings.forEach((standing, index) => {
          const kind = kinds[index]
          const before = standings[index - 1]
          if (!kind || kind === 'filed' || !before) return
          const { from, to } = transitions[kind]
          expect(from).toContain(before.state)
          if (to === 'same') expect(standing.state).toBe(before.state)
          else if (to !== 'back_to_work') expect(standing.state).toBe(to)
          expect(standing.waitsFor === 'nobody').toBe(standing.closedAt !== null)
        })
      }),
      { numRuns: 1000 },
    )
    const reached = new Set((['prepare', 'official'] as const).flatMap((mode) => reachable(mode).map(({ next }) => next.state)))
    expect([...reached].sort()).toEqual([...caseState.options].sort())
  })

  test('an open case always has something the office can do', () => {
    fc.assert(
      fc.property(allowedWalk, ({ mode, standings }) => {
        const last = standings.at(-1) ?? after(mode)
        if (last.closedAt === null) expect(actsOpenTo('staff', mode, last).some((kind) => kind !== 'filed' && transitions[kind].to !== 'same')).toBe(true)
      }),
    )
  })
})
