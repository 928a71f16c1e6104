import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePerson } from '#people'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { applyImport } from './apply-import.ts'
import { applyImportChunk } from './apply-import-chunk.ts'
import { getImport } from './get-import.ts'
import { rollBackImport } from './roll-back-import.ts'
import { type Form, layouts } from './testing-layouts.ts'
import { rollOf, summaryOf } from './testing-roll.ts'
import { complaintsAbout, fileOf } from './testing-score.ts'
import { emptied, importWorld, previewed, registerOf, storedOutcomes } from './testing-world.ts'

let house: World
let officer: Actor
beforeAll(async () => {
  ;({ house, officer } = await importWorld())
})
afterAll(() => house.close())

describe('a roll', () => {
  const anySeed = 1000 + Math.floor(Math.random() * 1_000_000)
  const rolls = (Object.keys(layouts) as Form[]).map((form) => [form === 'xlsx' ? 7693 : 1500, form, anySeed] as const)

  test.each(rolls)(
    'of %i people in %s is stored as it truly is (seed %i), brings nothing a second time, and is taken back without a trace',
    async (people, form, seed) => {
      await emptied(house)
      await house.open((ctx) => ensurePerson(ctx, { fullName: 'Đỗ Thị Có Trước', identityNumber: '025150000001' }))
      const before = await registerOf(house)
      const roll = rollOf({ seed, people })
      const content = fileOf(roll, form)
      const told: string[] = []
      const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
        const started = performance.now()
        const done = await work()
        told.push(`${what} ${((performance.now() - started) / 1000).toFixed(1)} s`)
        return done
      }
      const { importId, counts } = await timed('preview', () => previewed(house, officer, content))
      await timed('apply', async () => {
        await house.call(applyImport, { importId }, { as: officer })
        await house.runJobs()
      })
      const complaints = complaintsAbout(roll, form, await storedOutcomes(house, importId))
      const again = await previewed(house, officer, content)
      await timed('take back', async () => {
        await house.call(rollBackImport, { importId, reason: 'Thử lấy lại' }, { as: officer })
        await house.runJobs()
      })
      const mended = roll.faults.filter(({ mustDo }) => mustDo === 'mend').length
      console.info(
        `${form}, seed ${seed}: ${summaryOf(roll).split('\n')[0]}; ${JSON.stringify(counts)}, ${mended} mended; ${told.join(', ')}, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      )
      expect(complaints).toEqual([])
      expect(counts.made).toBe(roll.people.length - roll.faults.filter(({ mustDo }) => mustDo === 'refuse').length)
      expect(counts.households).toBe(roll.households.length)
      expect({ made: again.counts.made, changed: again.counts.changed, doubtful: again.counts.doubtful }).toEqual({ made: 0, changed: 0, doubtful: 0 })
      expect(await registerOf(house)).toEqual(before)
    },
    120_000,
  )

  test('is written once when its worker is killed with -9 in the middle', { timeout: 120_000 }, async () => {
    await emptied(house)
    const roll = rollOf({ seed: anySeed, people: 4_000 })
    const { importId } = await previewed(house, officer, fileOf(roll, 'xlsx'))
    await house.call(applyImport, { importId }, { as: officer })
    const script = new URL('./testing-killed.ts', import.meta.url).pathname
    const worker = spawn(process.execPath, ['--import', 'tsx', script, house.urls.app, String(house.commune.id), String(importId)])
    await new Promise<void>((resolve, reject) => {
      worker.stdout.once('data', () => worker.kill('SIGKILL'))
      worker.stderr.on('data', (words) => reject(new Error(String(words))))
      worker.once('exit', () => resolve())
    })
    const middle = await house.call(getImport, { importId }, { as: officer })
    expect(middle).toMatchObject({ state: 'applying' })
    expect(middle.doneRows).toBeGreaterThan(0)
    expect(middle.toWrite).toBeGreaterThan(0)
    await house.runJobs()
    expect(await house.call(getImport, { importId }, { as: officer })).toMatchObject({ state: 'applied', toWrite: 0 })
    expect(complaintsAbout(roll, 'xlsx', await storedOutcomes(house, importId))).toEqual([])
    await house.call(applyImportChunk, { importId }, { as: house.system })
    expect((await registerOf(house)).people).toHaveLength(roll.people.length - roll.faults.filter(({ mustDo }) => mustDo === 'refuse').length)
  })
})
