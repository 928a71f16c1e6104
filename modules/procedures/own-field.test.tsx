import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import type { Frame } from '#platform/page'
import { type World, world } from '#platform/testing'
import { editLocalNotes } from './edit-local-notes.ts'
import { importCatalogue } from './import-catalogue.ts'
import { proceduresModule } from './module.ts'
import { officeProcedurePage } from './office-procedure.page.tsx'
import { proposeCorrection } from './propose-correction.ts'
import { setIntakeMode } from './set-intake-mode.ts'
import { bareRecord } from './testing-catalogue.ts'

let house: World
const [own, other] = ['1.001193', '1.004222']
const reason = 'theo ý kiến của một cửa'

beforeAll(async () => {
  house = await world({ modules: [proceduresModule], roles: { specialist: ['procedures.*'] } })
  const catalogue = [bareRecord({ code: own, field: 'Hộ tịch' }), bareRecord({ code: other, field: 'Đất đai' })]
  await house.call(importCatalogue, { catalogue: JSON.stringify(catalogue) }, { as: house.system })
})
afterAll(() => house.close())

const acts: [string, (code: string, as: Actor) => Promise<{ id: number }>][] = [
  ['edit-local-notes', (code, as) => house.call(editLocalNotes, { code, note: `Ghi lúc ${house.runtime.random.token(6)}`, reason }, { as })],
  ['propose-correction', (code, as) => house.call(proposeCorrection, { code, part: 'Tên', proposed: 'Tên đúng', reason }, { as })],
  ['set-intake-mode', (code, as) => house.call(setIntakeMode, { code, mode: 'guide', reason }, { as })],
]

test.each(acts)('%s: the own field is open, another refused', async (_name, act) => {
  const confined = await house.staff('specialist', { field: 'Hộ tịch' })
  expect((await act(own, confined)).id).toBeGreaterThan(0)
  await expect(act(other, confined)).rejects.toMatchObject({ code: 'procedures.other_field', refusalKind: 'forbidden' })
  await expect(act('9.999999', confined)).rejects.toMatchObject({ code: 'procedures.not_in_catalogue' })
})

test.each(acts)('%s: a role of no one field reaches every procedure', async (_name, act) => {
  expect((await act(other, await house.staff('specialist'))).id).toBeGreaterThan(0)
})

test('the office page shows a form only where it would be taken', async () => {
  const confined = await house.staff('specialist', { field: 'Hộ tịch' })
  for (const act of ['notes', 'intake', 'correction']) {
    expect((await officePage(own, confined)).includes(`value="${act}"`)).toBe(true)
    expect((await officePage(other, confined)).includes(`value="${act}"`)).toBe(false)
    expect((await officePage(other, await house.staff('specialist'))).includes(`value="${act}"`)).toBe(true)
  }
})

async function officePage(code: string, as: Actor): Promise<string> {
  const request = { path: '', params: { code }, query: {}, host: '', origin: '', cookies: {}, address: '' }
  return house.open(
    async (ctx) => {
      const frame: Frame = { commune: ctx.commune, actor: ctx.actor, now: ctx.now, request, form: {}, refusal: null, may: ctx.may }
      return renderToString(officeProcedurePage.view(await officeProcedurePage.load(ctx, request), frame))
    },
    { as },
  )
}
