import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import type { World } from '#platform/testing'
import { applyImport } from './apply-import.ts'
import { beginImport } from './begin-import.ts'
import { chooseTwin } from './choose-twin.ts'
import { dropImport } from './drop-import.ts'
import { eraseImportCells } from './erase-import-cells.ts'
import { getImport } from './get-import.ts'
import { listImportProblems } from './list-import-problems.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { mapImport } from './map-import.ts'
import { previewImport } from './preview-import.ts'
import { rollBackImport } from './roll-back-import.ts'
import { applied, emptied, importWorld, previewed, registerOf } from './testing-world.ts'

let house: World
let officer: Actor
beforeAll(async () => {
  ;({ house, officer } = await importWorld())
})
afterAll(() => house.close())

const HEAD = 'STT;Khu;Số sổ hộ;Địa chỉ;Quan hệ với chủ hộ;Họ tên;Ngày sinh;Giới tính;CCCD;SĐT'
const clerks = (...lines: string[]) => Buffer.from(`\ufeff${[HEAD, ...lines].join('\r\n')}`)

describe('a second list', () => {
  test('fills gaps and changes what moved on; what differs in birth or number is asked, and all is put back', async () => {
    await emptied(house)
    await applied(
      house,
      officer,
      clerks('1;Khu 1;0001;Số 5;Chủ hộ;Nguyễn Văn An;12/05/1968;Nam;025068123456;0912345678', '2;Khu 1;;;Vợ;Trần Thị Bình;1970;Nữ;;'),
    )
    const before = await registerOf(house)
    const importId = await applied(
      house,
      officer,
      clerks(
        '1;Khu 2;0001;Số 9;Chủ hộ;Nguyễn Văn An;13/05/1968;Nam;025068123456;0987654321',
        '2;Khu 2;;;Vợ;Trần Thị Bình;;Nữ;;0911111111',
        '3;Khu 2;;;Con;Nguyễn Văn Cường;01/01/2001;Nam;;',
      ),
    )
    const { people, homes } = await registerOf(house)
    expect(homes).toEqual([expect.objectContaining({ address: 'Số 9', book_number: '0001' })])
    expect(people).toHaveLength(3)
    expect(people[0]).toMatchObject({ birth_date: '1968-05-12', household_role: 'head' })
    const { rows } = await house.call(listImportRows, { importId, tab: 'asked' }, { as: officer })
    expect(rows.flatMap(({ row, problems }) => problems.map(({ kind }) => [row, kind]))).toEqual([
      [2, 'birth_differs_register'],
      [3, 'birth_missing'],
    ])
    await house.call(rollBackImport, { importId, reason: 'Nhầm tệp' }, { as: officer })
    await house.runJobs()
    expect(await registerOf(house)).toEqual(before)
  })

  test('of one person in another hamlet is asked, side by side, and waits for the answer', async () => {
    const file = clerks('1;Khu 5;0009;Số 1;Chủ hộ;Lê Thị Dung;02/03/1980;Nữ;;0912000111')
    for (const choice of ['left', 'right', 'both'] as const) {
      await emptied(house)
      await applied(house, officer, clerks('1;Khu 4;0008;Số 2;Chủ hộ;Lê Thị Dung;02/03/1980;Nữ;025180000007;'))
      const before = await registerOf(house)
      const { importId, counts } = await previewed(house, officer, file)
      expect(counts).toMatchObject({ made: 0, doubtful: 1 })
      await expect(house.call(applyImport, { importId }, { as: officer })).rejects.toMatchObject({ code: 'imports.nothing_to_write' })
      const { rows } = await house.call(listImportRows, { importId, tab: 'twins' }, { as: officer })
      expect(rows[0]).toMatchObject({ name: 'Lê Thị Dung', twin: { name: 'Lê Thị Dung', household: '0008' } })
      await house.call(chooseTwin, { importId, row: rows[0]!.row!, choice }, { as: officer })
      await house.call(applyImport, { importId }, { as: officer })
      await house.runJobs()
      const after = await registerOf(house)
      expect(after.people).toHaveLength(choice === 'both' ? 2 : 1)
      const isChanged = (after.people[0] as { phone_index: string | null }).phone_index !== null
      expect(isChanged).toBe(choice === 'right')
      await expect(house.call(chooseTwin, { importId, row: rows[0]!.row!, choice: 'left' }, { as: officer })).rejects.toMatchObject({
        code: 'imports.row_written',
      })
      await house.call(rollBackImport, { importId, reason: 'Thử' }, { as: officer })
      await house.runJobs()
      expect(await registerOf(house)).toEqual(before)
    }
  })

  test('asks about a namesake of the hamlet of whom only a case is known, and fills their entry', async () => {
    await emptied(house)
    await applied(house, officer, clerks('1;Khu 4;;;;Lê Thị Dung;02/03/1980;Nữ;;'))
    // As a case at the desk leaves somebody: a name and a hamlet.
    await house.open(({ db }) => db.updateTable('person').set({ birth_date: null, birth_year: null, household_id: null, household_role: null }).execute())
    const elsewhere = await previewed(house, officer, clerks('1;Khu 5;0009;Số 1;Chủ hộ;Lê Thị Dung;02/03/1980;Nữ;025180000007;'))
    expect(elsewhere.counts).toMatchObject({ made: 1, doubtful: 0 })
    await house.call(dropImport, { importId: elsewhere.importId }, { as: officer })
    const { importId, counts } = await previewed(house, officer, clerks('1;Khu 4;0009;Số 1;Chủ hộ;Lê Thị Dung;02/03/1980;Nữ;025180000007;'))
    expect(counts).toMatchObject({ made: 0, doubtful: 1 })
    const { rows } = await house.call(listImportRows, { importId, tab: 'twins' }, { as: officer })
    expect(rows[0]).toMatchObject({ problems: [{ kind: 'namesake_in_register', other: 'Lê Thị Dung' }] })
    await house.call(chooseTwin, { importId, row: rows[0]!.row!, choice: 'right' }, { as: officer })
    await house.call(applyImport, { importId }, { as: officer })
    await house.runJobs()
    expect((await registerOf(house)).people).toEqual([expect.objectContaining({ birth_date: '1980-03-02', household_role: 'head' })])
  })
})

describe('taking back', () => {
  test('leaves whom somebody touched or used since, and lists them', async () => {
    await emptied(house)
    const importId = await applied(
      house,
      officer,
      clerks(
        '1;Khu 1;0001;Số 5;Chủ hộ;Nguyễn Văn Một;1968;Nam;;',
        '2;Khu 2;0002;Số 6;Chủ hộ;Nguyễn Văn Hai;1969;Nam;;',
        '3;Khu 3;0003;Số 7;Chủ hộ;Nguyễn Văn Ba;1970;Nam;;',
      ),
    )
    await house.open(async ({ db, commune, now }) => {
      const ids = (await db.selectFrom('person').select('id').orderBy('id').execute()).map(({ id }) => id)
      await db.updateTable('person').set({ full_name: 'Nguyễn Văn Một Sửa' }).where('id', '=', ids[0]!).execute()
      const contact = await db.insertInto('contact').values({ commune_id: commune.id, created_at: now }).returning('id').executeTakeFirstOrThrow()
      await db
        .insertInto('person_contact')
        .values({ commune_id: commune.id, person_id: ids[1]!, contact_id: contact.id, proved_how: 'desk', proved_at: now })
        .execute()
    })
    await house.call(rollBackImport, { importId, reason: 'Nhầm tệp' }, { as: officer })
    await house.runJobs()
    const { people, homes } = await registerOf(house)
    expect(people.map((person) => (person as { full_name: string }).full_name)).toEqual(['Nguyễn Văn Một Sửa', 'Nguyễn Văn Hai'])
    expect(homes).toHaveLength(2)
    expect(await house.call(getImport, { importId }, { as: officer })).toMatchObject({ state: 'rolled_back', kept: 2, rolledBackWhy: 'Nhầm tệp' })
    const { rows } = await house.call(listImportRows, { importId, tab: 'kept' }, { as: officer })
    expect(rows.map(({ name }) => name).sort()).toEqual(['Nguyễn Văn Hai', 'Nguyễn Văn Một Sửa'])
    await house.open(async ({ db }) => {
      await db.deleteFrom('person_contact').execute()
    })
  })

  test('of a list whose households another list found leaves that one to make them anew', async () => {
    await emptied(house)
    const first = await applied(house, officer, clerks('1;Khu 1;0001;Số 5;Chủ hộ;Nguyễn Văn An;12/05/1968;Nam;;'))
    const second = clerks('1;Khu 1;0001;Số 5;Chủ hộ;Nguyễn Văn An;12/05/1968;Nam;;0912345678', '2;Khu 1;;;Con;Nguyễn Văn Bình;1990;Nam;;')
    const { importId } = await previewed(house, officer, second)
    await house.call(rollBackImport, { importId: first, reason: 'Nhầm tệp' }, { as: officer })
    await house.runJobs()
    await house.call(applyImport, { importId }, { as: officer })
    await house.runJobs()
    const { people, homes } = await registerOf(house)
    expect(homes).toEqual([expect.objectContaining({ book_number: '0001', address: 'Số 5' })])
    expect(people).toEqual([expect.objectContaining({ full_name: 'Nguyễn Văn Bình', household_id: (homes[0] as { id: number }).id })])
    expect(await house.call(getImport, { importId }, { as: officer })).toMatchObject({ state: 'applied', clashed: 1 })
  })

  test('is refused before anything was written, twice, and when its rows were forgotten after thirty days', async () => {
    await emptied(house)
    const { importId } = await previewed(house, officer, clerks('1;Khu 1;0001;Số 5;Chủ hộ;Nguyễn Văn An;1968;Nam;;'))
    const back = () => house.call(rollBackImport, { importId, reason: 'Thử' }, { as: officer })
    await expect(back()).rejects.toMatchObject({ code: 'imports.not_applied' })
    await house.call(applyImport, { importId }, { as: officer })
    await expect(back()).rejects.toMatchObject({ code: 'imports.under_way' })
    await house.runJobs()
    await house.open(({ db }) =>
      db
        .updateTable('person_import')
        .set({ applied_at: new Date('2026-10-01') })
        .where('id', '=', importId)
        .execute(),
    )
    await house.call(eraseImportCells, {}, { as: house.system })
    await expect(back()).rejects.toMatchObject({ code: 'imports.too_old' })
    const left = await house.open(({ db }) =>
      db.selectFrom('person_import_row').select(['cells_sealed', 'plan_sealed', 'before_sealed']).where('import_id', '=', importId).execute(),
    )
    expect(left.every((row) => Object.values(row).every((value) => value === null))).toBe(true)
    expect((await registerOf(house)).people).toHaveLength(1)
  })
})

describe('who and what', () => {
  const file = () => clerks('1;Khu 1;0001;Số 5;Chủ hộ;Nguyễn Văn An;1968;Nam;025068123456;0912345678')

  test('neither name, number nor phone stands in clear in the tables of the import or in the trail', async () => {
    const { importId } = await previewed(house, officer, file())
    await house.call(listImportProblems, { importId }, { as: officer })
    const { rows } = await house.ownerPool
      .query(`select row_to_json(r)::text as words from person_import_row r where import_id = ${importId}`)
      .catch(() => ({ rows: [] }))
    const kept = await house.open(({ db }) => db.selectFrom('person_import_row').selectAll().where('import_id', '=', importId).execute())
    const trail = await house.open(({ db }) => db.selectFrom('audit_entry').selectAll().execute())
    expect(kept.length).toBeGreaterThan(0)
    for (const secret of ['Nguyễn Văn An', '025068123456', '912345678']) expect(JSON.stringify([rows, kept, trail])).not.toContain(secret)
  })

  test('an import of another commune is not there', async () => {
    const { importId } = await previewed(house, officer, file())
    const stranger = await house.staff('officer', { in: house.other })
    for (const call of [
      () => house.call(getImport, { importId }, { as: stranger, in: house.other }),
      () => house.call(previewImport, { importId }, { as: stranger, in: house.other }),
      () => house.call(applyImport, { importId }, { as: stranger, in: house.other }),
      () => house.call(rollBackImport, { importId, reason: 'Thử' }, { as: stranger, in: house.other }),
      () => house.call(listImportRows, { importId }, { as: stranger, in: house.other }),
      () => house.call(dropImport, { importId }, { as: stranger, in: house.other }),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'imports.missing' })
    expect(await house.call(listImports, {}, { as: stranger, in: house.other })).toEqual([])
  })

  test('it is for administrators and officers of the whole commune', async () => {
    const { importId } = await previewed(house, officer, file())
    for (const role of ['leader', 'specialist', 'editor', 'hamlet_head', 'auditor']) {
      const other = await house.staff(role)
      await expect(house.call(beginImport, { fileName: 'x.csv', content: file() }, { as: other })).rejects.toMatchObject({ code: 'platform.not_allowed' })
      await expect(house.call(getImport, { importId }, { as: other })).rejects.toMatchObject({ code: 'platform.not_allowed' })
    }
    const hamletId = await house.open(async ({ db }) => (await db.selectFrom('hamlet').select('id').executeTakeFirstOrThrow()).id)
    const ofOne = await house.staff('officer', { hamletId })
    await expect(house.call(beginImport, { fileName: 'x.csv', content: file() }, { as: ofOne })).rejects.toMatchObject({
      code: 'imports.needs_whole_commune',
    })
    const administrator = await house.staff('administrator')
    expect((await house.call(getImport, { importId }, { as: administrator })).state).toBe('previewed')
  })

  test('what is no list is refused, and leaves nothing', async () => {
    const count = () => house.open(async ({ db }) => (await db.selectFrom('person_import').select('id').execute()).length)
    const before = await count()
    const take = (content: Buffer) => house.call(beginImport, { fileName: 'tep.xlsx', content }, { as: officer })
    await expect(take(Buffer.alloc(0))).rejects.toMatchObject({ code: 'platform.upload_empty' })
    await expect(take(Buffer.from('%PDF-1.7 nothing'))).rejects.toMatchObject({ code: 'platform.spreadsheet_unknown_kind' })
    await expect(take(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).rejects.toMatchObject({ code: 'platform.spreadsheet_old_kind' })
    await expect(take(Buffer.from('Chỉ một dòng'))).rejects.toMatchObject({ code: 'imports.empty' })
    expect(await count()).toBe(before)
    const { importId } = await house.call(beginImport, { fileName: 'x.csv', content: Buffer.from('a;b\r\n1;2\r\n') }, { as: officer })
    await expect(house.call(previewImport, { importId }, { as: officer })).rejects.toMatchObject({ code: 'imports.needs_name' })
    await expect(house.call(mapImport, { importId, columns: ['name', 'name'] }, { as: officer })).rejects.toMatchObject({ code: 'imports.column_twice' })
    await expect(house.call(mapImport, { importId, columns: ['birth', null] }, { as: officer })).rejects.toMatchObject({ code: 'imports.needs_name' })
    await house.call(mapImport, { importId, columns: ['name', 'birth'], headerTo: 0 }, { as: officer })
    await expect(house.call(previewImport, { importId }, { as: officer })).rejects.toMatchObject({ code: 'imports.nobody' })
    await house.call(dropImport, { importId }, { as: officer })
    await expect(house.call(applyImport, { importId }, { as: officer })).rejects.toMatchObject({ code: 'imports.not_ready' })
  })
})
