import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { applyImport } from './apply-import.ts'
import { applyImportChunk } from './apply-import-chunk.ts'
import { beginImport } from './begin-import.ts'
import { chooseTwin } from './choose-twin.ts'
import { dropImport } from './drop-import.ts'
import { ensurePerson } from './ensure-person.ts'
import { eraseImportCells } from './erase-import-cells.ts'
import { getImport } from './get-import.ts'
import { listImportProblems } from './list-import-problems.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { mapImport } from './map-import.ts'
import { previewImport } from './preview-import.ts'
import { rollBackImport } from './roll-back-import.ts'
import { complaintsAbout, fileOf } from './testing-import-score.ts'
import { applied, importWorld, previewed, registerOf, storedOutcomes } from './testing-import-world.ts'
import { type Form, layouts } from './testing-layouts.ts'
import { rollOf, summaryOf } from './testing-roll.ts'

let house: World
let officer: Actor
beforeAll(async () => {
  ;({ house, officer } = await importWorld())
})
afterAll(() => house.close())

/** Empties the register between rolls: no two rolls are of one commune. */
async function emptied() {
  await house.open(async ({ db }) => {
    await db.deleteFrom('person').execute()
    await db.deleteFrom('household').execute()
  })
}

const clerks = (lines: string[]) =>
  Buffer.from(`\ufeff${['STT;Khu;Số sổ hộ;Địa chỉ;Quan hệ với chủ hộ;Họ tên;Ngày sinh;Giới tính;CCCD;SĐT', ...lines].join('\r\n')}`)

describe('a roll of 7,693 people', () => {
  const anySeed = 1000 + Math.floor(Math.random() * 1_000_000)
  test.each((Object.keys(layouts) as Form[]).map((form) => [form, anySeed] as const))(
    'is stored from %s as it truly is (seed %i), and taken back without a trace',
    async (form, seed) => {
      await emptied()
      await house.open((ctx) => ensurePerson(ctx, { fullName: 'Đỗ Thị Có Trước', identityNumber: '025150000001' }))
      const before = await registerOf(house)
      const roll = rollOf({ seed })
      const content = fileOf(roll, form)
      const started = performance.now()
      const { importId, counts } = await previewed(house, officer, content)
      const previewedAt = performance.now()
      await house.call(applyImport, { importId }, { as: officer })
      await house.runJobs()
      const appliedAt = performance.now()
      const outcomes = await storedOutcomes(house, importId)
      const complaints = complaintsAbout(roll, form, outcomes)
      const again = await previewed(house, officer, content)
      const rolledBackFrom = performance.now()
      await house.call(rollBackImport, { importId, reason: 'Thử lấy lại' }, { as: officer })
      await house.runJobs()
      const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
      const mended = roll.faults.filter(({ mustDo }) => mustDo === 'mend').length
      console.info(
        `${form}, seed ${seed}: ${JSON.stringify(counts)}, ${mended} rows mended, preview ${seconds(started, previewedAt)} s, apply ${seconds(previewedAt, appliedAt)} s, roll back ${seconds(rolledBackFrom, performance.now())} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n${summaryOf(roll).split('\n')[0]}`,
      )
      expect(complaints).toEqual([])
      expect(counts.made).toBe(roll.people.length - roll.faults.filter(({ mustDo }) => mustDo === 'refuse').length)
      expect(counts.households).toBe(roll.households.length)
      expect({ made: again.counts.made, changed: again.counts.changed, doubtful: again.counts.doubtful }).toEqual({ made: 0, changed: 0, doubtful: 0 })
      expect(await registerOf(house)).toEqual(before)
    },
    120_000,
  )
})
