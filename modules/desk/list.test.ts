import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apologiseForDelay, assignCase, getCase, recordWithdrawal, takeIn } from '#cases'
import { keepFile } from '#platform/files'
import { type DeskHouse, deskHouse, fileOne, MARRIAGE } from './testing-desk.ts'

let desk: DeskHouse
let officer: Awaited<ReturnType<DeskHouse['w']['staff']>>
let phien: string
let first: number
let foreignRef: string
beforeAll(async () => {
  desk = await deskHouse()
  officer = await desk.w.staff('officer')
  phien = await desk.enter(officer)
  first = (await fileOne(desk)).caseId
  await fileOne(desk, {
    procedureCode: MARRIAGE,
    for: { personId: null, organisationId: null, name: '=1+1, Trần Văn Đạt' },
    hamletId: desk.otherHamletId,
    applicantPhone: '0987654321',
  })
  foreignRef = (await fileOne(desk, { for: { personId: null, organisationId: null, name: 'Người xã khác' } }, desk.w.other)).ref
  await desk.w.call(takeIn, { caseId: first }, { as: officer })
})
afterAll(() => desk.close())

test('each row carries the one act that moves it, and filters stand in the address', async () => {
  const all = (await desk.get('/office/ho-so', phien)).body
  expect(all).toContain(`/office/ho-so/${first}?viec=assigned#viec`)
  expect(all).toContain('Xem giấy tờ')
  expect(all).toContain('261123-0001')
  expect(all).not.toContain('Người xã khác')
  const narrowed = (await desk.get(`/office/ho-so?thu-tuc=${MARRIAGE}`, phien)).body
  expect(narrowed).toContain('Trần Văn Đạt')
  expect(narrowed).not.toContain('261123-0001')
  for (const strange of ['?trang=-1&thon=abc&nhom=xyz', '?trang=999', '?tim=sai.bet', '?linh-vuc=%27;--'])
    expect((await desk.get(`/office/ho-so${strange}`, phien)).statusCode).toBe(200)
})

test('late work stands first and asks for a word to the resident', async () => {
  await desk.w.call(assignCase, { caseId: first, toAccountId: officer.accountId }, { as: officer })
  const at = desk.w.clock.now()
  desk.w.clock.set('2026-12-01T09:00:00+07:00')
  const leader = await desk.enter(await desk.w.staff('leader'))
  const { body } = await desk.get('/office/ho-so', leader)
  expect(body).toMatch(/Đã trễ[\s\S]*?Trễ 2 ngày/)
  expect(body).toContain('Gửi xin lỗi')
  await desk.w.call(
    apologiseForDelay,
    { caseId: first, newDueAt: new Date('2026-12-03T17:00:00+07:00'), reason: 'Chờ xác minh' },
    { as: await desk.w.staff('leader') },
  )
  const rowOf = async () => (await desk.get('/office/ho-so', leader)).body.split('<tr').find((row) => row.includes(`/office/ho-so/${first}`)) ?? ''
  expect(await rowOf()).toContain('viec=step_done')
  // Sorry is said once: late again, only the work itself helps.
  desk.w.clock.set('2026-12-07T09:00:00+07:00')
  expect(await rowOf()).toMatch(/Trễ[\s\S]*viec=step_done/)
  desk.w.clock.set(at.toISOString())
})

test('one state is chosen by its plain words, stays in the address, and goes with pages and exports', async () => {
  const page = (await desk.get('/office/ho-so?trang-thai=moi-gui', phien)).body
  expect(page).toMatch(/<option[^>]*value="moi-gui"[^>]*selected[^>]*>Mới gửi, chờ cán bộ xem/)
  expect(page).toContain('/office/ho-so/xuat.csv?trang-thai=moi-gui')
  expect(page).toContain('xem=toi&amp;trang-thai=moi-gui')
  expect(page).toContain('Trần Văn Đạt')
  expect(page).not.toContain('261123-0001')
  const chosen = (await desk.get('/office/ho-so?nhom=mo&trang-thai=da-nhan', phien)).body
  expect(chosen).toContain('261123-0001')
  expect(chosen).not.toContain('Trần Văn Đạt')
  const { caseId } = await fileOne(desk, { for: { personId: null, organisationId: null, name: 'Phạm Văn Rút' } })
  await desk.w.call(recordWithdrawal, { caseId, reason: 'Đổi ý' }, { as: officer })
  expect((await desk.get('/office/ho-so?nhom=mo&trang-thai=da-rut', phien)).body).toContain('Phạm Văn Rút')
  const csv = (await desk.get('/office/ho-so/xuat.csv?trang-thai=da-rut', phien)).body
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain('Phạm Văn Rút')
})

test('a search by name or phone finds the case, and neither stands in the address', async () => {
  for (const typed of ['tran van dat', '0987 654 321']) {
    const answer = await desk.post('/office/ho-so', { q: typed }, phien)
    const address = String(answer.headers.location)
    expect(decodeURIComponent(address)).not.toContain(typed)
    const { body } = await desk.get(address, phien)
    expect(body).toContain('Trần Văn Đạt')
    expect(body).not.toContain('261123-0001')
  }
  expect((await desk.post('/office/ho-so', { q: 'H44.12.05-261123-0001' }, phien)).headers.location).toBe('/office/ho-so?q=H44.12.05-261123-0001')
  expect((await desk.get(`/office/ho-so?q=${foreignRef}`, phien)).body).toContain('hồ sơ nào')
})

test('several cases change hands only after a page that says how many', async () => {
  const to = await desk.w.staff('officer')
  const other = (await fileOne(desk)).caseId
  const picked = await desk.post(
    '/office/ho-so/chuyen',
    [
      ['act', 'pick'],
      ['caseId', String(first)],
      ['caseId', String(other)],
    ],
    phien,
  )
  const address = String(picked.headers.location)
  expect((await desk.get(address, phien)).body).toContain('Chuyển 2 hồ sơ')
  const done = await desk.post(address, { act: 'hand-over', toAccountId: String(to.accountId), reason: 'Nghỉ phép' }, phien)
  expect(done.headers.location).toBe('/office/ho-so?chuyen=2')
  for (const caseId of [first, other]) expect((await desk.w.call(getCase, { caseId }, { as: officer })).assigned?.accountId).toBe(to.accountId)
  expect((await desk.post('/office/ho-so/chuyen', { act: 'pick' }, phien)).statusCode).toBe(422)
})

test('the list leaves as CSV for Vietnamese spreadsheets and as a workbook; no cell can act, no other commune is in it, and it is on record', async () => {
  const csv = await desk.get('/office/ho-so/xuat.csv', phien)
  expect(csv.headers['content-type']).toContain('text/csv')
  expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(csv.body.split('\r\n')[0]).toContain('"Mã hồ sơ";"Mã tra cứu"')
  expect(csv.body).toContain(`"'=1+1, Trần Văn Đạt"`)
  expect(csv.body).toContain('H44.12.05-261123-0001')
  expect(csv.body).not.toContain('Người xã khác')
  const sheet = unzipSync(new Uint8Array((await desk.get('/office/ho-so/xuat.xlsx', phien)).rawPayload))
  const rows = Buffer.from(sheet['xl/worksheets/sheet1.xml'] ?? []).toString()
  expect(rows).toContain('>&apos;=1+1, Trần Văn Đạt<'.replace('&apos;', "'"))
  expect(rows).not.toMatch(/<f>|Người xã khác/)
  expect(Object.keys(sheet)).toContain('[Content_Types].xml')
  const narrowed = (await desk.get(`/office/ho-so/xuat.csv?thu-tuc=${MARRIAGE}`, phien)).body
  expect(narrowed.trim().split('\r\n')).toHaveLength(2)
  const entries = await desk.w.open(({ db }) => db.selectFrom('audit_entry').select('action').where('action', '=', 'cases.export-cases').execute())
  expect(entries.length).toBeGreaterThanOrEqual(3)
})

test('who may not export or hand over is refused, whose hamlet it is not sees nothing of it', async () => {
  for (const role of ['hamlet_head', 'auditor', 'editor']) {
    const person = await desk.enter(await desk.w.staff(role, role === 'hamlet_head' ? { hamletId: desk.hamletId } : {}))
    expect((await desk.get('/office/ho-so/xuat.csv', person)).statusCode).toBe(403)
    expect((await desk.get('/office/ho-so/chuyen', person)).statusCode).toBe(403)
  }
  const head = await desk.enter(await desk.w.staff('hamlet_head', { hamletId: desk.otherHamletId }))
  const { body } = await desk.get('/office/ho-so', head)
  expect(body).toContain('Trần Văn Đạt')
  expect(body).not.toContain('261123-0001')
  expect(body).not.toContain('viec=')
})

test('a paper opens in the page for whoever works on the case, for nobody else, and each opening is on record', async () => {
  const fileId = await desk.w.open((ctx) => keepFile(ctx, { name: 'don.jpg', mediaType: 'image/jpeg', content: Buffer.from('anh') }))
  const { caseId } = await fileOne(desk, { papers: [{ paperId: 'row-0', name: 'Đơn', fileId, thumbnailFileId: null }] })
  const path = `/office/ho-so/${caseId}/tep/${fileId}`
  const opened = await desk.get(path, phien)
  expect([opened.statusCode, opened.body]).toEqual([200, 'anh'])
  expect(opened.headers['content-disposition']).toMatch(/^inline/)
  expect((await desk.get(`${path}?tai=1`, phien)).headers['content-disposition']).toMatch(/^attachment/)
  expect((await desk.get(`/office/ho-so/${caseId}?phan=giay-to`, phien)).body).toContain('Đơn')
  const head = await desk.enter(await desk.w.staff('hamlet_head', { hamletId: desk.hamletId }))
  expect((await desk.get(path, head)).statusCode).toBe(403)
  const ofField = await desk.enter(await desk.w.staff('specialist', { field: 'Hộ tịch' }))
  expect((await desk.get(path, ofField)).statusCode).toBe(404)
  expect((await desk.get(`/office/ho-so/${caseId}/tep/khong`, phien)).statusCode).toBe(404)
  const entries = await desk.w.open(({ db }) => db.selectFrom('audit_entry').select('action').where('action', '=', 'cases.open-paper').execute())
  expect(entries).toHaveLength(2)
})
