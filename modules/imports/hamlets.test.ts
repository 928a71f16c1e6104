import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { cookieOf, siteOver } from '../privacy/testing-privacy.ts'
import { applyImport } from './apply-import.ts'
import { dropImport } from './drop-import.ts'
import { getImport } from './get-import.ts'
import { importPage } from './import.page.tsx'
import { listImportRows } from './list-import-rows.ts'
import { mapImport } from './map-import.ts'
import { placeHamlets } from './place-hamlets.ts'
import { previewImport } from './preview-import.ts'
import { rollBackImport } from './roll-back-import.ts'
import { importWorld, previewed } from './testing-world.ts'

let house: World
let officer: Extract<Actor, { kind: 'staff' }>
let app: FastifyInstance
let hamlets: Map<string, number>
beforeAll(async () => {
  const made = await importWorld()
  house = made.house
  officer = made.officer as typeof officer
  app = await siteOver(house, [importPage])
  hamlets = new Map((await house.open(({ db }) => db.selectFrom('hamlet').select(['id', 'name']).execute())).map(({ id, name }) => [name, id]))
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const COLUMNS = ['hamlet', 'name', 'birth', 'sex'] as const
const list = (...rows: string[]) => Buffer.from(['Khu;Họ tên;Ngày sinh;Giới tính', ...rows].join('\n'))
const strange = () =>
  list(
    'Xóm Đình;Đào Thị Một;1961;Nữ',
    'XOM  DINH;Đào Văn Hai;1962;Nam',
    '2. Xóm Đình;Đào Văn Ba;1963;Nam',
    'Đội 9;Đào Thị Bốn;1964;Nữ',
    'Khu 1;Đào Văn Năm;1965;Nam',
  )
const get = (importId: number) => house.call(getImport, { importId }, { as: officer })
const place = (importId: number, places: { written: string; hamletId?: number | null }[], as: Actor = officer) =>
  house.call(placeHamlets, { importId, places }, { as })
const storedIn = () =>
  house.open(async ({ db }) =>
    Object.fromEntries(
      (await db.selectFrom('person').select(['full_name', 'hamlet_id']).where('full_name', 'like', 'Đào %').orderBy('id').execute()).map((one) => [
        one.full_name.split(' ').at(-1),
        one.hamlet_id,
      ]),
    ),
  )

test('a strange hamlet is said once for every row however it is written, and remembered for this list', async () => {
  const { importId, counts } = await previewed(house, officer, strange(), 'x.csv')
  expect(counts).toMatchObject({ made: 5, asked: 4 })
  expect((await get(importId)).strangeHamlets).toEqual([
    { written: 'Xóm Đình', rows: 3 },
    { written: 'Đội 9', rows: 1 },
  ])
  await place(importId, [
    { written: 'Xóm Đình', hamletId: hamlets.get('Khu 3')! },
    { written: 'Đội 9', hamletId: null },
  ])
  expect((await get(importId)).state).toBe('mapping')
  expect(await house.call(previewImport, { importId }, { as: officer })).toMatchObject({ made: 5, asked: 0 })
  await house.call(mapImport, { importId, columns: [null, ...COLUMNS.slice(1)] }, { as: officer })
  await house.call(previewImport, { importId }, { as: officer })
  expect((await get(importId)).strangeHamlets).toEqual([])
  await house.call(mapImport, { importId, columns: [...COLUMNS] }, { as: officer })
  expect(await house.call(previewImport, { importId }, { as: officer })).toMatchObject({ asked: 0 })
  expect((await get(importId)).strangeHamlets.map(({ hamletId }) => hamletId)).toEqual([hamlets.get('Khu 3'), null])
  await house.call(applyImport, { importId }, { as: officer })
  await expect(place(importId, [{ written: 'Đội 9', hamletId: null }])).rejects.toMatchObject({ code: 'imports.under_way' })
  await house.runJobs()
  const [one, three] = [hamlets.get('Khu 1'), hamlets.get('Khu 3')]
  expect(await storedIn()).toEqual({ Một: three, Hai: three, Ba: three, Bốn: null, Năm: one })
  await house.call(rollBackImport, { importId, reason: 'Thử' }, { as: officer })
  await house.runJobs()
  expect(await storedIn()).toEqual({})
  const { hamlets_sealed } = await house.open(({ db }) => db.selectFrom('person_import').selectAll().where('id', '=', importId).executeTakeFirstOrThrow())
  expect(hamlets_sealed).toBeNull()
})

test('a strange heading above people is a strange hamlet too; what was said can be taken back', async () => {
  const file = Buffer.from(['Họ tên;Ngày sinh;Giới tính', 'XÓM ĐÌNH;;', 'Đào Thị Một;1961;Nữ', 'Đào Văn Hai;1962;Nam'].join('\n'))
  const { importId } = await previewed(house, officer, file, 'x.csv')
  expect((await get(importId)).strangeHamlets).toEqual([{ written: 'XÓM ĐÌNH', rows: 2 }])
  await place(importId, [{ written: 'Xóm Đình', hamletId: hamlets.get('Khu 2')! }])
  await house.call(previewImport, { importId }, { as: officer })
  const { rows } = await house.call(listImportRows, { importId, tab: 'new' }, { as: officer })
  expect(rows.map(({ hamletId }) => hamletId)).toEqual([hamlets.get('Khu 2'), hamlets.get('Khu 2')])
  await place(importId, [{ written: 'Xóm Đình' }])
  expect(await house.call(previewImport, { importId }, { as: officer })).toMatchObject({ asked: 2 })
})

test('a hamlet that is not there, a name the list does not write, another commune and others than officers are refused', async () => {
  const { importId } = await previewed(house, officer, strange(), 'x.csv')
  await expect(place(importId, [{ written: 'Đội 9', hamletId: 2_000_000 }])).rejects.toMatchObject({ code: 'imports.hamlet_missing' })
  await expect(place(importId, [{ written: 'Đội 10', hamletId: null }])).rejects.toMatchObject({ code: 'imports.hamlet_not_written' })
  for (const role of ['specialist', 'hamlet_head', 'auditor'])
    await expect(place(importId, [], await house.staff(role))).rejects.toMatchObject({ code: 'platform.not_allowed' })
  const stranger = await house.staff('officer', { in: house.other })
  await expect(house.call(placeHamlets, { importId, places: [] }, { as: stranger, in: house.other })).rejects.toMatchObject({ code: 'imports.missing' })
  const kept = await house.open(({ db }) => db.selectFrom('person_import').selectAll().where('id', '=', importId).executeTakeFirstOrThrow())
  expect(JSON.stringify(kept)).not.toContain('Xóm')
  await house.call(dropImport, { importId }, { as: officer })
  await expect(place(importId, [])).rejects.toMatchObject({ code: 'imports.under_way' })
})

test('on the page without script: the names, the choice for all rows, and the preview anew', async () => {
  const { importId } = await previewed(house, officer, strange(), 'x.csv')
  const cookies = await cookieOf(house, officer)
  const url = `/office/dan-cu/nhap/${importId}`
  const headers = { host: 'lam-thao.localhost' }
  const page = async () => (await app.inject({ url, headers, cookies })).body
  const first = await page()
  expect(first).toContain('Tên khu xã không có')
  expect(first.match(/name="written-\d" value="[^"]+"/g)).toEqual(['name="written-0" value="Xóm Đình"', 'name="written-1" value="Đội 9"'])
  const post = (form: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      cookies,
      payload: new URLSearchParams({ act: 'place', ...form }).toString(),
    })
  const khu3 = String(hamlets.get('Khu 3'))
  const both = { 'written-0': 'Xóm Đình', 'hamlet-0': khu3, 'written-1': 'Đội 9', 'hamlet-1': 'none' }
  const wrong = await post({ ...both, 'hamlet-1': '2000000' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Khu vừa chọn không có hoặc đã đóng')
  expect(wrong.body).toContain(`value="${khu3}" selected`)
  expect((await post(both)).statusCode).toBe(303)
  expect(await get(importId)).toMatchObject({ state: 'previewed', counts: { made: 5, asked: 0 } })
  const again = await page()
  expect(again).toContain(`value="${khu3}" selected`)
  expect(again).toContain('value="none" selected')
})
