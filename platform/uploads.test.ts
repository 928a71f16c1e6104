import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { statusOfRefusal } from './refusal.ts'
import { hollowJpeg, hollowPng, noise, pdfOf, phonePhoto } from './testing-uploads.ts'
import { refusalTexts } from './texts.vi.ts'
import { receiveUpload, receiveUploads, type UploadRules } from './uploads.ts'
import { cleanName } from './uploads-name.ts'

const receive = (content: Buffer, name = 'ảnh.jpg', rules: UploadRules = {}) => receiveUpload({ name, mediaType: 'application/octet-stream', content }, rules)
const codeOf = async (content: Buffer, name?: string, rules?: UploadRules) => {
  const outcome = await receive(content, name, rules)
  return outcome.ok ? 'taken' : outcome.refusal.code
}
const taken = async (content: Buffer, name?: string, rules?: UploadRules) => {
  const outcome = await receive(content, name, rules)
  if (!outcome.ok) throw outcome.refusal
  return outcome
}
const colourAt = async (jpeg: Buffer, left: number, top: number) => {
  const { data } = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
  return data[0]! > data[2]! ? 'red' : 'blue'
}

describe('a picture', () => {
  it('of a phone is turned upright, made smaller and loses where it was taken', async () => {
    const photo = await phonePhoto(4000, 3000)
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(100)
    const upload = await taken(photo, 'IMG_2026.JPG')
    expect([upload.name, upload.mediaType, upload.widthPx, upload.heightPx]).toEqual(['IMG_2026.jpg', 'image/jpeg', 1800, 2400])
    const { exif, icc, xmp, iptc, orientation, width, height } = await sharp(upload.content).metadata()
    expect([exif, icc, xmp, iptc, orientation, width, height]).toEqual([undefined, undefined, undefined, undefined, undefined, 1800, 2400])
    expect(upload.content.includes('Exif')).toBe(false)
    expect([await colourAt(upload.content, 900, 100), await colourAt(upload.content, 900, 2300)]).toEqual(['red', 'blue'])
    const small = await sharp(upload.thumbnail).metadata()
    expect([small.format, small.width, small.height, small.exif]).toEqual(['jpeg', 192, 256, undefined])
  })

  it('smaller than the limit keeps its size, and what was clear becomes white', async () => {
    const clear = await sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
      .png()
      .toBuffer()
    const upload = await taken(clear, 'dấu đỏ.png')
    expect([upload.name, upload.widthPx, upload.heightPx]).toEqual(['dấu đỏ.jpg', 300, 200])
    const { data } = await sharp(upload.content).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
    expect([...data]).toEqual([255, 255, 255])
  })

  it.each(['png', 'webp', 'avif', 'progressive'] as const)('packed as %s is taken, whatever it is called', async (kind) => {
    const drawn = await noise(640, 480)
    const content = await (kind === 'progressive' ? drawn.jpeg({ progressive: true }) : drawn[kind]()).toBuffer()
    const upload = await taken(content, 'giấy.exe')
    expect([upload.name, upload.widthPx, upload.content.subarray(0, 3)]).toEqual(['giấy.jpg', 640, Buffer.from([0xff, 0xd8, 0xff])])
  })

  it('that promises 200 megapixels in a few bytes is refused from its header', async () => {
    const bombs = [hollowPng(20_000, 10_000), await hollowJpeg(20_000, 10_000), hollowPng(2_147_483_647, 2_147_483_647)]
    const memory = process.memoryUsage.rss()
    const started = performance.now()
    for (const bomb of bombs) {
      expect(bomb.length).toBeLessThan(4_000)
      expect(['platform.upload_picture_too_large', 'platform.upload_picture_broken']).toContain(await codeOf(bomb))
    }
    expect(await codeOf(bombs[0]!)).toBe('platform.upload_picture_too_large')
    expect(await codeOf(bombs[1]!)).toBe('platform.upload_picture_too_large')
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(process.memoryUsage.rss() - memory).toBeLessThan(60_000_000)
  })

  it('that must be unpacked whole may be less large than one read line by line', async () => {
    const flat = sharp({ create: { width: 7000, height: 6000, channels: 3, background: '#777' } })
    expect(await codeOf(await flat.clone().jpeg({ progressive: true }).toBuffer())).toBe('platform.upload_picture_too_large')
    expect(await codeOf(await flat.clone().jpeg().toBuffer())).toBe('taken')
  })

  it('cut short, or hollow, is broken', async () => {
    const photo = await (await noise(800, 600)).jpeg().toBuffer()
    for (const part of [0.05, 0.5, 0.98]) expect(await codeOf(photo.subarray(0, Math.floor(photo.length * part)))).toBe('platform.upload_picture_broken')
    expect(await codeOf(hollowPng(2000, 2000))).toBe('platform.upload_picture_broken')
    expect(await codeOf(Buffer.from([0xff, 0xd8, 0xff]))).toBe('platform.upload_picture_broken')
  })

  it('that only an iPhone can open is told from a broken one; packed so that we can open it, it is taken', async () => {
    const box = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(400)])
    expect(await codeOf(box, 'IMG_0001.HEIC')).toBe('platform.upload_heic')
    const open = await (await noise(320, 240)).avif().toBuffer()
    open.write('heic', 8, 'latin1')
    expect((await taken(open)).widthPx).toBe(320)
    const broken = await (await noise(320, 240)).avif().toBuffer()
    expect(await codeOf(broken.subarray(0, broken.length / 2))).toBe('platform.upload_picture_broken')
  })

  it('that hides a page or an archive behind its end loses it', async () => {
    const tail = Buffer.from('<script>alert(1)</script>PK\u0003\u0004')
    const upload = await taken(Buffer.concat([await (await noise(100, 100)).jpeg().toBuffer(), tail]))
    expect(upload.content.includes('<script>')).toBe(false)
  })

  it('comes through also when many are sent at once', async () => {
    const photo = await phonePhoto(1600, 1200)
    const all = await Promise.all(Array.from({ length: 12 }, () => taken(photo)))
    expect(all.map((one) => one.heightPx)).toEqual(Array.from({ length: 12 }, () => 1600))
  })
})

describe('anything else', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  it.each([
    ['nothing at all', Buffer.alloc(0), 'platform.upload_empty'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'platform.upload_unknown_kind'],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'platform.upload_unknown_kind'],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), 'platform.upload_unknown_kind'],
    ['a GIF', Buffer.from('GIF89a/*…*/=1;alert(1)'), 'platform.upload_unknown_kind'],
    ['a GIF with a picture in it', Buffer.concat([Buffer.from('GIF89a'), jpeg]), 'platform.upload_unknown_kind'],
    ['a GIF with a PDF in it', Buffer.concat([Buffer.from('GIF89a'), pdfOf()]), 'platform.upload_unknown_kind'],
    ['an archive', Buffer.from('PK\u0003\u0004….exe', 'latin1'), 'platform.upload_unknown_kind'],
    ['a Word document', Buffer.from('PK\u0003\u0004…[Content_Types].xml…word/document.xml', 'latin1'), 'platform.upload_office_document'],
    ['a sheet', Buffer.from('PK\u0003\u0004…xl/workbook.xml', 'latin1'), 'platform.upload_office_document'],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'platform.upload_office_document'],
    ['a film', Buffer.from('\0\0\0\u0020ftypisom'), 'platform.upload_video'],
    ['noise', Buffer.from([1, 2, 3]), 'platform.upload_unknown_kind'],
    ['too much', Buffer.concat([jpeg, Buffer.alloc(20_000_001)]), 'platform.upload_too_large'],
  ])('%s is refused, whatever it is called', async (_what, content, code) => {
    expect(await codeOf(content, 'ảnh.jpg')).toBe(code)
    expect(await codeOf(content, 'ảnh.pdf')).toBe(code)
  })

  it('than a place wants is refused', async () => {
    const photo = await (await noise(64, 64)).jpeg().toBuffer()
    expect(await codeOf(pdfOf(), 'đơn.pdf', { only: 'picture' })).toBe('platform.upload_not_picture')
    expect(await codeOf(photo, 'đơn.pdf', { only: 'pdf' })).toBe('platform.upload_not_pdf')
    expect(await codeOf(photo, 'đơn.pdf', { mostBytes: 100 })).toBe('platform.upload_too_large')
    expect((await taken(await (await noise(640, 480)).jpeg().toBuffer(), 'a', { longEdgePx: 320 })).widthPx).toBe(320)
  })

  it('among good files refuses them all, by its name', async () => {
    const good = { field: 'giay', name: 'tốt.pdf', mediaType: '', content: pdfOf() }
    const bad = { field: 'giay', name: 'C:\\xấu.exe', mediaType: '', content: Buffer.from('MZ') }
    expect(await receiveUploads([good, good], {})).toMatchObject([{ field: 'giay', name: 'tốt.pdf' }, { name: 'tốt.pdf' }])
    await expect(receiveUploads([good, bad], {})).rejects.toMatchObject({ code: 'platform.upload_unknown_kind', details: { name: 'xấu' } })
  })

  it('is told in words that say what to do', async () => {
    const outcome = await receive(Buffer.from('MZ'), 'hóa đơn.pdf.exe')
    if (outcome.ok) throw new Error('A program was taken')
    expect(statusOfRefusal[outcome.refusal.refusalKind]).toBe(400)
    expect(refusalTexts[outcome.refusal.code]?.(outcome.refusal.details)).toBe(
      'Tệp “hóa đơn” không phải ảnh, cũng không phải PDF nên xã không nhận. Bác chụp ảnh giấy tờ rồi gửi ảnh.',
    )
  })
})

describe('a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\bác\\Đơn xin.PDF', 'Đơn xin'],
    ['hóa đơn\u202egpj.exe', 'hóa đơngpj'],
    ['a\u0000b\r\nc\u001b[31m.jpg', 'abc[31m'],
    ['Đơn'.normalize('NFD'), 'Đơn'],
    ['…/….pdf', '…'],
    ['...', ''],
    ['.htaccess', 'htaccess'],
    ['CON.jpg', '_CON'],
    ['<b>"x"|?*', 'b x'],
    ['20.11.2026.pdf.exe', '20.11.2026'],
    ['\ud800lẻ', 'lẻ'],
    ['', ''],
  ])('%j is kept as %j', (given, kept) => expect(cleanName(given)).toBe(kept))

  it('of 500 letters is cut between letters', async () => {
    expect(cleanName('ế'.repeat(500))).toBe('ế'.repeat(100))
    expect(cleanName('e\u0302\u0323\u0301'.repeat(500)).length).toBeLessThanOrEqual(100)
    expect((await taken(pdfOf(), '')).name).toBe('tệp gửi lên.pdf')
  })
})
