const MOST_LETTERS = 100
const EXTENSION = /\.(jpe?g|jpe|jfif|png|webp|hei[cf]|avif|gif|bmp|tiff?|svg|pdf|docx?|xlsx?|pptx?|zip|rar|exe|scr|com|bat|cmd|js|html?)$/i
/** Names Windows keeps for devices: such a file cannot be saved there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The sender's file name without its extension, fit to be shown and saved anywhere: the last part of a path, in NFC, without
 * control letters, letters that turn the direction of writing, or what a file name may not hold; 100 letters at most, perhaps none.
 */
export function cleanName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const letters = last
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*\ufffd]/g, ' ')
    .replace(/\s+/g, ' ')
  const bare = withoutExtensions(trimmed(letters))
  const short = trimmed([...new Intl.Segmenter('vi').segment(bare)].map((one) => one.segment).reduce(grow, ''))
  return DEVICE.test(short) ? `_${short}` : short
}

/** The name for a header that knows ASCII alone: `Đơn xin.pdf` becomes `Don xin.pdf`. */
export function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/g, 'd')
    .replace(/\u0110/g, 'D')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_')
}

function grow(before: string, letter: string): string {
  return before.length + letter.length > MOST_LETTERS ? before : before + letter
}

function withoutExtensions(name: string): string {
  return EXTENSION.test(name) ? withoutExtensions(trimmed(name.replace(EXTENSION, ''))) : name
}

function trimmed(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '')
}
