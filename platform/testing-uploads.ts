import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture with something to see: noise over grey. */
export function noise(widthPx: number, heightPx: number) {
  const seed = sharp({ create: { width: 500, height: 400, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 30 } } })
  return seed
    .png()
    .toBuffer()
    .then((png) => sharp(png).resize(widthPx, heightPx, { fit: 'fill' }))
}

/** A phone's photo: lying on its side by EXIF, with the place it was taken. Red above, blue below once upright. */
export async function phonePhoto(widthPx: number, heightPx: number): Promise<Buffer> {
  const half = await sharp({ create: { width: Math.floor(widthPx / 2), height: heightPx, channels: 3, background: '#d00' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: widthPx, height: heightPx, channels: 3, background: '#00d' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 19/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 16/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** A PNG of a few dozen bytes whose header promises any size. */
export function hollowPng(widthPx: number, heightPx: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(3000))), chunk('IEND', Buffer.alloc(0))])
}

/** A small JPEG whose frame header promises any size. */
export async function hollowJpeg(widthPx: number, heightPx: number): Promise<Buffer> {
  const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(heightPx, frame + 5)
  jpeg.writeUInt16BE(widthPx, frame + 7)
  return jpeg
}

/** A PDF written by hand: `pages` empty pages, further objects as given. Streams are `[dictionary, bytes]`. */
export function pdfOf(options: { pages?: number; objects?: readonly (string | readonly [string, Buffer])[]; trailer?: string } = {}): Buffer {
  const { pages = 1, objects = [], trailer = '' } = options
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ...objects,
  ]
  const written = bodies.flatMap((body, index) =>
    typeof body === 'string'
      ? [Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`)]
      : [Buffer.from(`${index + 1} 0 obj\n${body[0]}\nstream\n`), body[1], Buffer.from('\nendstream\nendobj\n')],
  )
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...written, Buffer.from(`trailer\n<< /Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`)])
}

/** Objects packed out of sight, as every modern writer does. */
export function packed(objects: Buffer | string, dictionary = '/Filter /FlateDecode'): readonly [string, Buffer] {
  const content = deflateSync(objects)
  return [`<< /Type /ObjStm /N 1 /First 4 /Length ${content.length} ${dictionary} >>`, content]
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const bytes = Buffer.alloc(8 + body.length)
  bytes.writeUInt32BE(content.length, 0)
  body.copy(bytes, 4)
  bytes.writeUInt32BE(crc32(body), 4 + body.length)
  return bytes
}
