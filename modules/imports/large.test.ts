import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { applyImport } from './apply-import.ts'
import { beginImport } from './begin-import.ts'
import { previewImport } from './preview-import.ts'
import { rollOf } from './testing-roll.ts'
import { complaintsAbout, fileOf } from './testing-score.ts'
import { importWorld, storedOutcomes } from './testing-world.ts'

let house: World
let officer: Actor
beforeAll(async () => {
  ;({ house, officer } = await importWorld())
})
afterAll(() => house.close())

test('fifty thousand people are read, previewed and written as they truly are', async () => {
  const seed = 1000 + Math.floor(Math.random() * 1_000_000)
  const roll = rollOf({ people: 50_000, seed })
  const content = fileOf(roll, 'xlsx')
  const told: string[] = []
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const done = await work()
    told.push(`${what} ${((performance.now() - started) / 1000).toFixed(1)} s (${Math.round(process.memoryUsage().rss / 1e6)} MB)`)
    return done
  }
  const { importId } = await timed('read', () => house.call(beginImport, { fileName: 'xa.xlsx', content }, { as: officer }))
  const counts = await timed('preview', () => house.call(previewImport, { importId }, { as: officer }))
  await timed('apply', async () => {
    await house.call(applyImport, { importId }, { as: officer })
    await house.runJobs()
  })
  console.info(`50,000 people, seed ${seed}: ${told.join(', ')}; ${JSON.stringify(counts)}`)
  expect(complaintsAbout(roll, 'xlsx', await storedOutcomes(house, importId))).toEqual([])
}, 240_000)
