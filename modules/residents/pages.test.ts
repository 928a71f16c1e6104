import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHamlet } from '#communes'
import { buildHttp } from '#platform/http'
import { hashToken } from '#platform/ids'
import { createMetrics } from '#platform/metrics'
import type { Shell } from '#platform/site'
import type { World } from '#platform/testing'
import { accountPage } from './account.page.tsx'
import { addPhonePage } from './add-phone.page.tsx'
import { codePage } from './code.page.tsx'
import { codeLimitsPage } from './code-limits.page.tsx'
import { openAccountPage } from './open-account.page.tsx'
import { paperCodePage } from './paper-code.page.tsx'
import { signInPage } from './sign-in.page.tsx'
import { takeSignInNumber } from './talk-about-sign-in.ts'
import { lastCode, person, residentWorld } from './testing-residents.ts'
import { whoPage } from './who.page.tsx'
import { zaloLinkPage } from './zalo-link.page.tsx'
import { zaloSignInLink } from './zalo-sign-in-link.ts'

const shell: Shell = { load: async () => null, draw: ({ title, body }) => h('html', {}, h('title', {}, title), h('body', {}, body)) }
const headers = { host: 'lam-thao.localhost' }

let house: World
let app: FastifyInstance

beforeAll(async () => {
  house = await residentWorld()
  const pages = [signInPage, codePage, whoPage, paperCodePage, zaloLinkPage, accountPage, addPhonePage, openAccountPage, codeLimitsPage]
  const site = {
    pages,
    shells: { resident: shell, office: shell, bare: shell },
    problem: (status: number, text: string) => ({ title: String(status), body: h('p', {}, text) }),
    signInPath: (page: { shell: string }, back: string) => `${page.shell === 'office' ? '/office' : ''}/dang-nhap?tiep=${encodeURIComponent(back)}`,
    assetsDir: '/',
  }
  app = await buildHttp({ runtime: house.runtime, site, metrics: createMetrics(), requestsPerMinute: 100_000 })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

/** One browser: it keeps cookies as it is told to. */
function browser(more: Record<string, string> = {}) {
  const jar = new Map(Object.entries(more))
  const keep = (answer: Awaited<ReturnType<typeof app.inject>>) => {
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (value === '' || maxAge === 0 || (expires && expires.getTime() < Date.now())) jar.delete(name)
      else jar.set(name, value)
    }
    return { status: answer.statusCode, body: answer.body, to: String(answer.headers.location ?? ''), set: answer.headers['set-cookie']?.toString() ?? '' }
  }
  return {
    jar,
    get: async (url: string) => keep(await app.inject({ url, headers, cookies: Object.fromEntries(jar) })),
    post: async (url: string, form: Record<string, string>) =>
      keep(
        await app.inject({
          method: 'POST',
          url,
          headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
          cookies: Object.fromEntries(jar),
          payload: new URLSearchParams(form).toString(),
        }),
      ),
  }
}

/** From the phone to the account, as a resident types it. */
async function signIn(one: ReturnType<typeof browser>, phone: string, name: string, more: Record<string, string> = {}) {
  house.clock.advance(61 * 60_000)
  await one.post('/dang-nhap', { phone, tiep: '/tai-khoan' })
  const entered = await one.post('/dang-nhap/ma', { code: await lastCode(house), ...more })
  return entered.to === '/dang-nhap/chon' ? one.post('/dang-nhap/chon?moi=co', { choice: 'new', name }) : entered
}

test('from a page that needs it to the phone, the code, the name, and back', async () => {
  const one = browser()
  const asked = await one.get('/tai-khoan')
  expect([asked.status, asked.to]).toEqual([303, '/dang-nhap?tiep=%2Ftai-khoan'])
  const start = await one.get('/dang-nhap?tiep=%2Ftai-khoan%2Fso-dien-thoai')
  expect(start.body).toContain('value="/tai-khoan/so-dien-thoai"')
  const sent = await one.post('/dang-nhap', { phone: '0912 345 001', tiep: '/tai-khoan/so-dien-thoai' })
  expect([sent.status, sent.to]).toEqual([303, '/dang-nhap/ma'])
  const code = await one.get('/dang-nhap/ma')
  expect(code.body).toContain('autocomplete="one-time-code"')
  expect(code.body).toContain('0912\u00a0***\u00a0001')
  expect(code.body).not.toContain('345 001')
  expect((await one.post('/dang-nhap/ma', { code: '1' })).to).toBe('/dang-nhap/ma?con=thieu')
  expect((await one.post('/dang-nhap/ma', { code: '000000' })).to).toBe('/dang-nhap/ma?con=4')
  const right = await one.post('/dang-nhap/ma', { code: (await lastCode(house)).replace(/(...)/, '$1 ') })
  expect(right.to).toBe('/dang-nhap/chon')
  const nameless = await one.post('/dang-nhap/chon', { choice: 'new', name: '7' })
  expect([nameless.status, nameless.body]).toEqual([422, expect.stringContaining('họ và tên bằng chữ')])
  const entered = await one.post('/dang-nhap/chon', { choice: 'new', name: 'Nguyễn Thị Thơm' })
  expect([entered.to, one.jar.has('phien'), one.jar.has('xac-nhan')]).toEqual(['/tai-khoan/so-dien-thoai', true, false])
  expect((await one.get('/tai-khoan')).body).toContain('Nguyễn Thị Thơm')
})

test('what is refused keeps what was typed and says what to do; a repeated code waits a minute', async () => {
  const one = browser()
  const wrong = await one.post('/dang-nhap', { phone: '0210 3000 123', tiep: '//evil.example' })
  expect([wrong.status, wrong.body.includes('value="0210 3000 123"'), wrong.body.includes('value="/tai-khoan"')]).toEqual([422, true, true])
  await one.post('/dang-nhap', { phone: '0912 345 002' })
  const soon = await one.post('/dang-nhap/ma', { act: 'again' })
  expect([soon.status, soon.body]).toEqual([429, expect.stringContaining('60 giây')])
  house.clock.advance(61_000)
  expect((await one.post('/dang-nhap/ma', { act: 'again' })).to).toBe('/dang-nhap/ma')
  expect((await one.post('/dang-nhap/ma', { code: await lastCode(house) })).to).toBe('/dang-nhap/chon')
  for (const path of ['/dang-nhap/ma', '/dang-nhap/chon']) expect((await browser().get(path)).body).toContain('hết giờ')
})

test('the second time the only person of a phone is in at once; somebody else of the house asks for it', async () => {
  await signIn(browser(), '0912 345 003', 'Lê Thị Một')
  const again = browser()
  expect((await signIn(again, '0912 345 003', '')).to).toBe('/tai-khoan')
  house.clock.advance(61 * 60_000)
  await again.post('/dang-nhap', { phone: '0912 345 003', nguoi: 'khac' })
  expect((await again.post('/dang-nhap/ma?nguoi=khac', { code: await lastCode(house) })).to).toBe('/dang-nhap/chon')
  expect((await again.get('/dang-nhap/chon')).body).toContain('Người khác trong nhà')
  expect((await again.post('/dang-nhap/chon', { choice: 'khac' })).to).toBe('/dang-nhap/chon?moi=co')
})

test('a shared computer forgets everything at sign-out', async () => {
  const one = browser({ chu: 'large', 'nop-ho-so': 'draft' })
  const entered = await signIn(one, '0912 345 004', 'Bác Dùng Chung', { chung: 'co' })
  expect(entered.set).toMatch(/phien=[^;]+; Path=\/; HttpOnly; SameSite=Lax/)
  expect((await one.get('/tai-khoan')).body).toContain('máy dùng chung')
  const out = await one.post('/tai-khoan', { act: 'sign-out' })
  expect([out.to, [...one.jar.keys()]]).toEqual(['/dang-nhap?xong=ra', ['chu']])
  expect((await one.get('/tai-khoan')).status).toBe(303)
})

test('on one’s own machine signing out ends the session alone', async () => {
  const one = browser({ 'nop-ho-so': 'draft' })
  await signIn(one, '0912 345 005', 'Bác Máy Riêng')
  const session = one.jar.get('phien') ?? ''
  await one.post('/tai-khoan', { act: 'sign-out' })
  expect([...one.jar.keys()]).toEqual(['nop-ho-so'])
  expect((await browser({ phien: session }).get('/tai-khoan')).status).toBe(303)
})

test('a link of Zalo: looking spends nothing, the button shows the number, the number said opens', async () => {
  const row = { commune_id: house.commune.id, created_at: house.clock.now() }
  const { id } = await house.open(({ db }) => db.insertInto('contact').values(row).returning('id').executeTakeFirstOrThrow())
  const path = await house.open((ctx) => zaloSignInLink(ctx, id, '/tai-khoan'))
  const [one, other] = [browser(), browser()]
  for (let times = 0; times < 3; times++) expect((await other.get(path)).body).toContain('Mở trên máy này')
  await one.post(path, { act: 'open' })
  const number = /seen-number t">(\d\d)</.exec((await one.get(path)).body)?.[1] ?? ''
  expect((await other.get(path)).body).toContain('máy khác')
  expect((await other.get(path)).body).not.toContain(`>${number}<`)
  expect((await other.post(path, { act: 'open' })).status).toBe(403)
  expect((await one.post(path, { act: 'said' })).body).toContain('chưa nhận được số')
  await house.open((ctx) => takeSignInNumber(ctx, id, number))
  expect((await one.post(path, { act: 'said' })).to).toBe('/dang-nhap/chon')
  expect((await one.post('/dang-nhap/chon', { choice: 'new', name: 'Bác Zalo' })).to).toBe('/tai-khoan')
  expect((await one.get(path)).body).toContain('không còn dùng được')
})

test('another phone is added from the account, by its own code', async () => {
  const one = browser()
  await signIn(one, '0912 345 006', 'Bác Hai Số')
  expect((await one.post('/tai-khoan/so-dien-thoai', { phone: '0912 345 007' })).to).toBe('/dang-nhap/ma?them=co')
  expect((await one.post('/dang-nhap/ma?them=co', { code: await lastCode(house) })).to).toBe('/tai-khoan?xong=phone')
  expect((await one.get('/tai-khoan?xong=phone')).body).toContain('0912 *** 007')
})

test('a volunteer opens an account on paper, and the eight digits sign in once', async () => {
  const { hamletId } = await house.call(addHamlet, { name: 'Khu Một' }, { as: house.system })
  const volunteer = await house.staff('team_member', { hamletId })
  const personId = await person(house, 'Đỗ Thị Lành', { hamletId, birthYear: 1948 })
  const phien = house.runtime.random.token()
  await house.open(({ db }) =>
    db
      .insertInto('session')
      .values({ commune_id: house.commune.id, account_id: volunteer.accountId, token_hash: hashToken(phien) })
      .execute(),
  )
  const helper = browser({ phien })
  const path = '/office/mo-tai-khoan'
  expect((await helper.get(`${path}?q=lanh`)).body).toContain('Đỗ Thị Lành')
  expect((await helper.get(`${path}?nguoi=${personId}`)).body).toContain('Bác có đồng ý mở tài khoản không')
  expect((await helper.post(`${path}?nguoi=${personId}`, { how: 'paper' })).status).toBe(422)
  const opened = await helper.post(`${path}?nguoi=${personId}`, { how: 'paper', consent: 'co' })
  expect(opened.to).toBe(`${path}?xong=mo`)
  const [, first = '', second = ''] = /paper-code t">(\d{4}) (\d{4})</.exec((await helper.get(opened.to)).body) ?? []
  const elder = browser()
  expect((await elder.post('/dang-nhap/ma-giay', { code: '1' })).to).toContain('loi=thieu')
  expect((await elder.post('/dang-nhap/ma-giay', { code: '00000000' })).to).toContain('loi=sai')
  expect((await elder.post('/dang-nhap/ma-giay', { code: `${first} ${second}` })).to).toBe('/tai-khoan')
  expect((await elder.get('/tai-khoan')).body).toContain('Đỗ Thị Lành')
  expect((await elder.get(path)).status).toBe(403)
})
