import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ensurePerson } from '#people'
import { buildHttp } from '#platform/http'
import { createMetrics } from '#platform/metrics'
import type { Shell } from '#platform/site'
import type { World } from '#platform/testing'
import { accountPage } from '../../modules/residents/account.page.tsx'
import { signInPage } from '../../modules/residents/sign-in.page.tsx'
import { actorOf, residentOf, residentWorld, signInNew } from '../../modules/residents/testing-residents.ts'
import { startVneidSimulator, type VneidSimulator } from '../../simulators/vneid/index.ts'
import { answerAt } from '../../simulators/vneid/testing.ts'
import { vneidProvider, vneidSettings } from './index.ts'

const host = 'lam-thao.localhost'
const client = { clientId: 'xa-thu', clientSecret: 'bi-mat' }
const shell: Shell = { load: async () => null, draw: ({ title, body }) => h('html', {}, h('title', {}, title), h('body', {}, body)) }

let simulator: VneidSimulator
let house: World
let app: FastifyInstance

beforeAll(async () => {
  simulator = await startVneidSimulator({ port: 0, ...client, redirectUris: [`http://${host}/dang-nhap/vneid`, 'http://vinh-thanh.localhost/dang-nhap/vneid'] })
  house = await residentWorld(vneidProvider(vneidSettings.parse({ issuer: simulator.url, ...client, timeoutMs: 2000 })))
  app = await buildHttp({
    runtime: house.runtime,
    site: {
      pages: [signInPage, accountPage],
      shells: { resident: shell, office: shell, bare: shell },
      problem: (status, text) => ({ title: String(status), body: h('p', {}, text) }),
      signInPath: () => '/dang-nhap',
      assetsDir: join(import.meta.dirname),
    },
    metrics: createMetrics(),
  })
})
afterEach(async () => {
  await simulator.control({ do: 'clearFaults' })
  await simulator.control({ do: 'resume' })
  house.clock.advance(3_600_000)
})
afterAll(async () => {
  await app.close()
  await house.close()
  await simulator.close()
})

type Cookies = Record<string, string>
const get = (url: string, cookies: Cookies = {}, more: Record<string, string> = {}) => app.inject({ url, cookies, headers: { host, ...more } })
const cookiesOf = (answer: { cookies: { name: string; value: string }[] }): Cookies =>
  Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
const pathOf = (address: string) => address.slice(new URL(address).origin.length)

async function begin(query = '', cookies: Cookies = {}) {
  const answer = await get(`/dang-nhap/vneid/bat-dau${query}`, cookies)
  return { url: String(answer.headers.location), cookies: { ...cookies, ...cookiesOf(answer) }, status: answer.statusCode }
}

async function signIn(as: string, query = '', before: Cookies = {}) {
  const begun = await begin(query, before)
  const answer = await get(pathOf(await answerAt(begun.url, { as })), begun.cookies)
  return { location: String(answer.headers.location), phien: cookiesOf(answer)['phien'] ?? '', answer }
}

it('is offered, signs the person of the register in by identity number, and knows them again', async () => {
  expect((await get('/dang-nhap')).body).toContain('/dang-nhap/vneid/bat-dau')
  const { personId } = await house.open((ctx) => ensurePerson(ctx, { fullName: 'Nguyễn Thị Thơm', identityNumber: '025158990101' }))
  const { location, phien, answer } = await signIn('thom', '?tiep=%2Fho-so')
  expect(location).toBe('/ho-so')
  expect(answer.headers['set-cookie']?.toString()).toMatch(/phien=[^;]+; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax/)
  const first = await residentOf(house, phien)
  expect(first).toMatchObject({ personId, name: 'Nguyễn Thị Thơm' })
  expect((await residentOf(house, (await signIn('thom')).phien)).residentId).toBe(first.residentId)
  const kept = JSON.stringify(await house.open(({ db }) => db.selectFrom('resident_identity').selectAll().execute()))
  expect(kept).not.toContain('025158990101')
})

it('puts a person the register does not know into it', async () => {
  const { personId, name } = await residentOf(house, (await signIn('men')).phien)
  const row = await house.open(({ db }) =>
    db
      .selectFrom('person')
      .select(['full_name', 'birth_date'])
      .where('id', '=', personId ?? 0)
      .executeTakeFirstOrThrow(),
  )
  expect([row.full_name, row.birth_date]).toEqual([name, expect.stringMatching(/^\d{4}-/)])
})

it('refuses the lower level plainly, and shows the other ways', async () => {
  const { location, phien } = await signIn('son')
  expect([location, phien]).toEqual([expect.stringContaining('loi=vneid_level_low'), ''])
  const shown = await get(location)
  expect(shown.body).toContain('chưa ở mức 2')
  expect(shown.body).toContain('name="phone"')
})

it('is bound to the browser that began, and to one return', async () => {
  const begun = await begin()
  const back = pathOf(await answerAt(begun.url, { as: 'thom' }))
  for (const cookies of [{}, { vneid: 'made-up' }, (await begin()).cookies]) expect(cookiesOf(await get(back, cookies))['phien']).toBeUndefined()
  const first = await get(back, begun.cookies)
  expect(cookiesOf(first)['phien']).toBeTruthy()
  const again = await get(back, begun.cookies)
  expect([cookiesOf(again)['phien'], again.headers.location]).toEqual([undefined, expect.stringContaining('loi=vneid-qua-gio')])
})

it('returns to nothing after a quarter of an hour, in another commune, or when the person says no', async () => {
  const late = await begin()
  const back = pathOf(await answerAt(late.url, { as: 'thom' }))
  expect(cookiesOf(await app.inject({ url: back, cookies: late.cookies, headers: { host: 'vinh-thanh.localhost' } }))['phien']).toBeUndefined()
  house.clock.advance(16 * 60_000)
  expect((await get(back, late.cookies)).headers.location).toContain('loi=vneid-qua-gio')
  const begun = await begin()
  const refused = await get(pathOf(await answerAt(begun.url, 'refuse')), begun.cookies)
  expect([cookiesOf(refused)['phien'], refused.headers.location]).toEqual([undefined, expect.stringContaining('loi=vneid-khong-xong')])
})

it('says in clear words that the provider is away, before and after', async () => {
  const begun = await begin()
  const back = pathOf(await answerAt(begun.url, { as: 'thom' }))
  await simulator.control({ do: 'refuse' })
  const after = await get(back, begun.cookies)
  expect(after.headers.location).toContain('loi=vneid-nghi')
  expect((await get(String(after.headers.location))).body).toContain('chưa nối được với VNeID')
})

it('joins the account that is open to its person, once, and never to somebody else’s', async () => {
  const { token } = await signInNew(house, 'Bác Khôi', '0912 888 001')
  const joined = await signIn('khoi', '?noi=co&tiep=%2Ftai-khoan', { phien: token })
  expect(joined.location).toBe('/tai-khoan')
  const own = await residentOf(house, token)
  expect(own.personId).not.toBeNull()
  expect((await residentOf(house, joined.phien)).residentId).toBe(own.residentId)
  expect((await signIn('thom', '?noi=co', { phien: token })).location).toContain('loi=vneid_other_person')
  const { token: second } = await signInNew(house, 'Bác Khôi Hai', '0912 888 002')
  await signIn('khoi', '?noi=co', { phien: second })
  // Two accounts of one person become one, and both phones stay signed in.
  expect((await residentOf(house, second)).residentId).toBe(own.residentId)
  expect((await residentOf(house, token)).residentId).toBe(own.residentId)
})

it('does not begin for another site, nor more often than an address may', async () => {
  expect((await get('/dang-nhap/vneid/bat-dau', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
  let last = ''
  for (let times = 0; times <= 40; times++) last = (await begin()).url
  expect(last).toContain('loi=too_many_tries')
})

it('is not offered where there is none', async () => {
  const without = await residentWorld(null)
  const names = without.runtime.modules.flatMap(({ operations }) => operations.map(({ name }) => name))
  expect(names).not.toContain('residents.begin-vneid')
  expect(await without.open(async (ctx) => 'residents.begin-vneid' in ctx.actWords)).toBe(false)
  await without.close()
  expect((await actorOf(house, 'nobody')).kind).toBe('anyone')
})
