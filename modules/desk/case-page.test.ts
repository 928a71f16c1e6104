import { afterAll, beforeAll, expect, test } from 'vitest'
import { askSupplement, getCase, takeIn } from '#cases'
import { type DeskHouse, deskHouse, fileOne, hidden, MARRIAGE } from './testing-desk.ts'

let desk: DeskHouse
let officer: Awaited<ReturnType<DeskHouse['w']['staff']>>
let phien: string
beforeAll(async () => {
  desk = await deskHouse()
  officer = await desk.w.staff('officer')
  phien = await desk.enter(officer)
})
afterAll(() => desk.close())

const pathOf = (caseId: number) => `/office/ho-so/${caseId}`

test('a case goes its whole way on plain forms, and each act is told after it', async () => {
  const { caseId } = await fileOne(desk)
  const path = pathOf(caseId)
  const before = await desk.get(`${path}?viec=taken_in`, phien)
  expect(before.body).toContain('Đồng hồ chưa chạy')
  expect(before.body).toContain('sẽ nhận:')
  expect(before.body).toContain('Xã đã nhận hồ sơ (mã hồ sơ cấp khi tiếp nhận). Hẹn trả')
  expect(before.body).not.toContain('<script')
  const act = async (kind: string, form: Record<string, string> = {}) => {
    const { body } = await desk.get(`${path}?viec=${kind}`, phien)
    const answer = await desk.post(`${path}?viec=${kind}`, { act: kind, seenActionId: hidden(body, 'seenActionId'), ...form }, phien)
    expect([kind, answer.statusCode, answer.headers.location]).toEqual([kind, 303, `${path}?xong=${kind}`])
    return (await desk.get(String(answer.headers.location), phien)).body
  }
  const taken = await act('taken_in')
  expect(taken).toMatch(/Đã nhận hồ sơ, mã H44\.12\.05-261123-\d{4}\./)
  expect(taken).toContain('3 ngày làm việc')
  expect(taken).toContain('Nhận chính thức theo quyết định 12/QĐ-UBND')
  await act('assigned', { toAccountId: String(officer.accountId) })
  expect(await act('step_done')).toContain('xong khâu Tiếp nhận')
  expect(await act('fee_asked', { amountDong: '100.000', what: 'Lệ phí' })).toContain('100.000')
  await act('fee_settled', { how: 'Tiền mặt' })
  await act('finished', { result: 'Đã ký giấy chứng nhận', signedBy: 'Lê Thị Hòa' })
  const done = await act('returned', { how: 'desk' })
  expect(done).toContain('đã trả kết quả')
  expect(done).not.toContain('viec=step_done')
})

test('a prepared case says it is not filed until a receipt is recorded', async () => {
  const { caseId } = await fileOne(desk, { procedureCode: MARRIAGE })
  const words = 'Hồ sơ chuẩn bị, chưa nộp; chưa có mã, đồng hồ chưa chạy'
  expect((await desk.get(pathOf(caseId), phien)).body).toContain(words)
  expect((await desk.get(`${pathOf(caseId)}/phieu`, phien)).body).toContain('Đây không phải giấy tiếp nhận')
  const form = { act: 'taken_in', receivedBy: 'national_portal', externalCode: '000.00.00.G22-261123-0042', receivedAt: '2026-11-23T14:10' }
  const incomplete = await desk.post(`${pathOf(caseId)}?viec=taken_in`, { ...form, receivedAt: '' }, phien)
  expect(incomplete.statusCode).toBe(422)
  expect(incomplete.body).toContain('000.00.00.G22-261123-0042')
  // The day of filing and the receipt's are one: the clock stands at 14:32.
  expect((await desk.post(`${pathOf(caseId)}?viec=taken_in`, form, phien)).statusCode).toBe(303)
  const after = (await desk.get(pathOf(caseId), phien)).body
  expect(after).not.toContain(words)
  expect(after).toContain('261123-0042')
})

test('the second of two reads who was first, keeps what they typed, and may press again', async () => {
  const { caseId } = await fileOne(desk)
  const colleague = await desk.w.staff('officer')
  const path = `${pathOf(caseId)}?viec=refused`
  const before = await desk.get(path, phien)
  const items = [{ paperId: 'other-1', name: 'Giấy ủy quyền', why: 'Chưa có' }]
  await desk.w.call(askSupplement, { caseId, items, answerBy: '2026-11-30', reason: 'Bác gửi thêm' }, { as: colleague })
  const form = { act: 'withdrawn', seenActionId: hidden(before.body, 'seenActionId'), reason: 'Người nộp đổi ý sáng nay' }
  const refused = await desk.post(`${pathOf(caseId)}?viec=withdrawn`, form, phien)
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain(colleague.name)
  expect(refused.body).toContain('Người nộp đổi ý sáng nay')
  const again = { ...form, seenActionId: hidden(refused.body, 'seenActionId') }
  expect((await desk.post(`${pathOf(caseId)}?viec=withdrawn`, again, phien)).statusCode).toBe(303)
})

test('the message shown before an act is the one that what is typed would send', async () => {
  const { caseId } = await fileOne(desk)
  const told = async (form: Record<string, string>, who = phien) => desk.post(`${pathOf(caseId)}/loi-nhan`, form, who)
  const usual = await desk.get(`${pathOf(caseId)}?viec=supplement_asked`, phien)
  expect(usual.body).toMatch(/trước hết ngày thứ Ba 1\/12[\s\S]*<noscript>[\s\S]*hạn đúng như các ô ở trên/)
  const form = { act: 'supplement_asked', free: 'Giấy ủy quyền\nHợp đồng thuê nhà', answerBy: '2026-12-03' }
  expect((await told(form)).json().told).toMatch(/còn thiếu 2 giấy\. .* trước hết ngày thứ Năm 3\/12/)
  const refused = await desk.post(`${pathOf(caseId)}?viec=supplement_asked`, { ...form, answerBy: '2026-11-01', reason: 'Thiếu' }, phien)
  expect([refused.statusCode, refused.body.includes('trước hết ngày Chủ nhật 1/11')]).toEqual([422, true])
  await desk.w.call(takeIn, { caseId }, { as: officer })
  const leader = await desk.enter(await desk.w.staff('leader'))
  expect((await desk.get(`${pathOf(caseId)}?viec=apologised`, leader)).body).toMatch(/Hẹn cũ thứ Sáu 27\/11, hẹn mới trước 17 giờ/)
  expect((await told({ act: 'apologised', newDueOn: '2026-12-09', reason: 'Chờ xác minh' }, leader)).json().told).toMatch(
    /hẹn mới trước 17 giờ thứ Tư 9\/12\. Lý do: Chờ xác minh/,
  )
  expect((await told({ act: 'fee_asked', amountDong: '100.000' })).json().told).toContain('100.000')
  for (const act of ['fee_asked', 'note_added', 'gone', '']) expect((await told({ act })).json()).toEqual({ told: null })
  const elsewhere = await desk.enter(await desk.w.staff('officer', { hamletId: desk.otherHamletId }))
  expect((await told(form, elsewhere)).statusCode).toBe(404)
  expect((await told(form, '')).statusCode).toBe(401)
})

const secondActs = [
  ['taken_in', {}, 'taken_in'],
  ['supplement_asked', { free: 'Giấy ủy quyền', answerBy: '2026-12-03', reason: 'Bác gửi thêm giúp xã' }, 'supplement_asked'],
  ['refused', { reason: 'Tờ khai chưa ký' }, 'refused'],
  ['refused', { reason: 'Nộp nhầm nơi' }, 'taken_in'],
  ['assigned', { toAccountId: 'me', reason: 'Làm gấp giúp' }, 'assigned'],
] as const
test.each(secondActs)('two officers at once, %s: the second reads who was first and keeps what they typed', async (act, typed, first) => {
  const { caseId } = await fileOne(desk)
  const colleague = await desk.w.staff('officer')
  const path = `${pathOf(caseId)}?viec=${act}`
  const form: Record<string, string> = { ...typed, act, seenActionId: hidden((await desk.get(path, phien)).body, 'seenActionId') }
  if (form['toAccountId']) form['toAccountId'] = String(officer.accountId)
  const theirs = await desk.enter(colleague)
  const sent = await desk.post(
    `${pathOf(caseId)}?viec=${first}`,
    { ...(first === act ? form : {}), act: first, seenActionId: form['seenActionId'] ?? '' },
    theirs,
  )
  expect(sent.statusCode).toBe(303)
  const second = await desk.post(path, form, phien)
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('Hồ sơ vừa có người làm trước')
  expect(second.body).toContain(colleague.name)
  for (const [name, words] of Object.entries(typed).filter(([key]) => key === 'free' || key === 'reason'))
    expect([name, second.body.includes(words)]).toEqual([name, true])
})

test('one request names every missing paper, ticked and written; nothing named is refused with the words kept', async () => {
  const { caseId } = await fileOne(desk)
  const path = `${pathOf(caseId)}?viec=supplement_asked`
  const empty = await desk.post(path, { act: 'supplement_asked', answerBy: '2026-11-30', reason: 'Bác chụp lại giúp xã' }, phien)
  expect([empty.statusCode, empty.body.includes('Bác chụp lại giúp xã')]).toEqual([422, true])
  const form = [
    ['act', 'supplement_asked'],
    ['paper', 'row-0'],
    ['name-row-0', 'Giấy đề nghị'],
    ['why-row-0', 'Ảnh mờ'],
    ['free', 'Hợp đồng thuê nhà\n\nGiấy ủy quyền'],
    ['answerBy', '2026-11-30'],
    ['reason', 'Bác chụp lại giúp xã'],
  ]
  expect((await desk.post(path, form, phien)).statusCode).toBe(303)
  const { supplement } = await desk.w.call(getCase, { caseId }, { as: officer })
  expect(supplement?.items.map(({ name, why }) => `${name}: ${why}`)).toEqual([
    'Giấy đề nghị: Ảnh mờ',
    'Hợp đồng thuê nhà: Cần thêm theo trường hợp của hồ sơ',
    'Giấy ủy quyền: Cần thêm theo trường hợp của hồ sơ',
  ])
})

test('a phone is masked until somebody says why; it is then shown to them alone, and the reason is on record', async () => {
  const { caseId } = await fileOne(desk)
  const before = (await desk.get(pathOf(caseId), phien)).body
  expect(before).toContain('0912 *** 438')
  expect(before).not.toContain('0912345438')
  expect((await desk.post(pathOf(caseId), { act: 'phone', reason: '' }, phien)).statusCode).toBe(422)
  const asked = await desk.post(pathOf(caseId), { act: 'phone', reason: 'Gọi báo giấy mờ' }, phien)
  const cookie = { 'hien-so': asked.cookies.find(({ name }) => name === 'hien-so')?.value ?? '' }
  expect(cookie['hien-so']).not.toContain('0912345438')
  expect((await desk.get(pathOf(caseId), phien, cookie)).body).toContain('0912345438')
  const colleague = await desk.enter(await desk.w.staff('officer'))
  expect((await desk.get(pathOf(caseId), colleague, cookie)).body).not.toContain('0912345438')
  const { caseId: otherCase } = await fileOne(desk)
  expect((await desk.get(pathOf(otherCase), phien, cookie)).body).not.toContain('0912345438')
  const entries = await desk.w.open(({ db }) => db.selectFrom('audit_entry').selectAll().where('action', '=', 'desk.reveal-phone').execute())
  expect(JSON.stringify(entries)).toContain('Gọi báo giấy mờ')
  expect(JSON.stringify(entries)).not.toContain('0912345438')
})

test('“Vì sao?” tells the count day by day, with the day off of the state', async () => {
  const { caseId } = await fileOne(desk)
  await desk.w.call(takeIn, { caseId }, { as: officer })
  const { body } = await desk.get(pathOf(caseId), phien)
  expect(body).toContain('Vì sao?')
  expect(body).toMatch(/24\/11\/2026[\s\S]*?(nghỉ|Ngày|lễ|Hoán)/)
  expect(body).toContain('27/11/2026')
})

test('who may only look is offered no act, who is elsewhere sees nothing, and a strange address leads nowhere', async () => {
  const { caseId } = await fileOne(desk)
  const head = await desk.enter(await desk.w.staff('hamlet_head', { hamletId: desk.hamletId }))
  const seen = await desk.get(pathOf(caseId), head)
  expect(seen.statusCode).toBe(200)
  expect(seen.body).not.toContain('viec=')
  expect((await desk.post(pathOf(caseId), { act: 'withdrawn', reason: 'x' }, head)).statusCode).toBe(403)
  const elsewhere = await desk.enter(await desk.w.staff('hamlet_head', { hamletId: desk.otherHamletId }))
  const ofField = await desk.enter(await desk.w.staff('specialist', { field: 'Hộ tịch' }))
  for (const person of [elsewhere, ofField]) expect((await desk.get(pathOf(caseId), person)).statusCode).toBe(404)
  expect((await desk.get(pathOf(caseId), await desk.enter(await desk.w.staff('editor')))).statusCode).toBe(403)
  const { caseId: foreign } = await fileOne(desk, {}, desk.w.other)
  expect((await desk.get(pathOf(foreign), phien)).statusCode).toBe(404)
  for (const path of ['/office/ho-so/khong', '/office/ho-so/99999999999']) expect((await desk.get(path, phien)).statusCode).toBe(404)
  expect((await desk.get(pathOf(caseId))).headers.location).toBe('/office/dang-nhap')
})
