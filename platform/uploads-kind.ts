/** What the first bytes say a file is; `other` is everything nobody needs to send to a commune. */
export type UploadKind = 'jpeg' | 'png' | 'webp' | 'heif' | 'pdf' | 'office' | 'video' | 'other'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const HEIF_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis'])
/** Names inside the archives that office documents are. */
const OFFICE_PARTS = ['word/', 'xl/', 'ppt/', 'application/vnd.oasis.opendocument']

/** The kind of a file by its content alone; names and declared types are the sender's word and are not asked. */
export function kindOf(content: Buffer): UploadKind {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (content.subarray(0, PNG.length).equals(PNG)) return 'png'
  if (textAt(content, 0, 4) === 'RIFF') return textAt(content, 8, 4) === 'WEBP' ? 'webp' : textAt(content, 8, 4) === 'AVI ' ? 'video' : 'other'
  if (textAt(content, 4, 4) === 'ftyp') return HEIF_BRANDS.has(textAt(content, 8, 4)) ? 'heif' : 'video'
  if (/^(\u00ef\u00bb\u00bf)?\s{0,16}%PDF-\d/.test(textAt(content, 0, 32))) return 'pdf'
  if (content.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)) return 'office'
  if (textAt(content, 0, 4) === 'PK\u0003\u0004') return OFFICE_PARTS.some((part) => content.includes(part)) ? 'office' : 'other'
  return textAt(content, 0, 5) === '{\\rtf' ? 'office' : 'other'
}

/** The four letters by which a HEIF file names the way it is packed: `heic`, `avif`, `mif1`. */
export function heifBrand(content: Buffer): string {
  return textAt(content, 8, 4)
}

function textAt(content: Buffer, start: number, length: number): string {
  return content.toString('latin1', start, Math.min(start + length, content.length))
}
