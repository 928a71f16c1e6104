import sharp from 'sharp'
import { refuse } from './refusal.ts'
import { heifBrand } from './uploads-kind.ts'

export type Picture = { content: Buffer; thumbnail: Buffer; widthPx: number; heightPx: number }

/** A phone's 64-megapixel photo passes where the decoder reads line by line; what it must hold whole may have less. */
const MOST_PIXELS = 70_000_000
const MOST_PIXELS_WHOLE = 36_000_000
const MOST_PIXELS_HEIF = 16_000_000
const QUALITY = 82
const THUMBNAIL_PX = 256
const LONGEST_SECONDS = 30

// Memory for pictures is the process's own: nothing kept between them, one thread each, and no more than two at once (uploads.ts).
sharp.cache(false)
sharp.concurrency(1)

/** Any picture as an upright JPEG on white without metadata, at most `longEdgePx` long, with its thumbnail. */
export async function readPicture(name: string, content: Buffer, kind: 'jpeg' | 'png' | 'webp' | 'heif', longEdgePx: number): Promise<Picture> {
  const { width, height, isProgressive, compression } = await sharp(content, { failOn: 'error', limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch((error: Error) => unreadable(name, content, kind, error))
  const limit = kind === 'heif' ? MOST_PIXELS_HEIF : isProgressive || kind === 'webp' ? MOST_PIXELS_WHOLE : MOST_PIXELS
  if (width * height > limit) return refuse('platform.upload_picture_too_large', { name })
  try {
    return await redrawn(content, longEdgePx)
  } catch (error) {
    if (compression === 'hevc') return refuse('platform.upload_heic', { name })
    return unreadable(name, content, kind, error)
  }
}

async function redrawn(content: Buffer, longEdgePx: number): Promise<Picture> {
  const { data, info } = await sharp(content, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true })
    .timeout({ seconds: LONGEST_SECONDS })
    .autoOrient()
    .resize({ width: longEdgePx, height: longEdgePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  const thumbnail = await sharp(data)
    .resize({ width: THUMBNAIL_PX, height: THUMBNAIL_PX, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: QUALITY })
    .toBuffer()
  return { content: data, thumbnail, widthPx: info.width, heightPx: info.height }
}

function unreadable(name: string, content: Buffer, kind: string, error: unknown): never {
  if (/pixel limit|timeout/i.test(String(error))) return refuse('platform.upload_picture_too_large', { name })
  // A decoder for an iPhone's own packing is not free to ship; where the library has one, it was used and we are not here.
  if (kind === 'heif' && /^hei|^hev/.test(heifBrand(content))) return refuse('platform.upload_heic', { name })
  return refuse('platform.upload_picture_broken', { name })
}
