import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/access'
import { buildHttp } from '#platform/http'
import { createMetrics } from '#platform/metrics'
import type { AnyPage } from '#platform/page'
import type { Shell } from '#platform/site'
import { type World, world } from '#platform/testing'
import { editLocalNotes } from './edit-local-notes.ts'
import { importCatalogue } from './import-catalogue.ts'
import { leafletPage } from './leaflet.page.tsx'
import { proceduresModule } from './module.ts'
import { officeProcedurePage } from './office-procedure.page.tsx'
import { officeProceduresPage } from './office-procedures.page.tsx'
import { procedurePage } from './procedure.page.tsx'
import { proceduresPage } from './procedures.page.tsx'
import { shippedRecords } from './testing-catalogue.ts'

let house: World
let app: FastifyInstance
let editor: Actor
const resident: AnyPage[] = [proceduresPage, procedurePage, leafletPage]
const plain: Shell = { load: async () => null, draw: ({ title, body }) => <main title={title}>{body}</main> }

beforeAll(async () => {
  house = await world({ modules: [proceduresModule], roles: { editor: ['procedures.*'] } })
  await house.call(importCatalogue, { catalogue: JSON.stringify(shippedRecords()) }, { as: house.system })
  editor = await house.staff('editor')
  app = await buildHttp({
    runtime: house.runtime,
    metrics: createMetrics(),
    requestsPerMinute: 100_000,
    trustProxy: true,
    site: {
      pages: resident,
      shells: { resident: plain, office: plain, bare: plain },
      problem: (_status, text) => ({ title: text, body: <p>{text}</p> }),
      signInPath: () => '/office/dang-nhap',
      assetsDir: import.meta.dirname,
    },
  })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const get = async (url: string, host = 'lam-thao.localhost:3000') => app.inject({ url, headers: { host } })
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a procedure tells its four facts, its intake mode, its papers and its source', async () => {
  const { statusCode, body } = await get('/thu-tuc/1.001193')
  const text = textOf(body)
  expect(statusCode).toBe(200)
  for (const told of [
    'Đăng ký khai sinh',
    'Trong ngày',
    'nộp sau 15 giờ',
    'Không mất tiền',
    'Giấy chứng sinh',
    'Xã giúp bác chuẩn bị',
    '1.001193',
    'tháng 7/2026',
    'Xem bản gốc',
  ])
    expect(text).toContain(told)
  expect(body).not.toContain('<script')
})

test('what nobody stated is shown as unknown, never as free or not needed', async () => {
  const text = textOf((await get('/thu-tuc/1.012222')).body)
  expect(text.match(/Chưa có thông tin/g)?.length).toBe(4)
  expect(text).toContain('Giấy tờ: chưa có thông tin')
  expect(text).not.toMatch(/Không mất tiền|Không cần/)
})

test('every procedure of the catalogue has a page', async () => {
  const broken: string[] = []
  for (const { code } of shippedRecords()) if ((await get(`/thu-tuc/${code}`)).statusCode !== 200) broken.push(code)
  expect(broken).toEqual([])
})

test('another agency is guided to, without a filing act', async () => {
  const { body } = await get('/thu-tuc/1.014064')
  expect(textOf(body)).toContain('Xã chỉ hướng dẫn việc này')
  expect(body).toContain('Mở Cổng Dịch vụ công quốc gia')
})

test('the list, a field and the search answer by plain links', async () => {
  expect(textOf((await get('/thu-tuc')).body)).toContain('Hộ tịch 41 thủ tục')
  expect((await get(`/thu-tuc?linh-vuc=${encodeURIComponent('Hộ tịch')}`)).body).toContain('href="/thu-tuc/1.001193"')
  const found = await get('/thu-tuc?q=lam%20lai%20can%20cuoc%20bi%20mat')
  expect(found.body).toContain('href="/thu-tuc/1.014064"')
  const outside = textOf((await get('/thu-tuc?q=sang+ten+so+do')).body)
  expect(outside).toContain('Chi nhánh Văn phòng đăng ký đất đai')
  expect((await get('/thu-tuc?q=sang+ten+so+do')).body).not.toContain('href="/thu-tuc/1.')
})

test.each(['/thu-tuc/9.999999', '/thu-tuc/1.00119', '/thu-tuc/%3Cscript%3E', '/thu-tuc/9.999999/to-roi'])('%s is refused kindly', async (url) => {
  const { statusCode, body } = await get(url)
  expect([400, 404]).toContain(statusCode)
  expect(textOf(body).trim().length).toBeGreaterThan(20)
})

test('what is typed into the search is never drawn as markup', async () => {
  expect((await get(`/thu-tuc?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)).body).not.toContain('<img')
})

test("the commune's note stands on its own page alone, and on the leaflet its desk", async () => {
  await house.call(editLocalNotes, { code: '1.000894', note: 'Nộp buổi sáng', desk: 'Quầy 2', reason: 'theo một cửa' }, { as: editor })
  expect(textOf((await get('/thu-tuc/1.000894')).body)).toContain('Xã ghi thêm: Nộp buổi sáng')
  expect(textOf((await get('/thu-tuc/1.000894', 'vinh-thanh.localhost')).body)).not.toContain('Nộp buổi sáng')
  expect(textOf((await get('/thu-tuc/1.000894/to-roi')).body)).toContain('Quầy 2')
})

test('the leaflet carries a QR of the absolute address and nothing else', async () => {
  const { body } = await get('/thu-tuc/1.001193/to-roi')
  expect(body).toContain('http://lam-thao.localhost:3000/thu-tuc/1.001193')
  expect(body).toMatch(/<svg[^>]*role="img"/)
  const behindProxy = await app.inject({ url: '/thu-tuc/1.001193/to-roi', headers: { host: 'lam-thao.localhost', 'x-forwarded-proto': 'https' } })
  expect(behindProxy.body).toContain('>https://lam-thao.localhost/thu-tuc/1.001193<')
})

test('the office pages load and act through the operations', async () => {
  const request = {
    path: '/office/thu-tuc',
    params: {},
    query: { q: 'giấy độc thân' },
    host: 'lam-thao.localhost',
    origin: 'http://lam-thao.localhost',
    cookies: {},
    address: '',
  }
  const list = await house.open((ctx) => officeProceduresPage.load(ctx, request), { as: editor })
  expect(list.lines[0]?.code).toBe('1.004873')
  const all = await house.open((ctx) => officeProceduresPage.load(ctx, { ...request, query: { trang: '2', cach: 'guide' } }), { as: editor })
  expect([all.total, all.lines.length]).toEqual([112, 50])
  const posted = { ...request, params: { code: '1.001022' }, files: [], form: { act: 'intake', mode: 'guide', reason: 'chưa đủ cán bộ' } }
  expect(await house.open(async (ctx) => officeProcedurePage.act?.(ctx, posted), { as: editor })).toEqual({ redirect: '/office/thu-tuc/1.001022?xong=1' })
  const shown = await house.open((ctx) => officeProcedurePage.load(ctx, posted), { as: editor })
  expect(shown.card.intake.mode).toBe('guide')
  expect(shown.history.sayings[0]).toMatchObject({ intakeMode: 'guide', reason: 'chưa đủ cán bộ' })
})
