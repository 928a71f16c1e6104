import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packed, pdfOf } from './testing-uploads.ts'
import { receiveUpload } from './uploads.ts'

const codeOf = async (content: Buffer) => {
  const outcome = await receiveUpload({ name: 'đơn.pdf', mediaType: 'image/jpeg', content })
  return outcome.ok ? 'taken' : outcome.refusal.code
}
const SCRIPT = '4 0 << /S /JavaScript /JS (app.alert(1)) >>'

describe('a PDF', () => {
  it('is taken as it came', async () => {
    const content = pdfOf({ pages: 100, objects: [packed('4 0 << /Title (Don) >>'), ['<< /Length 4 >>', Buffer.from('BT\nET')]] })
    expect(await receiveUpload({ name: 'Đơn xin xác nhận.PDF', mediaType: 'text/html', content })).toEqual({
      ok: true,
      name: 'Đơn xin xác nhận.pdf',
      mediaType: 'application/pdf',
      content,
    })
    expect(await codeOf(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pdfOf()]))).toBe('taken')
  })

  it.each<[string, string, Buffer]>([
    ['cut', 'broken', pdfOf({ pages: 90 }).subarray(0, 4000)],
    ['locked', 'locked', pdfOf({ trailer: '/Encrypt 9 0 R ' })],
    ['of 101 pages', 'too_long', pdfOf({ pages: 101 })],
    ['with script', 'active', pdfOf({ objects: [SCRIPT] })],
    ['with script whose name is written in numbers', 'active', pdfOf({ objects: ['<< /S /J#61v#61Script /JS (1) >>'] })],
    ['that starts a program', 'active', pdfOf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
    ['with a file inside', 'active', pdfOf({ objects: [['<< /Type /EmbeddedFile /Length 2 >>', Buffer.from('MZ')]] })],
    ['with script among packed objects', 'active', pdfOf({ objects: [packed(SCRIPT)] })],
    ['with packed script after much else', 'active', pdfOf({ objects: [packed(`${' '.repeat(3_000_000)}${SCRIPT}`)] })],
    ['with packed script and no type', 'active', pdfOf({ objects: [['<< /N 1 /First 4 /Filter [/FlateDecode] >>', deflateSync(SCRIPT)]] })],
    ['with script hidden in the bytes of a picture', 'active', pdfOf({ objects: [['<< /Subtype /Image /Length 9 >>', Buffer.from(SCRIPT)]] })],
    ['packed in a way that hides', 'unclear', pdfOf({ objects: [packed(SCRIPT, '/Filter [/ASCIIHexDecode /FlateDecode]')] })],
    ['packed by prediction', 'unclear', pdfOf({ objects: [packed(SCRIPT, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')] })],
    ['with packed objects far from their dictionary', 'unclear', pdfOf({ objects: [[`<< /Type /ObjStm ${' '.repeat(3000)}>>`, deflateSync(SCRIPT)]] })],
    ['whose packed objects are damaged', 'unclear', pdfOf({ objects: [['<< /Type /ObjStm /Filter /FlateDecode >>', Buffer.from('oops')]] })],
  ])('%s is refused: %s', async (_what, why, content) => expect(await codeOf(content)).toBe(`platform.upload_pdf_${why}`))

  it('with script at any edge of what is looked at together is refused', async () => {
    for (const shift of [0, 1, 5, 10, 11, 12]) {
      const filler = `% ${'x'.repeat((1 << 20) - 400 + shift * 37)}\n`
      expect(await codeOf(pdfOf({ objects: [`${filler}<< /S /JavaScript >>`] }))).toBe('platform.upload_pdf_active')
    }
  })

  it('counts pages once after it was changed and signed', async () => {
    const again = Array.from({ length: 60 }, () => '<< /Type /Page /Parent 2 0 R >>')
    expect(await codeOf(pdfOf({ pages: 60, objects: again }))).toBe('taken')
  })

  it('that swells when unpacked is refused before it does, alone or by many', async () => {
    const big = pdfOf({ objects: [packed(Buffer.alloc(150_000_000))] })
    const many = pdfOf({ objects: Array.from({ length: 12 }, () => packed(Buffer.alloc(10_000_000))) })
    expect([big.length < 200_000, many.length < 200_000]).toEqual([true, true])
    const memory = process.memoryUsage.rss()
    expect([await codeOf(big), await codeOf(many)]).toEqual(['platform.upload_pdf_unclear', 'platform.upload_pdf_unclear'])
    expect(process.memoryUsage.rss() - memory).toBeLessThan(150_000_000)
  })

  it('made to take long is answered soon', async () => {
    const words = Buffer.from('stream\n'.repeat(2_500_000))
    const names = Buffer.from('/a#41'.repeat(3_500_000))
    for (const body of [words, names, randomBytes(19_000_000)]) {
      const started = performance.now()
      await codeOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), body, Buffer.from('\n%%EOF')]))
      expect(performance.now() - started).toBeLessThan(5_000)
    }
  })
})
