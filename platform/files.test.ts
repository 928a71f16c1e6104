import { utimesSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { answerFile, type OutgoingFile } from './file-door.ts'
import { keepFile, keepUpload, readFile, removeFile } from './files.ts'
import { removeBytesJob, sweepFilesJob } from './files-sweep.ts'
import type { Module } from './runtime.ts'
import { systemWork } from './system-work.ts'
import { world } from './testing.ts'
import { phonePhoto } from './testing-uploads.ts'
import { receiveUpload } from './uploads.ts'
import { backupLock } from './while-no-backup.ts'
import { withClient } from './with-client.ts'

const module: Module = { name: 'platform', operations: [], jobs: [removeBytesJob, sweepFilesJob] }
const w = await world({ modules: [module] })
afterAll(() => w.close())

const keep = (in_ = w.commune) => w.open((ctx) => keepFile(ctx, { name: 'giấy.pdf', mediaType: 'application/pdf', content: Buffer.from('giấy') }), { in: in_ })
const kept = async () => (await readdir(w.filesDir, { recursive: true })).filter((name) => name.includes('/')).map((name) => name.slice(3))
const sweep = () => sweepFilesJob.run(systemWork(w.runtime, 'platform.sweep-files'), {})

describe('a file', () => {
  it('is kept with its thumbnail as a file of its own', async () => {
    const upload = await receiveUpload({ name: 'ảnh.heic', mediaType: '', content: await phonePhoto(800, 600) })
    if (!upload.ok) throw upload.refusal
    const { fileId, thumbnailId } = await w.open((ctx) => keepUpload(ctx, upload))
    expect(await w.open((ctx) => readFile(ctx, fileId))).toMatchObject({ name: 'ảnh.jpg', mediaType: 'image/jpeg', content: upload.content })
    expect(await w.open((ctx) => readFile(ctx, thumbnailId ?? ''))).toMatchObject({ content: upload.thumbnail })
  })

  it('that is removed loses its row with the act and its bytes after it', async () => {
    const [id, other] = [await keep(), await keep()]
    await w.open((ctx) => removeFile(ctx, id))
    expect(await kept()).toContain(id)
    await expect(w.open((ctx) => readFile(ctx, id))).rejects.toMatchObject({ code: 'platform.not_found' })
    await w.runJobs()
    expect([(await kept()).includes(id), (await kept()).includes(other)]).toEqual([false, true])
    await expect(w.open((ctx) => removeFile(ctx, id))).rejects.toMatchObject({ code: 'platform.not_found' })
  })

  it('stays whole when the act that removes it fails, or is of another commune', async () => {
    const id = await keep()
    const failing = w.open(async (ctx) => {
      await removeFile(ctx, id)
      throw new Error('later')
    })
    await expect(failing).rejects.toThrow('later')
    await expect(w.open((ctx) => removeFile(ctx, id), { in: w.other })).rejects.toMatchObject({ code: 'platform.not_found' })
    await w.runJobs()
    expect((await w.open((ctx) => readFile(ctx, id))).content.toString()).toBe('giấy')
  })

  it('without a row goes in the evening once it is a day old; those of every commune stay', async () => {
    const [here, there] = [await keep(), await keep(w.other)]
    const [old, young] = [w.runtime.random.uuid(), w.runtime.random.uuid()]
    for (const id of [old, young]) await w.runtime.files.put(id, Buffer.from('mồ côi'))
    const now = w.clock.now().getTime()
    for (const [id, hours] of [
      [here, 48],
      [there, 48],
      [old, 25],
      [young, 23],
    ] as const) {
      const then = new Date(now - hours * 3_600_000)
      utimesSync(join(w.filesDir, id.slice(0, 2), id), then, then)
    }
    await sweep()
    const left = await kept()
    expect([here, there, old, young].map((id) => left.includes(id))).toEqual([true, true, false, true])
  })

  it('keeps its bytes while a back-up is being made, and loses them to the sweep', async () => {
    const id = await keep()
    const then = new Date(w.clock.now().getTime() - 48 * 3_600_000)
    utimesSync(join(w.filesDir, id.slice(0, 2), id), then, then)
    await withClient(w.urls.owner, async (backup) => {
      await backup.query('select pg_advisory_lock($1)', [backupLock])
      await w.open((ctx) => removeFile(ctx, id))
      await w.runJobs()
      await sweep()
      expect(await kept()).toContain(id)
    })
    await sweep()
    expect(await kept()).not.toContain(id)
  })
})

describe('a file handed out', () => {
  const answered = async (file: OutgoingFile) => {
    const app = Fastify()
    app.get('/', (_request, reply) => answerFile(reply, file))
    const { headers, rawPayload } = await app.inject('/')
    await app.close()
    return { headers, rawPayload }
  }

  it('carries its Vietnamese name, is not guessed at, not kept and cannot act', async () => {
    const content = Buffer.from([0xff, 0xd8, 0xff, 0x00])
    const { headers, rawPayload } = await answered({ name: 'Đơn "xin" (của bà Tư)*.jpg', mediaType: 'image/jpeg', content, isInline: true })
    expect(rawPayload).toEqual(content)
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '4',
      'content-disposition': `inline; filename="Don _xin_ (cua ba Tu)*.jpg"; filename*=UTF-8''%C4%90%C6%A1n%20%22xin%22%20%28c%E1%BB%A7a%20b%C3%A0%20T%C6%B0%29%2A.jpg`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*sandbox$/),
    })
  })

  it.each(['text/html', 'image/svg+xml', 'application/x-msdownload', 'text/html\r\nx: y'])('of kind %j is never shown', async (mediaType) => {
    const { headers } = await answered({ name: 'a\r\nb.html', mediaType, content: Buffer.from('<script>'), isInline: true })
    expect([headers['content-type'], headers['content-disposition']?.toString().split(';')[0], headers['content-security-policy']]).toEqual([
      'application/octet-stream',
      'attachment',
      "default-src 'none'; sandbox",
    ])
    expect(headers['content-disposition']).toContain('filename="a__b.html"')
  })

  it('is saved, not shown, unless asked for', async () => {
    const { headers } = await answered({ name: 'đơn.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF') })
    expect([headers['content-type'], headers['content-disposition']?.toString().split(';')[0]]).toEqual(['application/pdf', 'attachment'])
  })
})
