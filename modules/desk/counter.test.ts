import { afterAll, beforeAll, expect, test } from 'vitest'
import { getCase, listCases, listSubstitutes } from '#cases'
import { ensurePerson } from '#people'
import { type DeskHouse, deskHouse, hidden, MARRIAGE, SHOP } from './testing-desk.ts'

let desk: DeskHouse
let officer: Awaited<ReturnType<DeskHouse['w']['staff']>>
let phien: string
beforeAll(async () => {
  desk = await deskHouse()
  officer = await desk.w.staff('officer')
  phien = await desk.enter(officer)
})
afterAll(() => desk.close())

const pageOf = (code: string) => `/office/ho-so/nhan?thu-tuc=${code}`
async function formAt(code: string, session = phien) {
  const { body } = await desk.get(pageOf(code), session)
  const action = /<form class="counter-form"[^>]*action="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return { action, form: { draftId: hidden(body, 'draftId'), mode: hidden(body, 'mode') }, body }
}

test('a case of an official procedure is taken in at the counter and leaves with a slip: code, date and why, an address that tells nothing', async () => {
  const { action, form, body } = await formAt(SHOP)
  expect(body).toContain('Nhận tại đây là nhận chính thức')
  const given = { ...form, name: 'Phạm Văn Lợi', phone: '0912345678', hamletId: String(desk.hamletId), how: 'direct' }
  const filed = await desk.post(action, given, phien)
  const slip = String(filed.headers.location)
  expect(slip).toMatch(/^\/office\/ho-so\/\d+\/phieu$/)
  const paper = (await desk.get(slip, phien)).body
  expect(paper).toContain('Giấy tiếp nhận hồ sơ và hẹn trả kết quả')
  expect(paper).toMatch(/H44\.12\.05-261123-\d{4}/)
  expect(paper).toContain('27/11/2026')
  expect(paper).toContain('không tính')
  expect(paper).not.toContain('0912345678')
  expect((await desk.post(action, given, phien)).headers.location).toBe(slip)
})

test('what is prepared says so on page and slip, has no code, and asks for a name with the rest kept', async () => {
  const { action, form, body } = await formAt(MARRIAGE)
  expect(body).toContain('chưa phải là nộp')
  const refused = await desk.post(action, { ...form, name: '', note: 'Mang đủ giấy' }, phien)
  expect([refused.statusCode, refused.body.includes('Mang đủ giấy')]).toEqual([422, true])
  const filed = await desk.post(action, { ...form, name: 'Hà Thị Thu', note: 'Mang đủ giấy' }, phien)
  const paper = (await desk.get(String(filed.headers.location), phien)).body
  expect(paper).toContain('Đây không phải giấy tiếp nhận')
  expect(paper).not.toContain('Mã hồ sơ')
})

test('a person is found in the register without their name standing in the address, and the case is theirs', async () => {
  const { personId } = await desk.w.open((ctx) => ensurePerson(ctx, { fullName: 'Bùi Thị Sen', hamletId: desk.hamletId }))
  const answer = await desk.post(pageOf(SHOP), { act: 'search', who: 'bui thi sen' }, phien)
  const address = String(answer.headers.location)
  expect(address).not.toMatch(/bui/i)
  expect((await desk.get(address, phien)).body).toContain(`nguoi=${personId}`)
  const chosen = await desk.get(`${pageOf(SHOP)}&nguoi=${personId}`, phien)
  const form = { draftId: hidden(chosen.body, 'draftId'), mode: 'official', personId: String(personId) }
  const filed = await desk.post(`${pageOf(SHOP)}&truong-hop=all`, form, phien)
  const caseId = Number(/ho-so\/(\d+)/.exec(String(filed.headers.location))?.[1])
  expect(await desk.w.call(getCase, { caseId }, { as: officer })).toMatchObject({
    forPersonId: personId,
    applicantName: 'Bùi Thị Sen',
    via: 'desk',
    channel: 'direct',
  })
})

test('a volunteer files with consent for people of their own hamlet alone, and takes nothing in', async () => {
  const volunteer = await desk.enter(await desk.w.staff('team_member', { hamletId: desk.hamletId }))
  const { action, form, body } = await formAt(SHOP, volunteer)
  expect(body).toContain('đồng ý')
  expect(body).not.toContain('Khu Đông')
  const given = { ...form, name: 'Cụ Thơm', hamletId: String(desk.hamletId) }
  expect((await desk.post(action, given, volunteer)).statusCode).toBe(422)
  expect((await desk.post(action, { ...given, hamletId: String(desk.otherHamletId), consent: 'yes' }, volunteer)).statusCode).toBe(403)
  const filed = await desk.post(action, { ...given, consent: 'yes' }, volunteer)
  expect(filed.statusCode).toBe(303)
  const shown = await desk.get(String(filed.headers.location), volunteer)
  expect(shown.body).toContain('Đưa mã này cho người dân giữ')
  const ref = /da-nop=(\w+)/.exec(String(filed.headers.location))?.[1] ?? ''
  const caseId = (await desk.w.call(listCases, { q: ref }, { as: officer })).rows[0]?.id ?? 0
  expect((await desk.get(`/office/ho-so/${caseId}`, volunteer)).statusCode).toBe(403)
  expect((await desk.get(`/office/ho-so/${caseId}/phieu`, volunteer)).statusCode).toBe(403)
  const seen = await desk.w.call(getCase, { caseId }, { as: officer })
  expect(seen).toMatchObject({ via: 'volunteer', state: 'filed', code: null })
  expect(JSON.stringify(seen.answers)).toContain('consent')
})

test('who may not file here is refused', async () => {
  for (const role of ['editor', 'auditor', 'hamlet_head']) {
    const person = await desk.enter(await desk.w.staff(role, role === 'hamlet_head' ? { hamletId: desk.hamletId } : {}))
    expect((await desk.get('/office/ho-so/nhan', person)).statusCode).toBe(403)
  }
})

test('somebody stands in for a colleague from one day to another, and is let go', async () => {
  const away = await desk.w.staff('officer')
  const form = {
    accountId: String(away.accountId),
    substituteAccountId: String(officer.accountId),
    startsOn: '2026-11-23',
    endsOn: '2026-11-27',
    reason: 'Nghỉ phép',
  }
  expect((await desk.post('/office/ho-so/nghi', { ...form, endsOn: '2026-11-20' }, phien)).statusCode).toBe(422)
  expect((await desk.post('/office/ho-so/nghi', form, phien)).statusCode).toBe(303)
  expect((await desk.get('/office/ho-so/nghi', phien)).body).toContain(away.name)
  const [row] = await desk.w.call(listSubstitutes, {}, { as: officer })
  expect((await desk.post('/office/ho-so/nghi', { act: 'end', substituteId: String(row?.id) }, phien)).headers.location).toContain('xong=ended')
  expect(await desk.w.call(listSubstitutes, {}, { as: officer })).toEqual([])
})

test('a leader writes the steps of a procedure and goes back to the usual; an officer only reads them', async () => {
  const leader = await desk.enter(await desk.w.staff('leader'))
  const path = `/office/ho-so/cac-khau?thu-tuc=${SHOP}`
  const form = { 'name-0': 'Tiếp nhận', 'hours-0': '1', 'name-1': 'Ký số', 'hours-1': '6', 'name-2': '', 'hours-2': '0' }
  expect((await desk.post(path, form, leader)).statusCode).toBe(303)
  const saved = (await desk.get('/office/ho-so/cac-khau', leader)).body
  expect(saved).not.toContain('Ký số')
  expect((await desk.post('/office/ho-so/cac-khau', form, phien)).statusCode).toBe(403)
  expect((await desk.get('/office/ho-so/cac-khau', phien)).body).toContain('Lãnh đạo hoặc quản trị đổi được')
})
