import { mkdtempSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildHttp } from './http.ts'
import { multipartLimits, readForm } from './http-form.ts'
import { createMetrics } from './metrics.ts'
import { field, page } from './page.ts'
import { refuse } from './refusal.ts'
import type { Module } from './runtime.ts'
import type { Shell, Site } from './site.ts'
import { world } from './testing.ts'
import { noise, pdfOf } from './testing-uploads.ts'
import { refusalTexts } from './texts.vi.ts'

const seen: { name: string; field: string; mediaType: string }[][] = []
const paper = page({
  path: '/giay',
  may: 'anyone',
  shell: 'resident',
  uploads: {},
  title: () => 'Giấy',
  load: async () => null,
  act: async (_ctx, { uploads = [] }) => {
    seen.push(uploads.map((one) => ({ name: one.name, field: one.field, mediaType: one.mediaType })))
    return { redirect: '/giay?xong=1' }
  },
  view: (_data, frame) => h('p', {}, `${frame.refusal?.text ?? 'chưa'} [${field(frame.form, 'ten')}]`),
})
const guarded = page({ ...paper, path: '/office/giay', may: 'signed in' as const })
const shell: Shell = { load: async () => null, draw: (content) => h('html', {}, content.body) }
const site: Site = {
  pages: [paper, guarded],
  shells: { resident: shell, office: shell, bare: shell },
  problem: (status, text, id) => ({ title: text, body: h('p', {}, `${status} ${text} ${id}`) }),
  signInPath: () => '/vao',
  assetsDir: mkdtempSync(join(tmpdir(), 'assets-')),
}
const module: Module = { name: 'platform', operations: [], refusals: refuse.kinds, refusalTexts }
const house = await world({ modules: [module] })
const app = await buildHttp({ runtime: house.runtime, site, metrics: createMetrics(), requestsPerMinute: 10_000 })
const HOST = 'lam-thao.localhost'
const MEGABYTE = 1_000_000

beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }))
afterAll(async () => {
  await app.close()
  await house.close()
})

type Sent = { name: string; content: Buffer }
type Answer = { status: number; body: string; location: string | undefined }

/** Sends a form over a real connection as a browser does: all of it, then reads; what was typed comes after the files. */
function send(files: readonly Sent[], typed = 'bà Tư', path = '/giay'): Promise<Answer> {
  const edge = '----edge'
  const part = (head: string) => Buffer.from(`--${edge}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`)
  const body = [
    ...files.flatMap(({ name, content }) => [part(`name="giay"; filename="${name}"\r\ncontent-type: image/jpeg`), content, Buffer.from('\r\n')]),
    part('name="ten"'),
    Buffer.from(`${typed}\r\n--${edge}--\r\n`),
  ]
  const headers = { host: HOST, 'content-type': `multipart/form-data; boundary=${edge}`, 'content-length': body.reduce((sum, one) => sum + one.length, 0) }
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: (app.server.address() as AddressInfo).port, path, method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (one) => parts.push(one))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString(), location: answer.headers.location }))
    })
    outgoing.on('error', reject)
    for (const one of body) outgoing.write(one)
    outgoing.end()
  })
}

describe('a form with files', () => {
  it('hands the page pictures drawn anew and papers looked through', async () => {
    const photo = await (await noise(640, 480)).png().toBuffer()
    const answer = await send([
      { name: 'ảnh.png', content: photo },
      { name: 'đơn.pdf', content: pdfOf() },
      { name: '', content: Buffer.alloc(0) },
    ])
    expect([answer.status, answer.location]).toEqual([303, '/giay?xong=1'])
    expect(seen.at(-1)).toEqual([
      { name: 'ảnh.jpg', field: 'giay', mediaType: 'image/jpeg' },
      { name: 'đơn.pdf', field: 'giay', mediaType: 'application/pdf' },
    ])
  })

  it.each<[string, () => Sent[], string]>([
    ['a program', () => [{ name: 'ảnh.jpg', content: Buffer.from('MZ') }], 'không phải ảnh'],
    ['an empty file', () => [{ name: 'ảnh.jpg', content: Buffer.alloc(0) }], 'trống'],
    ['21 MB', () => [{ name: 'ảnh.jpg', content: Buffer.alloc(21 * MEGABYTE, 'x') }], 'nặng quá 20 MB'],
    ['100 MB', () => [{ name: '../ảnh to.jpg', content: Buffer.alloc(100 * MEGABYTE, 'x') }], '“ảnh to” nặng quá 20 MB'],
    ['70 MB together', () => Array.from({ length: 4 }, () => ({ name: 'a.jpg', content: Buffer.alloc(17.5 * MEGABYTE) })), 'cộng lại nặng quá 60 MB'],
    ['13 files', () => Array.from({ length: 13 }, () => ({ name: 'a.jpg', content: Buffer.from('x') })), 'nhiều nhất 12 tệp'],
    ['120 files', () => Array.from({ length: 120 }, () => ({ name: 'a.jpg', content: Buffer.from('x') })), 'nhiều nhất 12 tệp'],
  ])('that holds %s is answered on the page, with what was typed', async (_what, files, words) => {
    const before = seen.length
    const answer = await send(files())
    expect([answer.status, answer.body]).toEqual([422, expect.stringContaining(words)])
    if (files().length < 100) expect(answer.body).toContain('[bà Tư]')
    expect(seen.length).toBe(before)
  })

  it('asks to come again when the program holds as much as it may, and holds nothing afterwards', async () => {
    const inHand = { bytes: 0, most: 1000 }
    const small = Fastify()
    await small.register(multipart, { limits: multipartLimits, throwFileSizeLimit: false })
    small.post('/', async (request) => {
      const { form, files, refusal, letGo } = await readForm(request, inHand)
      const held = inHand.bytes
      letGo()
      return { form, held, files: files.length, code: refusal?.code ?? null }
    })
    const post = async (bytes: number) => {
      const file = `--e\r\ncontent-disposition: form-data; name="a"; filename="a.jpg"\r\n\r\n${'x'.repeat(bytes)}\r\n`
      const payload = `${file}--e\r\ncontent-disposition: form-data; name="ten"\r\n\r\nbà Tư\r\n--e--\r\n`
      return (await small.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'multipart/form-data; boundary=e' } })).json()
    }
    expect(await post(1000)).toEqual({ form: { ten: 'bà Tư' }, held: 1000, files: 1, code: null })
    expect(await post(1001)).toEqual({ form: { ten: 'bà Tư' }, held: 0, files: 0, code: 'platform.upload_busy' })
    expect(inHand.bytes).toBe(0)
    await small.close()
  })

  it('is not read from those who may not send it', async () => {
    const answer = await send([{ name: 'a.jpg', content: Buffer.alloc(30 * MEGABYTE) }], '', '/office/giay')
    expect([answer.status, answer.location]).toEqual([303, '/vao'])
  })

  it.each([
    ['without its end', '--e\r\ncontent-disposition: form-data; name="giay"; filename="a.jpg"\r\n\r\nabc'],
    ['without edges', 'abc'],
    ['with a broken head', '--e\r\nx\r\n\r\nabc\r\n--e--\r\n'],
    ['with a field that changes objects', '--e\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nabc\r\n--e--\r\n'],
    ['with 300 fields', `${'--e\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(300)}--e--\r\n`],
  ])('%s is no defect', async (_what, payload) => {
    const answer = await app.inject({ method: 'POST', url: '/giay', payload, headers: { host: HOST, 'content-type': 'multipart/form-data; boundary=e' } })
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toContain('platform.')
  })

  it('whose sender goes away half way leaves the program well', async () => {
    const { port } = app.server.address() as AddressInfo
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        const head = `POST /giay HTTP/1.1\r\nhost: ${HOST}\r\ncontent-type: multipart/form-data; boundary=e\r\ncontent-length: 5000000\r\n\r\n`
        socket.write(`${head}--e\r\ncontent-disposition: form-data; name="giay"; filename="a.jpg"\r\n\r\n`)
        socket.write(Buffer.alloc(1_000_000), () => socket.destroy())
      })
      socket.on('close', () => resolve())
    })
    expect((await send([{ name: 'đơn.pdf', content: pdfOf() }])).status).toBe(303)
  })
})
