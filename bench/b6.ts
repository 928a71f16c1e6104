import { type Desk, desksOf, oneOf, type Question, questions } from './case-questions.ts'
import { type Ground, inHouse, withDataFolder } from './ground.ts'
import { CASES_OF_ONE, layCases } from './many-cases.ts'
import { stayOnCore } from './one-core.ts'
import type { BenchOptions } from './run.ts'
import { percentile, verdict } from './verdict.ts'

const COMMUNES = 100
const TOGETHER = 4
const ROUNDS = 5
const CALLS_A_ROUND = 60
const noPorts = { channels: [] }

/** What an office asks of its cases, by the real operations under row security: a million cases of 100 communes against ten thousand of one. */
export async function bench({ communes = COMMUNES }: BenchOptions): Promise<void> {
  await withDataFolder((small) =>
    withDataFolder(async (large) => {
      const one = await laid(small, 1)
      const many = await laid(large, communes)
      const release = stayOnCore(0)
      try {
        await inHouse(small, noPorts, (yardstick) =>
          inHouse(large, noPorts, async (product) => measure(await desksOf(yardstick, one), await desksOf(product, many))),
        )
      } finally {
        release()
      }
    }),
  )
}

function laid(dataDir: string, communes: number) {
  return inHouse(dataDir, noPorts, async (ground: Ground) => {
    const started = performance.now()
    const made = await layCases(ground, communes)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`B6: ${(communes * CASES_OF_ONE).toLocaleString('en')} cases in ${communes} communes laid in ${seconds} s, with five actions of each open one`)
    return made
  })
}

/** Both sizes take turns at each question, so that a noisy machine troubles both. */
async function measure(yardstick: readonly Desk[], product: readonly Desk[]): Promise<void> {
  console.log(`B6: ${ROUNDS} rounds of ${CALLS_A_ROUND} calls at each size, ${TOGETHER} at once, program and databases on one core`)
  let worstRatio = 0
  let worstP95 = 0
  for (const question of questions) {
    const took: { small: number[]; large: number[] } = { small: [], large: [] }
    await times(question, yardstick)
    await times(question, product)
    for (let round = 0; round < ROUNDS; round++) {
      took.small.push(...(await times(question, yardstick)))
      took.large.push(...(await times(question, product)))
    }
    const ratio = percentile(took.large, 0.5) / percentile(took.small, 0.5)
    worstRatio = Math.max(worstRatio, ratio)
    worstP95 = Math.max(worstP95, percentile(took.large, 0.95))
    console.log(
      `B6 ${question.name.padEnd(28)} ${both(took.small)} at 10,000; ${both(took.large)} at ${product.length * CASES_OF_ONE}; ratio ${ratio.toFixed(2)}`,
    )
  }
  console.log(verdict('B6p95', worstP95, '<=', 60))
  console.log(verdict('B6', worstRatio, '<=', 2))
}

function both(took: readonly number[]): string {
  return `p50 ${percentile(took, 0.5).toFixed(1)} p95 ${percentile(took, 0.95).toFixed(1)} ms`
}

/** Milliseconds of each call of a round. */
async function times({ ask }: Question, desks: readonly Desk[]): Promise<number[]> {
  const took: number[] = []
  const askOn = async () => {
    while (took.length < CALLS_A_ROUND) {
      const desk = oneOf(desks)
      const started = performance.now()
      await ask(desk)
      took.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, askOn))
  return took
}
