import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Act, type Step, type ThreadState, threadState } from './thread-state.ts'

const minute = (count: number) => new Date(Date.UTC(2026, 10, 23, 7, count))
const said = (kind: Step['kind'], at: number, accountId: number | null = null): Step => ({ kind, act: null, accountId, toAccountId: null, at: minute(at) })
const did = (act: Act, at: number, accountId: number | null = null, toAccountId: number | null = null): Step => ({
  kind: 'act',
  act,
  accountId,
  toAccountId,
  at: minute(at),
})
const expected = (state: ThreadState['state'], waiting: number | null = null, assignedAccountId: number | null = null): ThreadState => ({
  state,
  waitingSince: waiting === null ? null : minute(waiting),
  assignedAccountId,
})

const cases: [title: string, steps: Step[], expected: ThreadState][] = [
  ['nothing yet', [], expected('machine')],
  ['the machine answered', [said('resident', 1), said('machine', 2)], expected('machine')],
  ['the machine gave up', [said('resident', 1), did('handed', 3), said('machine', 4)], expected('waiting', 1)],
  ['a second unanswered question keeps the first waiting time', [did('handed', 1), said('resident', 5), did('handed', 5)], expected('waiting', 1)],
  ['taking is not answering', [did('handed', 1), did('took', 3, 7)], expected('held', 1, 7)],
  ['a reply ends the wait', [did('handed', 1), did('took', 3, 7), said('staff', 4, 7)], expected('held', null, 7)],
  ['the resident waits again after a reply', [said('staff', 4, 7), said('resident', 9), said('resident', 11)], expected('held', 9, 7)],
  ['handed to a colleague', [did('handed', 1), did('took', 2, 7), did('assigned', 3, 7, 8)], expected('held', 1, 8)],
  ['released when its holder left', [said('resident', 1), did('took', 2, 7), did('released', 4)], expected('waiting', 1)],
  ['answered in the console of the provider', [did('handed', 1), did('staff_elsewhere', 2)], expected('held')],
  ['a note moves nothing', [did('handed', 1), said('note', 2, 7)], expected('waiting', 1)],
  ['finished', [said('staff', 1, 7), did('finished', 2, 7)], expected('done')],
  ['written again after the end', [did('finished', 2, 7), said('resident', 9)], expected('machine')],
  ['given back to the machine', [said('staff', 1, 7), said('resident', 2), did('gave_back', 3, 7)], expected('machine')],
  ['a late message older than the reply does not wait', [said('staff', 4, 7), said('resident', 3)], expected('held', null, 7)],
]

test.each(cases)('%s', (_title, steps, state) => {
  expect(threadState(steps)).toEqual(state)
})

const steps = fc.uniqueArray(
  fc
    .record({
      kind: fc.constantFrom<Step['kind']>('resident', 'machine', 'staff', 'note', 'act'),
      act: fc.constantFrom<Act>('handed', 'took', 'assigned', 'finished', 'gave_back', 'released', 'staff_elsewhere'),
      accountId: fc.constantFrom(7, 8),
      toAccountId: fc.constantFrom(7, 8),
      at: fc.integer({ min: 0, max: 500 }).map(minute),
    })
    .map((step) => (step.kind === 'act' ? step : { ...step, act: null })),
  { selector: (step) => step.at.getTime(), maxLength: 12 },
)

test('the order of arrival does not matter', () => {
  fc.assert(
    fc.property(
      steps.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(threadState(shuffled)).toEqual(threadState(list))
      },
    ),
  )
})

test('whoever holds is named only while the thread is held', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const { state, assignedAccountId } = threadState(list)
      expect(state === 'held' || assignedAccountId === null).toBe(true)
    }),
  )
})
