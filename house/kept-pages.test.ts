import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editSettings } from '#communes'
import { buildHttp } from '#platform/http'
import { createMetrics } from '#platform/metrics'
import type { AnyPage } from '#platform/page'
import { type World, world } from '#platform/testing'
import { importCatalogue } from '#procedures'
import { house } from '../house.ts'
import { editLocalNotes } from '../modules/procedures/edit-local-notes.ts'
import { listProcedures } from '../modules/procedures/list-procedures.ts'
import { sayLocally } from '../modules/procedures/local-saying.ts'
import { setIntakeMode } from '../modules/procedures/set-intake-mode.ts'
import { shippedRecords } from '../modules/procedures/testing-catalogue.ts'
import { signedIn } from '../modules/tracking/testing-tracking.ts'
import { siteOf } from '../web/sitemap.ts'
import { furnishShared, KNOWN_CODE } from './furnish.ts'
import { standInProvider } from './stand-in-provider.ts'

/** Written only by what writes the other as well, in the same transaction. */
const MOVED_WITH: Record<string, string> = { procedure: 'procedure_import', procedure_version: 'procedure_import' }
const PROCEDURE = `/thu-tuc/${KNOWN_CODE}`
const DIST = join(import.meta.dirname, '../dist')
const BEGIN = `/nop-ho-so/${KNOWN_CODE}`

let w: World
let app: FastifyInstance
let resident: Awaited<ReturnType<typeof signedIn>>
let asked: string[] = []
const site = siteOf(DIST)
const kept: readonly AnyPage[] = site.pages.filter(({ stamp }) => stamp)
const addresses = kept.map(({ path }) => path.replace(':code', KNOWN_CODE))

beforeAll(async () => {
  w = await world(house({ channels: [], identityProvider: standInProvider }))
  w.pool.on('connect', listen)
  await furnishShared(w)
  for (const place of [w.commune, w.other]) await w.call(editSettings, { phone: '0210 3825 111' }, { as: w.system, in: place })
  app = await build()
  resident = await signedIn(w, 'Nguyễn Thị Lành')
}, 60_000)
afterAll(async () => {
  await app?.close()
  await w?.close()
})

const build = () => buildHttp({ runtime: w.runtime, site, metrics: createMetrics(), requestsPerMinute: 1_000_000 })
/** Keeps what the house asks its database. */
function listen(client: { query: unknown }): void {
  const query = client.query as (...given: unknown[]) => unknown
  client.query = (...given: unknown[]) => {
    const [statement] = given as [string | { text: string }]
    asked.push(typeof statement === 'string' ? statement : statement.text)
    return query.apply(client, given)
  }
}
const see = async (url: string, cookies: Record<string, string> = {}, more: { host?: string; remoteAddress?: string; userAgent?: string } = {}) => {
  const { host = 'lam-thao.localhost', remoteAddress = '127.0.0.1', userAgent = 'inject' } = more
  return app.inject({ url, cookies, remoteAddress, headers: { host, 'user-agent': userAgent } })
}
const bodyOf = async (...given: Parameters<typeof see>) => (await see(...given)).body
const post = (url: string, form: Record<string, string>, cookies: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { host: 'lam-thao.localhost', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(form).toString(),
  })
const packed = (content: string | Buffer) => gzipSync(content).length
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)
const nextMinute = () => w.clock.advance(60_000)

describe.each(addresses)('%s', (address) => {
  it('is sent to strangers as it was drawn, for one question of the database', async () => {
    const first = await see(address)
    asked = []
    const again = await see(address)
    expect([first.statusCode, again.body === first.body]).toEqual([200, true])
    expect(asked.filter((statement) => !statement.includes('commune_by_host'))).toEqual(['select public_stamp($1) as value'])
  })

  it('shows nothing its stamp does not follow', async () => {
    nextMinute()
    w.runtime.cache.clear()
    asked = []
    await see(address)
    const { rows } = await w.ownerPool.query<{ body: string }>(`select pg_get_functiondef('public_stamp(int)'::regprocedure) as body`)
    const tables = await w.ownerPool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
    const drawing = asked.filter((statement) => !statement.includes('public_stamp'))
    const read = tables.rows.map(({ name }) => name).filter((name) => drawing.some((statement) => new RegExp(`\\b${name}\\b`).test(statement)))
    expect(read).toContain('commune_setting')
    expect(read.filter((name) => !new RegExp(`\\b${MOVED_WITH[name] ?? name}\\b`).test(rows[0]?.body ?? ''))).toEqual([])
  })

  it('shows nothing of whoever came first and nothing for one use', async () => {
    nextMinute()
    const one = await bodyOf(address, {}, { remoteAddress: '10.1.1.1', userAgent: 'Zalo android' })
    await app.close()
    app = await build()
    expect(await bodyOf(address, {}, { remoteAddress: '10.2.2.2', userAgent: 'Firefox' })).toBe(one)
    expect(one).not.toContain('10.1.1.1')
  })

  it('is drawn for whoever has a cookie that is more than a look, and with each look apart', async () => {
    const plain = await bodyOf(address)
    expect(await bodyOf(address, { chu: 'large' })).toContain('data-text="large"')
    expect(await bodyOf(address, { nen: 'dark' })).toContain('data-theme="dark"')
    expect(await bodyOf(address, { chu: 'large', nen: 'dark' })).toMatch(/data-theme="dark" data-text="large"/)
    expect(await bodyOf(address, resident.cookies)).toContain('Nguyễn Thị Lành')
    for (const cookies of [{ 'ban-nhap': 'x'.repeat(43) }, { 'xac-nhan': 'x'.repeat(43) }, { 'ho-so-da-tra': 'x' }, { phien: 'x' }]) {
      asked = []
      await see(address, cookies)
      expect(asked.some((statement) => statement.startsWith('begin'))).toBe(true)
    }
    asked = []
    expect([await bodyOf(address), await bodyOf(address, { chu: 'normal' })]).toEqual([plain, plain])
    expect(asked.some((statement) => statement.startsWith('begin'))).toBe(false)
  })

  it('weighs under 60 kB with its style and script, the script under 15', async () => {
    const html = await bodyOf(address)
    const linked = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, file]) => packed(readFileSync(join(DIST, file ?? ''))))
    const [style, script] = [linked(/rel="stylesheet" href="([^"]+)"/g), linked(/<script type="module" src="([^"]+)"/g)]
    expect([style.length, script.length > 0]).toEqual([1, true])
    expect(sum(script)).toBeLessThan(15_000)
    expect(packed(html) + sum(style) + sum(script)).toBeLessThan(60_000)
    console.log(`${address}: ${packed(html)} of html, ${sum(style)} of style, ${sum(script)} of script`)
  })

  it('is each commune’s own', async () => {
    await see(address)
    const away = await bodyOf(address, {}, { host: 'vinh-thanh.localhost' })
    expect(away).toContain('Vĩnh Thạnh')
    expect(away).not.toContain('Lâm Thao')
    expect(await bodyOf(address)).not.toContain('Vĩnh Thạnh')
  })
})

describe('the very next visitor sees', () => {
  /** What is kept does not show it; after the act the next request does. */
  const afterwards = async (address: string, words: string, act: () => Promise<unknown>) => {
    const isShown = async () => (await bodyOf(address)).replaceAll('\u00a0', ' ').includes(words)
    expect([await isShown(), await isShown()], words).toEqual([false, false])
    await act()
    expect(await isShown(), words).toBe(true)
  }
  const settle = (change: Parameters<typeof w.call<typeof editSettings.input, typeof editSettings.output>>[1]) => w.call(editSettings, change, { as: w.system })
  const say = (saying: { note?: string; isHidden?: boolean }) =>
    w.call(editLocalNotes, { code: KNOWN_CODE, reason: 'Thử trang giữ lại', ...saying }, { as: w.system })

  it('a new phone of the commune on every page', async () => {
    for (const [index, address] of addresses.entries()) await afterwards(address, `0210 99${index}`, () => settle({ phone: `0210 99${index} 111` }))
  })

  it('new hours, a new address, a unit and its province', async () => {
    await afterwards('/', 'Thứ Hai: 9 giờ', () => settle({ officeHours: { '1': [['09:00', '16:00']] } }))
    await afterwards('/', 'Khu Mới', () => settle({ address: 'Khu Mới' }))
    await afterwards('/dang-nhap', 'tỉnh Phú Thọ', () => settle({ unitCode: '08494' }))
    await afterwards('/dang-nhap', 'tỉnh Đổi Tên', () => w.open(({ db }) => db.updateTable('province').set({ name: 'Đổi Tên' }).execute()))
  })

  it('what the commune says of a procedure, and what it does with its cases', async () => {
    await afterwards(PROCEDURE, 'Mang theo sổ', () => say({ note: 'Mang theo sổ' }))
    const decision = { decisionNumber: '12/QĐ-UBND', decisionDate: '2026-11-02', reason: 'Thử trang giữ lại' }
    const officially = () => w.call(setIntakeMode, { code: KNOWN_CODE, mode: 'official', ...decision }, { as: w.system })
    await afterwards(BEGIN, 'chính thức', officially)
    await say({ isHidden: true })
    expect([(await see(PROCEDURE)).statusCode, (await see(BEGIN)).statusCode, (await see(`${PROCEDURE}/to-roi`)).statusCode]).toEqual([404, 409, 404])
    await say({ isHidden: false })
    expect([(await see(PROCEDURE)).statusCode, (await see(BEGIN)).statusCode]).toEqual([200, 200])
  })

  it('a saying that was begun before another and committed after it', async () => {
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const late = w.open(async (ctx) => {
      await sayLocally(ctx, '1.000894', { intakeMode: 'guide' }, 'Thử trang giữ lại')
      begun.resolve()
      await goOn.promise
    })
    await begun.promise
    await say({ note: 'Nói sau, xong trước' })
    const offersFiling = async () => (await bodyOf('/thu-tuc/1.000894')).includes('href="/nop-ho-so/1.000894"')
    const listed = async () => (await w.call(listProcedures, {})).procedures.find(({ code }) => code === '1.000894')?.intakeMode
    expect([await offersFiling(), await listed()]).toEqual([true, 'prepare'])
    goOn.resolve()
    await late
    expect([await offersFiling(), await listed()]).toEqual([false, 'guide'])
  })

  it('the catalogue read again', async () => {
    const renamed = shippedRecords().map((record) => (record.code === KNOWN_CODE ? { ...record, name: 'Khai sinh kiểu mới', field: 'Lĩnh vực mới' } : record))
    const read = () => w.call(importCatalogue, { catalogue: JSON.stringify(renamed) }, { as: w.system })
    for (const address of [PROCEDURE, BEGIN]) expect(await bodyOf(address)).not.toContain('Khai sinh kiểu mới')
    await afterwards('/thu-tuc', 'Lĩnh vực mới', read)
    for (const address of [PROCEDURE, BEGIN]) expect(await bodyOf(address)).toContain('Khai sinh kiểu mới')
  })

  it('that the office has closed since', async () => {
    w.clock.set('2026-11-23T15:59:59+07:00')
    const open = await bodyOf('/')
    w.clock.advance(1000)
    expect(await bodyOf('/')).not.toBe(open)
  })
})

describe('what is one person’s', () => {
  it('a draft begun stands on its browser’s page alone', async () => {
    await see(BEGIN)
    const begun = await post(BEGIN, { whom: 'child', childName: 'Nguyễn Gia An' })
    const cookies = Object.fromEntries(begun.cookies.map(({ name, value }) => [name, value]))
    for (const address of [BEGIN, '/ho-so']) {
      expect(await bodyOf(address, cookies)).toContain('Nguyễn Gia An')
      expect(await bodyOf(address)).not.toContain('Nguyễn Gia An')
    }
  })

  it('a refusal and what was typed are shown to nobody else, nor is an answer in the address', async () => {
    const refused = await post('/tra-cuu/ho-so', { ma: 'MẬT-ABC', so: '1' })
    expect([refused.statusCode, refused.body.includes('MẬT-ABC')]).toEqual([422, true])
    expect(await bodyOf('/tra-cuu/ho-so')).not.toContain('MẬT-ABC')
    const told = await bodyOf('/tra-cuu/ho-so?ma=AAA&sai=1')
    expect(await bodyOf('/tra-cuu/ho-so')).not.toBe(told)
    const ticket = (html: string) => /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const [one, two] = [ticket(await bodyOf('/hoi-dap?q=xyzt')), ticket(await bodyOf('/hoi-dap?q=xyzt'))]
    expect(one.length).toBeGreaterThan(20)
    expect(two).not.toBe(one)
  })
})
