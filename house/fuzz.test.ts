import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { environment } from '#platform/config'
import { answersAreGood, type FuzzAnswer, percent, type Share, shareTable } from './fuzz-answers.ts'
import { type FuzzPlan, fuzzApi } from './fuzz-api.ts'
import { fuzzPages } from './fuzz-pages.ts'
import { foreignIds, readKnownValues } from './known-values.ts'
import { type WholeHouse, wholeHouse } from './whole.ts'

const { FUZZ_RUNS, FUZZ_SEED } = environment(
  z.object({
    FUZZ_RUNS: z.coerce.number().int().positive().default(4),
    FUZZ_SEED: z.union([z.literal('random'), z.coerce.number().int()]).default(20_261_123),
  }),
)
/** The same inputs at every run unless asked otherwise, so that a red run means a change. */
const seed = FUZZ_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : FUZZ_SEED

let whole: WholeHouse
let plan: FuzzPlan
let roles: (string | null)[]

beforeAll(async () => {
  whole = await wholeHouse()
  const known = await readKnownValues(whole.w, whole.home)
  plan = { seed, runs: FUZZ_RUNS, known, foreign: foreignIds(known, await readKnownValues(whole.w, whole.away)) }
  roles = [null, 'resident', ...Object.keys(whole.roles)]
  console.log(`fuzz: FUZZ_SEED=${seed} FUZZ_RUNS=${FUZZ_RUNS}`)
})
afterAll(() => whole?.close())

describe('signed in as each role', () => {
  it('the API refuses in Vietnamese what it cannot take, and half of the calls reach run', async () => {
    const answers: FuzzAnswer[] = []
    const shares: Share[] = []
    for (const role of roles) {
      const fuzzed = await fuzzApi(whole, role, plan)
      answers.push(...fuzzed.answers)
      shares.push(fuzzed.share)
    }
    console.log(shareTable(shares))
    expect(answersAreGood(answers, whole.away.mark)).toEqual([])
    expect(shares.filter((share) => share.reached * 2 < share.calls)).toEqual([])
    expect(shares.filter((share) => share.calls < 10)).toEqual([])
  }, 300_000)

  it('pages and their forms answer anything without a defect', async () => {
    const answers: FuzzAnswer[] = []
    for (const role of roles) {
      const fuzzed = await fuzzPages(whole, role, plan)
      answers.push(...fuzzed.answers)
      console.log(
        `${(role ?? 'stranger').padEnd(14)} ${fuzzed.answers.length} requests, ${fuzzed.forms} forms, ${fuzzed.posts} posts, ${percent(fuzzed.accepted, fuzzed.posts)} of them acted`,
      )
    }
    expect(answersAreGood(answers, whole.away.mark)).toEqual([])
  }, 300_000)
})

describe('a breach is found', () => {
  const json = (status: number, body: object): FuzzAnswer => ({
    role: null,
    what: 'rooms.open-room',
    sent: '{}',
    status,
    mediaType: 'application/json; charset=utf-8',
    body: JSON.stringify(body),
    defect: '',
  })
  it.each([
    ['a defect', json(500, { error: { code: 'platform.defect', text: 'Máy của xã gặp lỗi.' } }), 'answered 500'],
    ['a refusal in English', json(400, { error: { code: 'platform.invalid_input', text: 'Bad input' } }), 'without a Vietnamese text'],
    ['a refusal without words', json(400, {}), 'without a Vietnamese text'],
    ['a stack shown', json(400, { error: { code: 'a.b', text: 'Lỗi ở modules/rooms/open-room.ts:12' } }), 'shows its innards'],
    ['another commune shown', json(200, { name: 'XÃKHÁC' }), 'tells of another commune'],
  ])('%s', (_name, answer, complaint) => expect(answersAreGood([answer], 'XÃKHÁC')[0]).toContain(complaint))
})
