import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildHttp } from './http.ts'
import { createMetrics } from './metrics.ts'
import { operation } from './operation.ts'
import { field, page } from './page.ts'
import { refusals } from './refusal.ts'
import type { Module } from './runtime.ts'
import type { Shell, Site } from './site.ts'
import { world } from './testing.ts'

const refuse = refusals({ 'test.too_odd': 'conflict' })
const double = operation({
  name: 'test.double-number',
  kind: 'ask',
  may: 'anyone',
  summary: 'Doubles an even number',
  input: z.object({ number: z.number(), times: z.array(z.number()).optional() }),
  output: z.object({ doubled: z.number(), commune: z.string() }),
  async run(ctx, { number }) {
    if (number === 13) throw new Error('a defect with secrets')
    if (number % 2 === 1) refuse('test.too_odd', { number })
    return { doubled: number * 2, commune: ctx.commune.slug }
  },
})
const guarded = operation({
  name: 'test.guard-door',
  kind: 'do',
  may: 'granted',
  summary: 'Guarded',
  input: z.object({}),
  output: z.object({}),
  run: async () => ({}),
})
const inner = operation({
  name: 'test.look-inside',
  kind: 'ask',
  may: 'system',
  summary: 'Inner',
  input: z.object({}),
  output: z.object({}),
  run: async () => ({}),
})

const form = page({
  path: '/so',
  may: 'anyone',
  shell: 'resident',
  title: () => 'Số',
  load: async () => null,
  act: async (ctx, posted) => {
    await ctx.call(double, { number: Number(field(posted.form, 'number')) })
    return { redirect: '/so?xong=1', cookies: [{ name: 'chu', value: 'large' }] }
  },
  view: (_data, frame) => h('p', {}, `${frame.refusal?.text ?? 'chưa'} [${field(frame.form, 'number')}]`),
})
let drawings = 0
const kept = page({
  path: '/ten',
  may: 'anyone',
  shell: 'resident',
  stamp: 'test_stamp',
  title: () => 'Tên',
  load: async (ctx) => ctx.db.selectFrom('commune').select('name').executeTakeFirstOrThrow(),
  view: ({ name }) => {
    drawings += 1
    return h('p', {}, name)
  },
})
const office = page({ path: '/office/so', may: guarded, shell: 'office', title: () => 'Trong', load: async () => null, view: () => h('p', {}, 'trong') })

const shell: Shell = { load: async () => null, draw: (content) => h('html', {}, h('title', {}, content.title), h('body', {}, content.body)) }
const site: Site = {
  pages: [form, kept, office],
  shells: { resident: shell, office: shell, bare: shell },
  problem: (status, text, id) => ({ title: String(status), body: h('p', {}, `${status} ${text} ${id}`) }),
  signInPath: (_page, back) => `/vao?tiep=${encodeURIComponent(back)}`,
  assetsDir: mkdtempSync(join(tmpdir(), 'assets-')),
}
const module: Module = {
  name: 'test',
  operations: [double, guarded, inner],
  refusals: refuse.kinds,
  refusalTexts: { 'test.too_odd': ({ number }) => `Số ${number} lẻ quá.` },
}
const house = await world({ modules: [module] })
await house.ownerPool.query(
  `create function test_stamp(p_commune int) returns text language plpgsql stable as $$ begin perform set_config('app.commune', p_commune::text, true); return (select name from commune); end $$`,
)
const app = await buildHttp({ runtime: house.runtime, site, metrics: createMetrics() })
const host = 'lam-thao.localhost'
const postForm = (body: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/so', payload: body, headers: { host, 'content-type': 'application/x-www-form-urlencoded', ...headers } })

beforeAll(async () => {
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await house.close()
})

describe('the API', () => {
  it('answers by the host name, with query strings read as the schema expects', async () => {
    const answer = await app.inject({ url: '/api/test.double-number?number=4&times=1&times=2', headers: { host } })
    expect(answer.json()).toEqual({ doubled: 8, commune: 'lam-thao' })
  })

  it.each([
    ['/api/test.double-number?number=x', 400, 'platform.invalid_input'],
    ['/api/test.double-number?number=3', 409, 'test.too_odd'],
    ['/api/test.look-inside', 404, 'platform.not_found'],
    ['/api/test.nothing', 404, 'platform.not_found'],
    ['/api/test.guard-door', 404, 'platform.not_found'],
  ])('%s answers %i %s with a text', async (url, status, code) => {
    const answer = await app.inject({ url, headers: { host } })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.code).toBe(code)
  })

  it('asks a stranger to sign in, refuses broken JSON, a body too large and an unknown host', async () => {
    const post = (payload: string, at = host) =>
      app.inject({ method: 'POST', url: '/api/test.guard-door', payload, headers: { host: at, 'content-type': 'application/json' } })
    expect((await post('{}')).statusCode).toBe(401)
    expect((await post('{oops')).statusCode).toBe(400)
    expect((await post(JSON.stringify({ a: 'x'.repeat(1_100_000) }))).statusCode).toBe(413)
    expect((await post('{}', 'nowhere.example')).json().error.code).toBe('platform.unknown_commune')
  })

  it('tells nothing of a defect but a short id', async () => {
    const answer = await app.inject({ url: '/api/test.double-number?number=13', headers: { host } })
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('secrets')
    expect(answer.json().error.id).toMatch(/^\d{6}$/)
  })

  it('describes itself in OpenAPI 3.1', async () => {
    const document = (await app.inject({ url: '/openapi.json' })).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual(['/api/test.double-number', '/api/test.guard-door'])
    expect(document.paths['/api/test.double-number'].get.parameters.map((one: { name: string }) => one.name)).toEqual(['number', 'times'])
  })
})

describe('a page', () => {
  it('redirects after an act, with its cookies', async () => {
    const answer = await postForm('number=2')
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/so?xong=1'])
    expect(answer.cookies[0]).toMatchObject({ name: 'chu', value: 'large', httpOnly: true, sameSite: 'Lax' })
  })

  it('keeps what was typed when the act is refused, and says why', async () => {
    const answer = await postForm('number=3')
    expect([answer.statusCode, answer.body]).toEqual([409, expect.stringContaining('Số 3 lẻ quá. [3]')])
  })

  it('refuses a form another site sends', async () => {
    expect((await postForm('number=2', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await postForm('number=2', { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
    expect((await postForm('number=2', { origin: 'http://vinh-thanh.localhost' })).statusCode).toBe(403)
    expect((await postForm('number=2', { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
  })

  it('is sent again as drawn while its stamp stands, to each commune its own, and drawn anew when what it shows changed', async () => {
    const see = async (at = host, headers: Record<string, string> = {}) => app.inject({ url: '/ten', headers: { host: at, ...headers } })
    drawings = 0
    expect((await see()).body).toContain('xã Lâm Thao')
    expect((await see()).body).toContain('xã Lâm Thao')
    expect(drawings).toBe(1)
    expect((await see('vinh-thanh.localhost')).body).toContain('xã Vĩnh Thạnh')
    await house.open((ctx) => ctx.db.updateTable('commune').set({ name: 'xã Tên Mới' }).where('id', '=', house.commune.id).execute())
    expect((await see()).body).toContain('xã Tên Mới')
    const packed = await see(host, { 'accept-encoding': 'gzip' })
    expect([packed.headers['content-encoding'], gunzipSync(packed.rawPayload).toString()]).toEqual(['gzip', expect.stringContaining('xã Tên Mới')])
    expect(drawings).toBe(3)
    for (const cookie of ['phien=abc', 'ban-nhap=abc', 'la=1']) expect((await see(host, { cookie })).statusCode).toBe(200)
    expect((await app.inject({ url: '/ten?xong=1', headers: { host } })).statusCode).toBe(200)
    expect(drawings).toBe(7)
  })

  it('sends a stranger to sign in and comes back', async () => {
    const answer = await app.inject({ url: '/office/so?x=1', headers: { host } })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/vao?tiep=%2Foffice%2Fso%3Fx%3D1'])
  })

  it('says in Vietnamese that an address cannot be read', async () => {
    const answer = await app.inject({ url: '/office/%ff', headers: { host } })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    expect(answer.body).not.toContain('FST_ERR')
  })

  it('says plainly that there is no such page', async () => {
    const answer = await app.inject({ url: '/khong-co', headers: { host } })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })
})

describe('health', () => {
  it('is alive, ready and measured', async () => {
    expect((await app.inject({ url: '/readyz' })).json()).toEqual({ ok: true })
    expect((await app.inject({ url: '/metrics' })).body).toContain('caunoi_requests_total')
  })
})
