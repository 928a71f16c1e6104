import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHttp } from '#platform/http'
import { createMetrics } from '#platform/metrics'
import { codeAt } from '#platform/one-time-codes'
import type { Shell } from '#platform/site'
import { type World, world } from '#platform/testing'
import { communesModule } from '../communes/module.ts'
import { settingsPage } from '../communes/settings.page.tsx'
import { accountPage } from './account.page.tsx'
import { activationPage } from './activation.page.tsx'
import { auditPage } from './audit.page.tsx'
import { accountsModule } from './module.ts'
import { newAccountPage } from './new-account.page.tsx'
import { ownPage } from './own.page.tsx'
import { roles } from './roles.ts'
import { signInPage } from './sign-in.page.tsx'
import { signOutPage } from './sign-out.page.tsx'
import { staffPage } from './staff.page.tsx'
import { makePerson, PASSWORD, type Person, signInAs } from './testing-staff.ts'

let w: World
let app: FastifyInstance
let administrator: Person
let officer: Person

const shell: Shell = { load: async () => null, draw: ({ title, body }) => h('html', {}, h('title', {}, title), h('body', {}, body)) }
const pages = [signInPage, signOutPage, activationPage, staffPage, newAccountPage, accountPage, ownPage, auditPage, settingsPage]

beforeAll(async () => {
  w = await world({ modules: [communesModule, accountsModule], roles })
  const site = {
    pages,
    shells: { resident: shell, office: shell, bare: shell },
    problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
    signInPath: (_page: unknown, back: string) => `/office/dang-nhap?tiep=${encodeURIComponent(back)}`,
    assetsDir: '/',
  }
  app = await buildHttp({ runtime: w.runtime, site, metrics: createMetrics() })
  administrator = await makePerson(w, 'quan.tri', 'administrator')
  officer = await makePerson(w, 'mot.cua', 'officer')
})
afterAll(async () => {
  await app.close()
  await w.close()
})

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'
type Jar = Record<string, string>

async function get(url: string, jar: Jar = {}) {
  return app.inject({ url, cookies: jar, headers: { host: 'lam-thao.localhost' } })
}

async function post(url: string, form: Record<string, string>, jar: Jar = {}) {
  const headers = { host: 'lam-thao.localhost', 'content-type': 'application/x-www-form-urlencoded', 'user-agent': CHROME }
  const answer = await app.inject({ method: 'POST', url, headers, cookies: jar, payload: new URLSearchParams(form).toString() })
  for (const { name, value } of answer.cookies) jar[name] = value
  return answer
}

const jarOf = async (person: Person): Promise<Jar> => ({ phien: await signInAs(w, person) })

test('signing in takes two plain forms, leads on to where one was going, and signing out ends it', async () => {
  const jar: Jar = {}
  const turned = await get('/office/nhan-su?a=1')
  expect(turned.headers.location).toBe('/office/dang-nhap?tiep=%2Foffice%2Fnhan-su%3Fa%3D1')
  expect((await get(String(turned.headers.location))).body).toContain('name="password"')
  const wrong = await post('/office/dang-nhap', { login: 'quan.tri', password: 'sai' })
  expect(wrong.headers.location).toContain('loi=wrong')
  expect((await get(String(wrong.headers.location))).body).toContain('Tên hoặc mật khẩu chưa đúng')
  const first = await post('/office/dang-nhap', { login: 'quan.tri', password: PASSWORD, tiep: '/office/nhan-su?a=1' }, jar)
  expect(first.statusCode).toBe(303)
  expect(jar['phien']).toBeUndefined()
  const second = await get(String(first.headers.location), jar)
  expect(second.body).toContain('Xác nhận là Người quan.tri')
  const refused = await post('/office/dang-nhap', { act: 'code', code: '000000' }, jar)
  expect(refused.headers.location).toContain('loi=wrong_proof')
  const done = await post('/office/dang-nhap', { act: 'code', code: codeAt(administrator.secret, w.clock.now()), tiep: '/office/nhan-su?a=1' }, jar)
  w.clock.advance(60_000)
  expect(done.headers.location).toBe('/office/nhan-su?a=1')
  expect(done.headers['set-cookie']?.toString()).toMatch(/phien=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax/)
  expect((await get('/office/nhan-su', jar)).statusCode).toBe(200)
  expect((await get('/office/toi', jar)).body).toMatch(/Chrome trên Windows \(máy này\).*?127\.0\.0\.1/)
  const kept = await w.open(async ({ db }) => ({
    sessions: await db.selectFrom('session').select('device').execute(),
    trail: await db.selectFrom('audit_entry').select('input').where('action', '=', 'accounts.sign-in-with-code').execute(),
  }))
  expect(kept.sessions).toContainEqual({ device: 'Chrome trên Windows' })
  expect(kept.trail.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept)).not.toContain('Mozilla')
  await post('/office/dang-xuat', {}, { ...jar })
  expect((await get('/office/nhan-su', jar)).statusCode).toBe(303)
})

test.each(['https://xau.example/office', '//xau.example', '/office/dang-xuat', '/office-gia'])('after signing in nobody is led to %s', async (tiep) => {
  const jar: Jar = {}
  await post('/office/dang-nhap', { login: 'mot.cua', password: PASSWORD }, jar)
  const done = await post('/office/dang-nhap', { act: 'code', code: codeAt(officer.secret, w.clock.now()), tiep }, jar)
  w.clock.advance(60_000)
  expect(done.headers.location).toBe('/office')
})

test('a second step that took too long begins again with a word', async () => {
  const jar: Jar = {}
  await post('/office/dang-nhap', { login: 'mot.cua', password: PASSWORD }, jar)
  w.clock.advance(5 * 60_000)
  const late = await post('/office/dang-nhap', { act: 'code', code: codeAt(officer.secret, w.clock.now()) }, jar)
  expect((await get(String(late.headers.location), jar)).body).toContain('Đã quá 5 phút')
  expect((await get('/office/dang-nhap?buoc=2', jar)).body).toContain('name="password"')
})

test('the administrator adds a person, hands over the link, and the person opens the account with it', async () => {
  const jar = await jarOf(administrator)
  const form = { name: 'Lò Thị Mai', login: 'lo.thi.mai', role: 'specialist', field: 'Hộ tịch' }
  const made = await post('/office/nhan-su/them', form, jar)
  expect(made.headers.location).toMatch(/^\/office\/nhan-su\/\d+\?xong=saved$/)
  const shown = await get(String(made.headers.location), jar)
  expect(shown.body).toContain('Chuyên môn (Hộ tịch)')
  const link = /\/office\/kich-hoat\/[\w-]+/.exec(shown.body)?.[0] ?? ''
  expect((await get(String(made.headers.location), await jarOf(administrator))).body).not.toContain(link)
  const opened = await get(link)
  expect(opened.body).toContain('Chào Lò Thị Mai')
  const secret = (/<b class="t">([A-Z2-7 ]+)<\/b>/.exec(opened.body)?.[1] ?? '').replaceAll(' ', '')
  const different = await post(link, { newPassword: PASSWORD, repeat: 'khác hẳn rồi đây', code: '1' })
  expect(different.statusCode).toBe(422)
  expect(different.body).toContain('chưa giống nhau')
  const ready = await post(link, { newPassword: PASSWORD, repeat: PASSWORD, code: codeAt(secret, w.clock.now()) })
  expect(ready.headers.location).toBe('/office/dang-nhap?xong=ready')
  expect((await get(link)).statusCode).toBe(404)
  const taken = await post('/office/nhan-su/them', form, jar)
  expect(taken.statusCode).toBe(409)
  expect(taken.body).toContain('đã có người dùng')
  expect(taken.body).toContain('value="Lò Thị Mai"')
})

test('roles, sessions, recovery and leaving each have their form on the person’s page', async () => {
  const leaver = await makePerson(w, 'di.xa', 'officer')
  const jar = await jarOf(administrator)
  const path = `/office/nhan-su/${leaver.accountId}`
  expect((await post(path, { act: 'add-role', role: 'editor', hamletId: '', field: '' }, jar)).statusCode).toBe(303)
  expect((await get(path, jar)).body).toContain('Biên tập')
  expect((await post(path, { act: 'remove-role', place: '0' }, jar)).statusCode).toBe(303)
  expect((await post(path, { act: 'add-role', role: 'hamlet_head' }, jar)).body).toContain('phải chọn khu')
  expect((await post(path, { act: 'edit', name: 'Đi Xa', title: 'Văn thư' }, jar)).statusCode).toBe(303)
  expect((await post(path, { act: 'end-sessions' }, jar)).statusCode).toBe(303)
  expect((await post(path, { act: 'ask-recovery', reason: 'mất máy' }, jar)).headers.location).toContain('xong=recovery')
  const waiting = await get('/office/nhan-su', jar)
  expect(waiting.body).toContain('Đi Xa: mất máy')
  expect(waiting.body).toContain('Chờ quản trị khác')
  expect((await post(path, { act: 'deactivate', reason: 'chuyển đi' }, jar)).statusCode).toBe(422)
  expect((await post(path, { act: 'deactivate', reason: 'chuyển đi', successorId: String(officer.accountId) }, jar)).statusCode).toBe(303)
  expect((await get(path, jar)).body).toContain('Đã nghỉ từ')
})

test('a second administrator approves a recovery and gets the link', async () => {
  const lost = await makePerson(w, 'mat.may', 'editor')
  await post(`/office/nhan-su/${lost.accountId}`, { act: 'ask-recovery', reason: 'rơi máy' }, await jarOf(administrator))
  const jar = await jarOf(await makePerson(w, 'quan.tri.hai', 'administrator'))
  const recoveryId = /name="recoveryId" value="(\d+)"/.exec((await get('/office/nhan-su', jar)).body)?.[1] ?? ''
  const approved = await post('/office/nhan-su', { recoveryId, isApproved: 'true' }, jar)
  expect((await get(String(approved.headers.location), jar)).body).toContain('/office/kich-hoat/')
})

test('one’s own page changes the password, moves the code app and tells what went wrong', async () => {
  const person = await makePerson(w, 'tu.lo', 'officer')
  const jar = await jarOf(person)
  expect((await get('/office/toi', jar)).body).toContain('máy này')
  const wrong = await post('/office/toi', { act: 'password', password: 'sai', newPassword: 'đò dọc sông Lô xanh', repeat: 'đò dọc sông Lô xanh' }, jar)
  expect((await get(String(wrong.headers.location), jar)).body).toContain('Mật khẩu đang dùng chưa đúng')
  expect((await post('/office/toi', { act: 'begin-code-app', password: PASSWORD }, jar)).headers.location).toBe('/office/toi#ung-dung-ma')
  const begun = await get('/office/toi', jar)
  const secret = (/<b class="t">([A-Z2-7 ]+)<\/b>/.exec(begun.body)?.[1] ?? '').replaceAll(' ', '')
  expect((await post('/office/toi', { act: 'confirm-code-app', code: '123' }, jar)).body).toContain('Mã 6 số chưa đúng')
  expect((await post('/office/toi', { act: 'confirm-code-app', code: codeAt(secret, w.clock.now()) }, jar)).headers.location).toContain('xong=code')
  const changed = await post('/office/toi', { act: 'password', password: PASSWORD, newPassword: 'đò dọc sông Lô xanh', repeat: 'đò dọc sông Lô xanh' }, jar)
  expect(changed.headers.location).toContain('xong=changed')
  await post('/office/toi', { act: 'begin-passkey', password: 'đò dọc sông Lô xanh' }, jar)
  expect((await get('/office/toi', jar)).body).toMatch(/data-passkey="create" data-options="[^"]+" hidden/)
})

test('the trail is read by filters in the address, and its chain checked', async () => {
  const jar = await jarOf(await makePerson(w, 'kiem.tra', 'auditor'))
  const page = await get('/office/nhat-ky?viec=accounts.create-account&trang=1&tu=2026-11-23', jar)
  expect(page.body).toMatch(/>Thêm người vào văn phòng<.*<li>Vai trò: Một cửa<.*<code>accounts\.create-account</)
  expect(page.body).not.toContain('<code>accounts.sign-in')
  expect((await get('/office/nhat-ky?kiem=1', jar)).body).toContain('Chuỗi nguyên vẹn')
  expect((await get('/office/nhat-ky?trang=-3&tu=bay&nguoi=x', jar)).statusCode).toBe(200)
})

test('settings and hamlets are edited where they stand; hours that are not understood are named and kept', async () => {
  const jar = await jarOf(administrator)
  const hours = { hours1: '7h30–11h30, 13h-17h', hours6: '7:30 - 11:30' }
  expect((await post('/office/cai-dat', { act: 'settings', phone: '0210 3000 123', ...hours }, jar)).statusCode).toBe(303)
  const saved = await get('/office/cai-dat?xong=1', jar)
  expect(saved.body).toContain('value="07:30-11:30, 13:00-17:00"')
  const wrong = await post('/office/cai-dat', { act: 'settings', hours3: 'cả sáng' }, jar)
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Giờ làm việc thứ\u00a0Tư viết chưa đúng')
  expect(wrong.body).toContain('value="cả sáng"')
  await post('/office/cai-dat', { act: 'add-hamlet', newHamlet: 'Khu Mới' }, jar)
  const listed = await get('/office/cai-dat', jar)
  const hamletId = /khu=(\d+)#khu/.exec(listed.body)?.[1] ?? ''
  expect((await get(`/office/cai-dat?khu=${hamletId}`, jar)).body).toContain(`name="hamletId" value="${hamletId}"`)
  await post('/office/cai-dat', { act: 'edit-hamlet', hamletId, name: 'Khu Cũ', position: '1' }, jar)
  expect((await get('/office/cai-dat', jar)).body).toContain('>Khu Cũ</a>')
  await post('/office/cai-dat', { act: 'close-hamlet', hamletId, reason: 'nhầm' }, jar)
  expect((await get('/office/cai-dat', jar)).body).toContain('Xã chưa có khu nào')
})

test('pages of the administrator are closed to an officer', async () => {
  const jar = await jarOf(officer)
  for (const path of ['/office/nhan-su', '/office/nhan-su/them', '/office/cai-dat', '/office/nhat-ky'])
    expect([path, (await get(path, jar)).statusCode]).toEqual([path, 403])
  expect((await get('/office/toi', jar)).statusCode).toBe(200)
})
