import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import { buildHttp } from '#platform/http'
import { hashToken } from '#platform/ids'
import { createMetrics } from '#platform/metrics'
import type { Shell } from '#platform/site'
import type { World } from '#platform/testing'
import { askPage } from './ask.page.tsx'
import { inboxPage } from './inbox.page.tsx'
import { ownThreadPage } from './own-thread.page.tsx'
import { questionGapsPage } from './question-gaps.page.tsx'
import { replyToConversation } from './reply-to-conversation.ts'
import { talkWorld, threadOf, write, zaloContact } from './testing-talk.ts'
import { threadPage } from './thread.page.tsx'

let house: World
let app: FastifyInstance
let phien: string
let colleague: Awaited<ReturnType<World['staff']>>

const shell: Shell = { load: async () => null, draw: ({ title, body, hero }) => h('html', {}, h('title', {}, title), h('body', {}, body, hero)) }

beforeAll(async () => {
  house = await talkWorld()
  const site = {
    pages: [askPage, ownThreadPage, inboxPage, threadPage, questionGapsPage],
    shells: { resident: shell, office: shell, bare: shell },
    problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
    signInPath: () => '/office/dang-nhap',
    assetsDir: '/',
  }
  app = await buildHttp({ runtime: house.runtime, site, metrics: createMetrics() })
  const officer = await house.staff('officer')
  colleague = await house.staff('officer')
  phien = house.runtime.random.token()
  const session = { commune_id: house.commune.id, account_id: officer.accountId, token_hash: hashToken(phien) }
  await house.open(({ db }) => db.insertInto('session').values(session).execute())
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const headers = { host: 'lam-thao.localhost' }
const get = (url: string, cookies = {}) => app.inject({ url, headers, cookies })
const post = (url: string, form: Record<string, string>, cookies = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    cookies,
    payload: new URLSearchParams(form).toString(),
  })
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const ask = (question: string) => get(`/hoi-dap?q=${encodeURIComponent(question)}`)

test('a question is answered on the page, with its source and without script', async () => {
  const { body, statusCode } = await ask('lam giay khai sinh cho con')
  expect(statusCode).toBe(200)
  expect(body).toContain('Giấy chứng sinh')
  expect(body).toContain('href="/thu-tuc/1.001193"')
  expect(body).toContain('dichvucong.gov.vn')
  expect(body).toContain('Máy của xã trả lời')
  expect(body).not.toContain('<script')
})

test('a part asked by its link is about the same procedure; a code from nowhere is not found', async () => {
  const { body } = await get(`/hoi-dap?q=${encodeURIComponent('phí bao nhiêu')}&ma=1.001193`)
  expect(body).toContain('8.000')
  expect(body).not.toContain('Giấy chứng sinh')
  expect((await get('/hoi-dap?q=a&ma=9.999999')).statusCode).toBe(404)
})

test('a question nobody answered is left, read and answered in the office, and read again at its own address', async () => {
  const asked = await ask('lớp múa của khu tập tối nào')
  const ticket = hidden(asked.body, 'ticket')
  const left = await post('/hoi-dap?q=x', { text: 'lớp múa của khu tập tối nào', ticket, phone: '', consent: '' })
  expect(left.headers.location).toBe(`/hoi-dap/${ticket}`)
  const waiting = await get(`/hoi-dap/${ticket}`)
  expect(waiting.headers['x-robots-tag']).toContain('noindex')
  expect(waiting.body).toContain('Cán bộ chưa trả lời')

  const inbox = await get('/office/hop-thu', { phien })
  const href = /href="(\/office\/hop-thu\/\d+[^"]*)"/.exec(inbox.body)?.[1] ?? ''
  const thread = await get(href, { phien })
  expect(thread.body).toContain('lớp múa của khu tập tối nào')
  const form = { act: 'reply', text: 'Tối thứ Ba, bác nhé.', key: hidden(thread.body, 'key'), seenEntryId: hidden(thread.body, 'seenEntryId') }
  expect((await post(href, form, { phien })).statusCode).toBe(303)
  expect((await get(`/hoi-dap/${ticket}`)).body).toContain('Tối thứ Ba, bác nhé.')
})

test('a refused form keeps what was typed and says what to mend', async () => {
  const ticket = hidden((await ask('gặp cán bộ')).body, 'ticket')
  const { body, statusCode } = await post('/hoi-dap?q=x', { text: 'Hỏi chuyện giống lúa', phone: '12', consent: 'yes', ticket })
  expect(statusCode).toBe(422)
  expect(body).toContain('Hỏi chuyện giống lúa')
  expect(body).toContain('10 chữ số')
  expect(hidden(body, 'ticket')).toBe(ticket)
})

test('the second of two officers reads who was first, keeps their words and may send even so', async () => {
  const contactId = await zaloContact(house, 'Bà Sen')
  await write(house, contactId, 'gặp cán bộ')
  const id = await threadOf(house, contactId)
  const before = await get(`/office/hop-thu/${id}`, { phien })
  await house.call(replyToConversation, { conversationId: id, text: 'Tôi đây bác.', key: 'colleague1' }, { as: colleague })
  const form = { act: 'reply', text: 'Bác cần gì ạ?', key: hidden(before.body, 'key'), seenEntryId: hidden(before.body, 'seenEntryId') }
  const refused = await post(`/office/hop-thu/${id}`, form, { phien })
  expect(refused.statusCode).toBe(409)
  expect(refused.body).toContain(colleague.name)
  expect(refused.body).toContain('Bác cần gì ạ?')
  expect(refused.body).toContain('name="evenSo"')
  expect((await post(`/office/hop-thu/${id}`, { ...form, evenSo: 'yes' }, { phien })).statusCode).toBe(303)
})

test('an officer says in which hamlet the person lives, and takes it back', async () => {
  const hamlet = await house.call(addHamlet, { name: 'Khu 1' }, { as: house.system })
  const contactId = await zaloContact(house, 'Bà Nga')
  await write(house, contactId, 'gặp cán bộ')
  const path = `/office/hop-thu/${await threadOf(house, contactId)}`
  expect((await get(path, { phien })).body).toContain('Chưa rõ khu nào')
  expect((await post(path, { act: 'set-hamlet', hamletId: String(hamlet.hamletId) }, { phien })).statusCode).toBe(303)
  expect((await get(path, { phien })).body).toMatch(/<option value="\d+" selected[^>]*>Khu 1</)
  expect((await post(path, { act: 'set-hamlet', hamletId: '' }, { phien })).statusCode).toBe(303)
  expect((await get(path, { phien })).body).not.toMatch(/selected[^>]*>Khu 1</)
})

test('what the machine did not know is listed once for all who asked, and leaves when it was added', async () => {
  for (const question of ['sân bóng xã cho đá buổi tối không', 'San bong xa cho da buoi toi khong?'])
    await write(house, await zaloContact(house, null), question)
  const { body } = await get('/office/cau-hoi-chua-biet', { phien })
  expect(body).toMatch(/San bong xa cho da buoi toi khong\?<\/a>.*?<div class="cell">2<\/div>/)
  expect(body).not.toContain('sân bóng xã')
  const sheet = body.slice(body.indexOf('San bong'))
  const gaps = [...sheet.slice(0, sheet.indexOf('</form>')).matchAll(/name="gapId" value="(\d+)"/g)].map(([, value]) => ['gapId', value ?? ''])
  expect(gaps).toHaveLength(2)
  const payload = new URLSearchParams(gaps).toString()
  const type = { ...headers, 'content-type': 'application/x-www-form-urlencoded' }
  const closed = await app.inject({ method: 'POST', url: '/office/cau-hoi-chua-biet', headers: type, cookies: { phien }, payload })
  expect(closed.headers.location).toBe('/office/cau-hoi-chua-biet?xong=1')
  const after = await get('/office/cau-hoi-chua-biet?xong=1', { phien })
  expect(after.body).toContain('Đã bỏ khỏi danh sách')
  expect(after.body).not.toContain('San bong')
  expect((await post('/office/cau-hoi-chua-biet', {}, { phien })).statusCode).toBe(422)
})

test('an address that leads nowhere, a stranger and a signed-out visitor', async () => {
  expect((await get(`/hoi-dap/${house.runtime.random.token(32)}`)).statusCode).toBe(404)
  expect((await get('/hoi-dap/abc')).statusCode).toBe(404)
  expect((await get('/office/hop-thu/khong', { phien })).statusCode).toBe(404)
  expect((await get('/office/hop-thu')).headers.location).toBe('/office/dang-nhap')
})
