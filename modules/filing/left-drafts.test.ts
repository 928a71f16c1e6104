import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import { answerStep } from './answer-step.ts'
import { countLeftDrafts } from './count-left-drafts.ts'
import { BIRTH, begin, filingWorld, MARRIAGE, type Resident, resident } from './testing-filing.ts'

let house: World
let lanh: Resident
beforeAll(async () => {
  house = await filingWorld()
  lanh = await resident(house, 'Nguyễn Thị Lành', '84912345438')
})
afterAll(() => house.close())

const beginSome = async (code: string, count: number) => {
  const drafts = []
  for (let made = 0; made < count; made++) drafts.push(await begin(house, code, { as: lanh }))
  return drafts
}
const counted = async () => house.call(countLeftDrafts, { from: '2026-11-01', to: '2026-12-31' }, { as: await house.staff('specialist') })

test('what is left is counted by procedure and question, and never in groups in which somebody could be guessed', async () => {
  await beginSome(MARRIAGE, 3)
  expect(await counted()).toEqual({ procedures: [], rare: null, isSomeUntold: true })
  const [further] = await beginSome(BIRTH, 3)
  await house.call(answerStep, { draftId: further?.draftId ?? '', step: 'cho-ai', given: { whom: 'child', childName: 'Nguyễn Gia An' } }, { as: lanh })
  // Touched today, they are still being filled in.
  expect(await counted()).toEqual({ procedures: [], rare: { begun: 6, sent: 0, left: 0, steps: [] }, isSomeUntold: false })
  house.clock.advance(2 * 86_400_000)
  const steps = [
    { step: 'cho-ai', left: 5 },
    { step: 'lien-he', left: 1 },
  ]
  expect((await counted()).rare).toEqual({ begun: 6, sent: 0, left: 6, steps })
  await beginSome(BIRTH, 2)
  const { procedures, rare, isSomeUntold } = await counted()
  expect(procedures).toMatchObject([
    {
      procedureCode: BIRTH,
      begun: 5,
      sent: 0,
      left: 3,
      steps: [
        { step: 'cho-ai', left: 2 },
        { step: 'lien-he', left: 1 },
      ],
    },
  ])
  expect([rare, isSomeUntold]).toEqual([null, true])
  expect(JSON.stringify(await counted())).not.toMatch(/Lành|Gia An|912345438/)
})
