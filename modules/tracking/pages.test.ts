import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishStep, readableRef, takeIn } from '#cases'
import { keepFile } from '#platform/files'
import { buildHttp } from '#platform/http'
import { createMetrics } from '#platform/metrics'
import type { Shell } from '#platform/site'
import type { World } from '#platform/testing'
import { phonePhoto } from '../../platform/testing-uploads.ts'
import { casesWorld, resident } from '../cases/testing-cases.ts'
import { withdrawAuthorisation } from '../people/withdraw-authorisation.ts'
import { casePage } from './case.page.tsx'
import { lookUpPage } from './look-up.page.tsx'
import { lookedUpPage } from './looked-up.page.tsx'
import { trackingModule } from './module.ts'
import { ownCasesPage } from './own-cases.page.tsx'
import { fileOwn, MARRIAGE, missingPaper, signedIn, withResult } from './testing-tracking.ts'
import { refusalTexts } from './texts.vi.ts'
import { withdrawPage } from './withdraw.page.tsx'

type Cookies = Record<string, string>
let house: World
let app: FastifyInstance
let officer: { as: Awaited<ReturnType<World['staff']>> }
let lanh: Awaited<ReturnType<typeof signedIn>>
let other: Awaited<ReturnType<typeof signedIn>>

const shell: Shell = { load: async () => null, draw: ({ title, body, hero }) => h('html', {}, h('title', {}, title), h('body', {}, hero, body)) }

beforeAll(async () => {
  house = await casesWorld()
  const runtime = { ...house.runtime, modules: [...house.runtime.modules, trackingModule] }
  const site = {
    pages: [ownCasesPage, casePage, withdrawPage, lookUpPage, lookedUpPage],
    shells: { resident: shell, office: shell, bare: shell },
    problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
    signInPath: () => '/dang-nhap',
    assetsDir: '/',
  }
  app = await buildHttp({ runtime, site, metrics: createMetrics(), requestsPerMinute: 100_000 })
  officer = { as: await house.staff('officer') }
  lanh = await signedIn(house, 'Nguyễn Thị Lành')
  other = await signedIn(house, 'Phạm Văn Sáu')
})
afterAll(async () => {
  await app.close()
  await house.close()
})

const headers = { host: 'lam-thao.localhost' }
const get = (url: string, cookies: Cookies = {}, more: object = {}) => app.inject({ url, headers: { ...headers, ...more }, cookies })
const post = (url: string, form: Cookies, cookies: Cookies = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    cookies,
    payload: new URLSearchParams(form).toString(),
  })
const cookieOf = (answer: { cookies: { name: string; value: string }[] }): Cookies => Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))

describe('the list', () => {
  test('offers a visitor two ways and shows nothing', async () => {
    const { body, statusCode } = await get('/ho-so')
    expect(statusCode).toBe(200)
    expect(body).toContain('href="/tra-cuu/ho-so"')
    expect(body).toContain('/dang-nhap?tiep=%2Fho-so')
    expect(body).not.toContain('<script')
  })

  test('shows a resident their own and those they act for by name, until the authorisation is withdrawn', async () => {
    const mother = await resident(house, 'Bùi Thị Mận')
    const made = await fileOwn(house, mother)
    const list = async () => (await get('/ho-so', other.cookies)).body
    expect(await list()).toContain('Bác chưa có hồ sơ nào ở xã')
    const { id: authorisationId } = await house.open(({ db, now, commune }) =>
      db
        .insertInto('authorisation')
        .values({
          commune_id: commune.id,
          for_person_id: mother.personId ?? 0,
          by_person_id: other.who.personId ?? 0,
          basis: 'relative',
          evidence: 'Giấy ủy quyền',
          starts_on: '2026-11-01',
          agreed_how: 'desk',
          recorded_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    expect(await list()).toContain('Làm cho Bùi Thị Mận')
    expect((await get(`/ho-so/${made.ref}`, other.cookies)).body).toContain('làm cho Bùi Thị Mận')
    await house.call(withdrawAuthorisation, { authorisationId, reason: 'Thôi' }, { as: house.system })
    expect(await list()).not.toContain('Bùi Thị Mận')
    expect((await get(`/ho-so/${made.ref}`, other.cookies)).body).toContain('4 số cuối điện thoại')
  })
})

describe('a case’s page', () => {
  test('names what its owner brings to the office until it is received, and tells pictures of one paper apart', async () => {
    const answers = { papersBroughtLater: ['Giấy chứng sinh'], papersToBring: ['Căn cước của bác'] }
    const picture = async () => {
      const kept = { name: 'a.jpg', mediaType: 'image/jpeg' as const, content: Buffer.from('ảnh') }
      return { paperId: 'ho-khau', name: 'Sổ hộ', fileId: await house.open((ctx) => keepFile(ctx, kept)), thumbnailFileId: null }
    }
    const { ref, caseId } = await fileOwn(house, lanh.who, { answers, papers: [await picture(), await picture()] })
    const page = async () => (await get(`/ho-so/${ref}`, lanh.cookies)).body
    for (const words of ['Giấy bác mang ra xã', 'Giấy chứng sinh', 'Căn cước của bác', 'Sổ hộ, ảnh 1', 'Sổ hộ, ảnh 2']) expect(await page()).toContain(words)
    await house.call(takeIn, { caseId }, officer)
    expect(await page()).not.toContain('Căn cước của bác')
  })

  test('answers its owner first where it stands and by when, with the counting, the code and who has it', async () => {
    const { ref, caseId } = await fileOwn(house, lanh.who)
    await house.call(takeIn, { caseId }, officer)
    await house.call(finishStep, { caseId }, officer)
    await house.call(finishStep, { caseId }, officer)
    const { body, headers: sent } = await get(`/ho-so/${ref}`, lanh.cookies)
    expect(body).toContain('<h1>Đang chờ xã ký</h1>')
    expect(body).toContain('Hồ sơ đang ở chặng: Ký')
    expect(body.replace(/\u00a0/g, ' ')).toContain('Trước 17 giờ thứ Sáu 27/11')
    expect(body).toContain('Thời hạn của thủ tục: 3 ngày làm việc.')
    expect(body).toContain('24/11')
    expect(body).toMatch(/H44\.12\.05-261123-\d{4}/)
    expect(body).toContain('0210 3825 111')
    expect(body).not.toContain('<script')
    expect(sent['x-robots-tag']).toContain('noindex')
  })

  test('says of a prepared case that it is not filed, also at the moment of filing', async () => {
    const { ref } = await fileOwn(house, lanh.who, { procedureCode: MARRIAGE })
    for (const url of [`/ho-so/${ref}`, `/ho-so/${ref}?moi=1`]) expect((await get(url, lanh.cookies)).body).toContain('Hồ sơ chuẩn bị, chưa nộp')
    const { body } = await get(`/ho-so/${ref}?moi=1`, lanh.cookies)
    expect(body).not.toContain('Xã đã nhận đơn')
    expect(body).toContain('Hồ sơ đang ở chặng: Nộp')
    const official = await fileOwn(house, lanh.who)
    expect((await get(`/ho-so/${official.ref}?moi=1`, lanh.cookies)).body).not.toContain('Xã đã nhận đơn')
  })

  test('asks others, signed in or not, the same as for a code that is nobody’s', async () => {
    const { ref } = await fileOwn(house, lanh.who)
    const nobodys = ref === 'CCCDDD234' ? 'CCCDDD235' : 'CCCDDD234'
    const shown = async (code: string, cookies: Cookies) => {
      const { body, statusCode } = await get(`/ho-so/${code}`, cookies)
      return { statusCode, body: body.replaceAll(code, 'MÃ').replaceAll(readableRef(code), 'MÃ') }
    }
    for (const cookies of [{}, other.cookies]) {
      const answer = await shown(ref, cookies)
      expect(answer).toEqual(await shown(nobodys, cookies))
      expect(answer.body).not.toMatch(/khai sinh|Lành/)
    }
    const wrong = async (code: string) => (await post(`/ho-so/${code}`, { so: '0000' })).headers.location?.replace(code, 'MÃ')
    expect(await wrong(ref)).toBe(await wrong(nobodys))
  })

  test('is not another commune’s', async () => {
    const { ref } = await fileOwn(house, lanh.who)
    const { body } = await app.inject({ url: `/ho-so/${ref}`, headers: { host: 'vinh-thanh.localhost' }, cookies: lanh.cookies })
    expect(body).toContain('4 số cuối điện thoại')
  })
})

describe('the look-up', () => {
  test('shows state and dates alone, for ten minutes, in this browser', async () => {
    const { ref } = await fileOwn(house, lanh.who)
    const found = await post('/tra-cuu/ho-so', { ma: readableRef(ref), so: '5438' })
    expect(found.headers.location).toBe(`/tra-cuu/ho-so/${ref}`)
    const cookies = cookieOf(found)
    const { body } = await get(`/tra-cuu/ho-so/${ref}`, cookies)
    expect(body).toContain('Đang chờ xã tiếp nhận')
    expect(body).not.toMatch(/khai sinh|Lành|0912/)
    expect((await get(`/tra-cuu/ho-so/${ref}`)).body).toContain('name="so"')
    expect(JSON.stringify(cookies)).not.toContain(ref)
    const another = await fileOwn(house, lanh.who)
    expect((await get(`/ho-so/${another.ref}`, cookies)).body).toContain('name="so"')
    house.clock.advance(11 * 60_000)
    expect((await get(`/tra-cuu/ho-so/${ref}`, cookies)).body).toContain('name="so"')
  })

  test('says what to mend, and the same of a wrong code as of wrong digits', async () => {
    const { ref } = await fileOwn(house, lanh.who)
    const letters = await post('/tra-cuu/ho-so', { ma: ref, so: 'bốn' })
    expect(letters.statusCode).toBe(422)
    expect(letters.body).toContain('Bác gõ 4 số cuối')
    expect((await post('/tra-cuu/ho-so', { ma: '', so: '5438' })).body).toContain('Bác gõ mã hồ sơ')
    const wrong = await post('/tra-cuu/ho-so', { ma: ref, so: '1111' })
    expect((await get(String(wrong.headers.location))).body).toContain('Không thấy hồ sơ nào khớp mã và 4 số này')
  })

  test('is stopped where an address guesses', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 25; guess++) statuses.push((await post('/tra-cuu/ho-so', { ma: 'CCCDDD234', so: String(1000 + guess) })).statusCode)
    expect(statuses[0]).toBe(303)
    expect(statuses.at(-1)).toBe(429)
    house.clock.advance(3_700_000)
  })
})

describe('an owner', () => {
  const photoForm = async (content: Buffer) => {
    const edge = '----giay'
    const part = (head: string, value: Buffer | string) => [`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`, value, '\r\n']
    const parts = [
      ...part('name="viec"', 'gui-giay'),
      ...part('name="loi-nhan"', 'Gửi lại'),
      ...part('name="giay-0"; filename="a.jpg"', content),
      `--${edge}--\r\n`,
    ]
    return { payload: Buffer.concat(parts.map((one) => Buffer.from(one))), type: `multipart/form-data; boundary=${edge}` }
  }

  test('sends a photo of what is missing, to its own paper; another may not', async () => {
    const { ref } = await missingPaper(house, lanh.who, officer)
    const before = await get(`/ho-so/${ref}`, lanh.cookies)
    expect(before.body).toContain('<h1>Còn thiếu 1 giấy</h1>')
    expect(before.body).toContain('name="giay-0"')
    const { payload, type } = await photoForm(await phonePhoto(200, 100))
    const send = (cookies: Cookies) => app.inject({ method: 'POST', url: `/ho-so/${ref}`, headers: { ...headers, 'content-type': type }, cookies, payload })
    expect((await send(other.cookies)).statusCode).toBe(404)
    expect((await send({})).headers.location).toContain('/dang-nhap')
    expect((await send(lanh.cookies)).headers.location).toBe(`/ho-so/${ref}?xong=gui-giay`)
    const after = await get(`/ho-so/${ref}?xong=gui-giay`, lanh.cookies)
    expect(after.body).toContain('Đã gửi. Cán bộ xem giấy của bác rồi báo lại.')
    expect(after.body).toContain('Giấy chứng sinh')
    const file = /\/ho-so\/tep\/([0-9a-f-]{36})/.exec(after.body)?.[1] ?? ''
    expect((await get(`/ho-so/tep/${file}?xem`, lanh.cookies)).headers['content-type']).toBe('image/jpeg')
    expect((await get(`/ho-so/tep/${file}`, other.cookies)).statusCode).toBe(404)
  })

  test('sends nothing and is told so, with the words kept', async () => {
    const { ref } = await missingPaper(house, lanh.who, officer)
    const answer = await post(`/ho-so/${ref}`, { viec: 'gui-giay', 'loi-nhan': '' }, lanh.cookies)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Chưa có gì để gửi')
  })

  test('asks to be called back, once', async () => {
    const { ref } = await fileOwn(house, lanh.who)
    expect((await post(`/ho-so/${ref}`, { viec: 'goi-lai', luc: 'sáng mai' }, lanh.cookies)).headers.location).toContain('xong=goi-lai')
    const { body } = await get(`/ho-so/${ref}`, lanh.cookies)
    expect(body).toContain('Bác đã xin xã liên lạc')
    expect(body).not.toContain('value="goi-lai"')
    expect((await post(`/ho-so/${ref}`, { viec: 'gap' }, lanh.cookies)).statusCode).toBe(409)
  })

  test('gets the result as a file, alone, and in Zalo the way to another browser', async () => {
    const { ref, fileId } = await withResult(house, lanh.who, officer)
    const file = await get(`/ho-so/tep/${fileId}`, lanh.cookies)
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect(file.headers['content-disposition']).toContain('attachment')
    expect((await get(`/ho-so/tep/${fileId}`, other.cookies)).statusCode).toBe(404)
    expect((await get(`/ho-so/tep/${fileId}`)).statusCode).not.toBe(200)
    expect((await get('/ho-so/tep/khong-co', lanh.cookies)).statusCode).toBe(404)
    expect((await get(`/ho-so/${ref}`, lanh.cookies)).body).not.toContain('Mở bằng trình duyệt')
    expect((await get(`/ho-so/${ref}`, lanh.cookies, { 'user-agent': 'Mozilla/5.0 Zalo android/12' })).body).toContain('Mở bằng trình duyệt')
  })

  test('rates once, in words', async () => {
    const { ref } = await withResult(house, lanh.who, officer)
    expect((await post(`/ho-so/${ref}`, { viec: 'danh-gia' }, lanh.cookies)).body).toContain('Bác chọn một trong ba mức')
    expect((await post(`/ho-so/${ref}`, { viec: 'danh-gia', muc: '3', 'gop-y': 'Nhanh' }, lanh.cookies)).statusCode).toBe(303)
    expect((await get(`/ho-so/${ref}`, lanh.cookies)).body).toContain('Bác đã chấm: Rất hài lòng.')
    expect((await post(`/ho-so/${ref}`, { viec: 'danh-gia', muc: '1' }, lanh.cookies)).statusCode).toBe(409)
  })

  test('withdraws with a reason, after being told what it does; nobody else can', async () => {
    const { ref } = await fileOwn(house, lanh.who)
    const url = `/ho-so/${ref}/rut`
    expect((await get(url, lanh.cookies)).body).toContain('Xã dừng làm ngay')
    expect((await get(url, other.cookies)).statusCode).toBe(404)
    expect((await get(url)).headers.location).toContain('/dang-nhap')
    expect((await post(url, { 'vi-sao': ' ' }, lanh.cookies)).statusCode).toBe(422)
    expect((await post(url, { 'vi-sao': 'x' }, other.cookies)).statusCode).toBe(404)
    expect((await post(url, { 'vi-sao': 'Đã làm nơi khác' }, lanh.cookies)).headers.location).toBe(`/ho-so/${ref}?xong=rut`)
    expect((await get(`/ho-so/${ref}`, lanh.cookies)).body).toContain('<h1>Hồ sơ đã rút</h1>')
    expect((await get(url, lanh.cookies)).body).toContain('không rút được nữa')
  })
})

test.each(Object.keys(trackingModule.refusals ?? {}))('%s has words', (code) => expect(refusalTexts[code]?.({})).toMatch(/^Bác /))
