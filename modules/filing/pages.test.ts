import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHttp } from '#platform/http'
import { hashToken } from '#platform/ids'
import { createMetrics } from '#platform/metrics'
import type { Shell } from '#platform/site'
import type { World } from '#platform/testing'
import { beginPage } from './begin.page.tsx'
import { laterPage } from './later.page.tsx'
import { leftDraftsPage } from './left-drafts.page.tsx'
import { linkPage } from './link.page.tsx'
import { openElsewherePage } from './open-elsewhere.page.tsx'
import { sentPage } from './sent.page.tsx'
import { stepPage } from './step.page.tsx'
import { BIRTH, decide, filingWorld, MARRIAGE, POLICE, resident, UNKNOWN } from './testing-filing.ts'

let house: World
let app: FastifyInstance
let phien: string
let photo: Buffer

const shell: Shell = { load: async () => null, draw: ({ title, body, hero }) => h('html', {}, h('title', {}, title), h('body', {}, hero, body)) }

beforeAll(async () => {
  house = await filingWorld()
  const site = {
    pages: [beginPage, stepPage, laterPage, linkPage, openElsewherePage, sentPage, leftDraftsPage],
    shells: { resident: shell, office: shell, bare: shell },
    problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
    signInPath: (_page: unknown, back: string) => `/dang-nhap?tiep=${encodeURIComponent(back)}`,
    assetsDir: '/',
  }
  app = await buildHttp({ runtime: house.runtime, site, metrics: createMetrics() })
  const lanh = await resident(house, 'Nguyễn Thị Lành', '84912345438')
  phien = house.runtime.random.token()
  const session = { commune_id: house.commune.id, kind: 'resident', resident_id: lanh.residentId, idle_minutes: 43_200, token_hash: hashToken(phien) }
  await house.open(({ db }) => db.insertInto('session').values(session).execute())
  photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#cde' } })
    .jpeg()
    .toBuffer()
})
afterAll(async () => {
  await app.close()
  await house.close()
})

type Cookies = Record<string, string>
const headers = { host: 'lam-thao.localhost' }
const get = (url: string, cookies: Cookies = {}) => app.inject({ url, headers, cookies })
const post = (url: string, form: Record<string, string>, cookies: Cookies = {}) =>
  app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const sendFile = (url: string, form: Record<string, string>, file: { name: string; type: string; content: Buffer }, cookies: Cookies = {}) => {
  const edge = 'x-edge-x'
  const fields = Object.entries(form).map(([name, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const head = `--${edge}\r\ncontent-disposition: form-data; name="anh"; filename="${file.name}"\r\ncontent-type: ${file.type}\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(fields.join('') + head), file.content, Buffer.from(`\r\n--${edge}--\r\n`)])
  return app.inject({ method: 'POST', url, cookies, headers: { ...headers, 'content-type': `multipart/form-data; boundary=${edge}` }, payload })
}
const to = (answer: { headers: Record<string, unknown> }) => String(answer.headers['location'])
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const jpeg = () => ({ name: 'giay.jpg', type: 'image/jpeg', content: photo })

describe('filing on the web', () => {
  it('asks one question a page, says the mode on each, and begins with the first answer', async () => {
    const first = await get(`/nop-ho-so/${BIRTH}`)
    expect(first.body).toContain('Câu 1 trong')
    expect(first.body).toContain('Nộp tại đây là nộp chính thức')
    const refused = await post(`/nop-ho-so/${BIRTH}`, {})
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Bác chọn một ô')
    expect(refused.headers['set-cookie']).toBeUndefined()
    const begun = await post(`/nop-ho-so/${BIRTH}`, { whom: 'child', childName: 'Nguyễn Gia An' })
    expect(to(begun)).toMatch(/^\/nop-ho-so\/h\/[0-9a-f-]{36}\/lien-he\?khoa=/)
    const browser = begun.cookies[0]?.value ?? ''
    const contact = await get(to(begun), { 'ban-nhap': browser })
    expect(contact.body).toContain(`href="/dang-nhap?tiep=${encodeURIComponent(to(begun).split('?')[0] ?? '')}"`)
    expect(contact.headers['x-robots-tag']).toContain('noindex')
    // The cookie came back: the pass in the address is void.
    expect((await get(to(begun))).statusCode).toBe(404)
    expect((await get(`/nop-ho-so/${BIRTH}`, { 'ban-nhap': browser })).body).toContain('Làm tiếp hồ sơ đang dở')
  })

  it('leads back after signing in to the same question, with name and address known, and on to the receipt', async () => {
    const begun = await post(`/nop-ho-so/${BIRTH}`, { whom: 'self' })
    const browser = begun.cookies[0]?.value ?? ''
    const path = to(begun).split('?')[0] ?? ''
    const contact = await get(path, { 'ban-nhap': browser, phien })
    expect(contact.body).toContain('0912 *** 438')
    expect(contact.body).toContain('value="Nhà số 3"')
    const own = { phien }
    const wrong = await post(path, { name: 'Nguyễn Thị Lành', phone: '12', address: 'Ngõ 5' }, own)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="Ngõ 5"')
    const situation = to(await post(path, { name: 'Nguyễn Thị Lành', address: 'Ngõ 5' }, own))
    const paper = to(await post(situation, { situationId: 'surrogate-birth' }, own))
    expect(paper).toMatch(/giay-birth-slip$/)
    expect(to(await post(paper, { viec: 'tiep' }, own))).toBe(`${paper}?thieu=1`)
    const warned = await get(`${paper}?thieu=1`, own)
    expect(warned.body).toContain('Xã vẫn nhận hồ sơ')
    expect(to(await sendFile(paper, { viec: 'gui' }, jpeg(), own))).toBe(paper)
    const shown = await get(paper, own)
    const picture = /src="([^"]*\/anh\/\d+)"/.exec(shown.body)?.[1] ?? ''
    const small = await get(picture, own)
    expect([small.statusCode, small.headers['content-type'], small.headers['cache-control']]).toEqual([200, 'image/jpeg', 'no-store'])
    expect((await get(picture, { 'ban-nhap': browser })).statusCode).toBe(404)
    const second = to(await post(paper, { viec: 'tiep' }, own))
    const review = to(await post(second, { viec: 'mang' }, own))
    const page = await get(review, own)
    for (const words of ['Đã gửi 1 tệp', 'Bác mang ra xã sau', 'Căn cước', '91/2025/QH15', picture]) expect(page.body).toContain(words)
    const form = { seenVersionId: hidden(page.body, 'seenVersionId'), seenMode: hidden(page.body, 'seenMode') }
    expect((await post(review, form, own)).statusCode).toBe(422)
    const sent = await Promise.all([post(review, { ...form, 'dong-y': 'yes' }, own), post(review, { ...form, 'dong-y': 'yes' }, own)])
    expect(new Set(sent.map(to)).size).toBe(1)
    expect(to(sent[0] ?? { headers: {} })).toMatch(/^\/ho-so\/[0-9A-Z]{9}\?moi=1$/)
    const receipt = await get(review.replace('xem-lai', 'da-gui'), own)
    expect(receipt.body).toContain('Hồ sơ đã đến xã, chờ tiếp nhận')
    expect(receipt.body).not.toContain('đã nhận đơn')
    expect(receipt.body).toContain('Chưa phải mã hồ sơ')
    expect(to(await post(review, { ...form, 'dong-y': 'yes' }, own))).toBe(to(sent[0] ?? { headers: {} }))
  })

  it('goes on without any cookie: each page’s pass opens the next and dies behind it', async () => {
    const begun = to(await post(`/nop-ho-so/${MARRIAGE}`, { whom: 'self' }))
    const contact = await get(begun)
    expect(contact.body).toContain('Trình duyệt này không cho đăng nhập')
    let at = to(await post(begun, { name: 'Bà Tư', phone: '0912 345 999' }))
    house.clock.advance(3 * 60_000)
    expect((await get(begun)).statusCode).toBe(404)
    let page = await get(at)
    for (let count = 0; count < 20 && !at.includes('/xem-lai'); count += 1) {
      const situationId = /name="situationId" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
      at = to(await post(at, { situationId, viec: at.includes('giay-') ? 'mang' : 'tiep' }))
      page = await get(at)
    }
    expect(page.body).toContain('Hồ sơ chuẩn bị, chưa nộp')
    expect(page.body).toContain('chưa có ai đăng nhập')
    const form = { seenVersionId: hidden(page.body, 'seenVersionId'), seenMode: hidden(page.body, 'seenMode'), 'dong-y': 'yes' }
    const receipt = await get(to(await post(at, form)))
    expect(receipt.body).toContain('Hồ sơ chuẩn bị, chưa nộp')
    expect(receipt.body).not.toContain('đã nhận đơn')
    house.clock.advance(-3 * 60_000)
  })

  it('opens once in another browser for who has link and digits; three wrong digits end it', async () => {
    const begun = await post(`/nop-ho-so/${UNKNOWN}`, { whom: 'self' })
    const mine = { 'ban-nhap': begun.cookies[0]?.value ?? '' }
    const draft = /\/h\/([0-9a-f-]{36})/.exec(to(begun))?.[1] ?? ''
    const make = async () => to(await post(`/nop-ho-so/h/${draft}/mo-noi-khac?tu=lien-he`, {}, mine))
    const link = await make()
    const digits = />(\d{4})</.exec((await get(link, mine)).body)?.[1] ?? ''
    expect(digits).toMatch(/^\d{4}$/)
    const asked = await get(link)
    expect(asked.body).toContain('Bác gõ 4 số')
    expect(asked.body).not.toContain(digits)
    const other = digits === '0000' ? '1111' : '0000'
    expect(to(await post(link, { digits: other }))).toBe(`${link}?con=2`)
    const opened = await post(link, { digits })
    expect(to(opened)).toContain(`/nop-ho-so/h/${draft}/lien-he`)
    expect((await post(link, { digits })).statusCode).toBe(404)
    expect((await get(`/nop-ho-so/h/${draft}/lien-he`, { 'ban-nhap': opened.cookies[0]?.value ?? '' })).statusCode).toBe(200)
    expect(to(await get(`/nop-ho-so/h/${draft}/lien-he`, mine))).toContain('/dang-nhap')
    const second = to(await post(`/nop-ho-so/h/${draft}/mo-noi-khac?tu=cho-ai`, {}, { 'ban-nhap': opened.cookies[0]?.value ?? '' }))
    const right = />(\d{4})</.exec((await get(second, { 'ban-nhap': opened.cookies[0]?.value ?? '' })).body)?.[1] ?? ''
    const wrong = right === '0000' ? '1111' : '0000'
    for (let count = 0; count < 3; count += 1) await post(second, { digits: wrong })
    expect((await post(second, { digits: right })).statusCode).toBe(404)
  })

  it('says at the review that the mode changed since, and does not take what is only guided', async () => {
    await decide(house, MARRIAGE, 'prepare')
    const begun = await post(`/nop-ho-so/${MARRIAGE}`, { whom: 'self' }, { phien })
    const review = to(begun).replace('lien-he', 'xem-lai')
    expect((await get(review, { phien })).body).toContain('Còn câu chưa trả lời')
    await decide(house, MARRIAGE, 'official')
    expect((await get(review, { phien })).body).toContain('Cách xã nhận hồ sơ này vừa đổi')
    await decide(house, MARRIAGE, 'guide')
    expect((await get(review, { phien })).body).toContain('Xã không còn nhận hồ sơ này')
    expect((await get(`/nop-ho-so/${MARRIAGE}`)).statusCode).toBe(409)
    expect((await get(`/nop-ho-so/${POLICE}`)).statusCode).toBe(409)
    await decide(house, MARRIAGE, 'prepare')
  })

  it('refuses a file that is none with what to do, keeps a left draft, and throws it away when asked', async () => {
    const begun = await post(`/nop-ho-so/${UNKNOWN}`, { whom: 'child', childName: 'Bé Na' }, { phien })
    const contact = to(begun)
    const free = to(await post(contact, { name: 'Nguyễn Thị Lành' }, { phien }))
    expect((await get(free, { phien })).body).toContain('cán bộ sẽ nói còn cần gì')
    const refused = await sendFile(
      free,
      { viec: 'gui' },
      { name: 'đơn.docx', type: 'application/msword', content: Buffer.from('PK\u0003\u0004 word/document.xml') },
      { phien },
    )
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('không nhận tệp Word')
    expect((await post(free, { viec: 'gui' }, { phien })).body).toContain('Bác chưa chọn ảnh nào')
    const later = to(await post(free, { viec: 'mai' }, { phien }))
    expect((await get(later, { phien })).body).toContain('23/12/2026')
    expect(to(await post(later, {}, { phien }))).toBe(`/nop-ho-so/${UNKNOWN}?bo=1`)
    expect((await get(free, { phien })).statusCode).toBe(404)
  })

  it('leads a stranger to sign in and shows nothing of another commune', async () => {
    const begun = await post(`/nop-ho-so/${BIRTH}`, { whom: 'self' }, { phien })
    expect(to(await get(to(begun)))).toContain('/dang-nhap?tiep=')
    expect((await app.inject({ url: to(begun), headers: { host: 'vinh-thanh.localhost' }, cookies: { phien } })).headers['location']).toContain('/dang-nhap')
    expect((await get('/nop-ho-so/h/khong/lien-he', { phien })).statusCode).toBe(404)
    expect((await get(`${to(begun)}x`, { phien })).statusCode).toBe(404)
    expect((await get('/office/ho-so/bo-do')).headers['location']).toContain('/dang-nhap')
  })
})
