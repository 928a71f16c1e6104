import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '#platform/testing'
import type { Resident } from '../cases/testing-cases.ts'
import { personPage } from '../people/person.page.tsx'
import { copyPage } from './copy.page.tsx'
import { dataPage } from './data.page.tsx'
import { requestsPage } from './requests.page.tsx'
import { cookieOf, privacyWorld, signedIn, siteOver } from './testing-privacy.ts'

type Cookie = { phien: string }
let house: World
let app: FastifyInstance
let me: Resident
let mine: Cookie
let officers: Cookie
let officerName: string
beforeAll(async () => {
  house = await privacyWorld()
  app = await siteOver(house, [dataPage, copyPage, requestsPage, personPage])
  me = await signedIn(house, { fullName: 'Nguyễn Thị Hậu', identityNumber: '025160777001', phone: '0912345438' })
  mine = await cookieOf(house, me)
  const officer = await house.staff('officer')
  officerName = officer.name
  officers = await cookieOf(house, officer)
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const headers = { host: 'lam-thao.localhost' }
const get = (url: string, cookies: Record<string, string> = {}) => app.inject({ url, headers, cookies })
const post = (url: string, form: Record<string, string>, cookies: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    cookies,
    payload: new URLSearchParams(form).toString(),
  })
const cookiesOf = ({ cookies }: { cookies: readonly { name: string; value: string }[] }) => Object.fromEntries(cookies.map(({ name, value }) => [name, value]))

test('a number revealed in the office stands there for a minute, never in an address, and the resident reads who saw it and why', async () => {
  const path = `/office/dan-cu/${me.personId}`
  expect((await get(path, officers)).body).not.toContain('025160777001')
  const refused = await post(path, { act: 'reveal-identity', reason: '' }, officers)
  expect(refused.statusCode).toBeGreaterThanOrEqual(400)
  const revealed = await post(path, { act: 'reveal-identity', reason: 'Bác nhờ đọc lại số' }, officers)
  expect(revealed.statusCode).toBe(303)
  expect(`${revealed.headers.location} ${JSON.stringify(revealed.cookies)}`).not.toContain('025160777001')
  const shown = { ...officers, ...cookiesOf(revealed) }
  expect((await get(path, shown)).body).toContain('025160777001')
  const colleague = await cookieOf(house, await house.staff('officer'))
  expect((await get(path, { ...shown, ...colleague })).body).not.toContain('025160777001')
  house.clock.advance(61_000)
  expect((await get(path, shown)).body).not.toContain('025160777001')
  const { body } = await get('/tai-khoan/du-lieu', mine)
  expect(body).toContain(officerName)
  expect(body).toContain('Xem đủ số căn cước')
  expect(body).toContain('Bác nhờ đọc lại số')
  expect(body).not.toContain('025160777001')
})

test('the copies hold everything for their owner alone', async () => {
  const page = await get('/tai-khoan/du-lieu/ban-sao', mine)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('0251******01')
  const file = await get('/tai-khoan/du-lieu/ban-sao.json', mine)
  expect(file.headers['content-disposition']).toContain('attachment')
  expect(JSON.parse(file.body)).toMatchObject({ person: { fullName: 'Nguyễn Thị Hậu', maskedIdentity: '0251******01' }, whoLooked: expect.any(Array) })
  for (const cookies of [{}, officers]) expect((await get('/tai-khoan/du-lieu/ban-sao.json', cookies)).statusCode).toBe(303)
  expect((await get('/tai-khoan/du-lieu')).headers.location).toBe('/dang-nhap')
  expect((await get('/tai-khoan/du-lieu', officers)).statusCode).toBe(403)
})

test('a consent, a request and its answer go through the pages without script', async () => {
  const data = '/tai-khoan/du-lieu'
  const unsaid = (await get(data, mine)).body
  // News of one's own case comes before anything was said, and can be stopped; general news by SMS does not.
  expect(unsaid).toMatch(/xã đang gửi[\s\S]*value="case"[\s\S]*Không nhận nữa/)
  expect(unsaid).toMatch(/xã chưa gửi[\s\S]*value="notice"[\s\S]*Cho gửi/)
  expect((await post(data, { act: 'consent', purpose: 'notice', channel: 'sms', isGiven: 'true' }, mine)).statusCode).toBe(303)
  expect((await get(data, mine)).body).toContain('name="isGiven" value="false"')
  expect((await post(data, { kind: 'correct', words: 'Tên đệm là Thị Hậu' }, mine)).headers.location).toContain('xong=gui')
  const again = await post(data, { kind: 'correct', words: 'Lần nữa' }, mine)
  expect([again.statusCode, again.body.includes('đang chờ')]).toEqual([409, true])
  const office = await get('/office/yeu-cau-du-lieu', officers)
  expect(office.body).toContain('Tên đệm là Thị Hậu')
  const requestId = /name="requestId" value="(\d+)"/.exec(office.body)?.[1] ?? ''
  expect((await post('/office/yeu-cau-du-lieu', { act: 'refuse', kind: 'correct', requestId, reason: '' }, officers)).statusCode).toBe(422)
  await post('/office/yeu-cau-du-lieu', { act: 'refuse', kind: 'correct', requestId, reason: 'Giấy khai sinh ghi khác' }, officers)
  expect((await get('/office/yeu-cau-du-lieu?xem=xong', officers)).body).toContain('Giấy khai sinh ghi khác')
  expect((await get(data, mine)).body).toContain('Giấy khai sinh ghi khác')
})
