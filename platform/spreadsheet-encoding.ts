const ENOUGH_BYTES = 4096

/** A text file's words in NFC, its encoding found from its bytes; null when it is no text. What is neither Unicode nor marked as such is read as Windows-1258. */
export function decodeText(content: Buffer): string | null {
  const encoding = encodingOf(content)
  const words = encoding === null ? '' : new TextDecoder(encoding).decode(content)
  return encoding === null || /[^\P{Cc}\s]/u.test(words) ? null : words.normalize('NFC')
}

function encodingOf(content: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | null {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le'
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be'
  const unmarked = wideWithoutMark(content.subarray(0, ENOUGH_BYTES))
  if (unmarked !== null) return unmarked
  if (content.includes(0)) return null
  return isUtf8(content) ? 'utf-8' : 'windows-1258'
}

/** Separators, digits and Latin letters leave every second byte empty. */
function wideWithoutMark(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const empty = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = empty
  if (odd > sample.length / 5 && even < odd / 20) return 'utf-16le'
  return even > sample.length / 5 && odd < even / 20 ? 'utf-16be' : null
}

function isUtf8(content: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return true
  } catch {
    return false
  }
}
