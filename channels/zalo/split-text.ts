/** How Zalo counts is unverified: NFC, code points, and 5 % below its limit. */
export const ZALO_TEXT_LIMIT = Math.floor(2000 * 0.95)

/** A text in parts of at most `limit` code points, cut at paragraphs, else lines, else sentences, else spaces, else anywhere. */
export function splitText(text: string, limit: number): string[] {
  const points = [...text.normalize('NFC').trim()]
  if (points.length <= limit) return [points.join('')]
  const head = points.slice(0, limit + 1).join('')
  const cut = [/\n\s*\n/g, /\n/g, /[.!?…]\s/g, /\s/g].map((pattern) => lastCut(head, pattern)).find((at) => at >= head.length / 3)
  const first = head.slice(0, cut ?? points.slice(0, limit).join('').length)
  const rest = text.normalize('NFC').trim().slice(first.length).trim()
  return [first.trim(), ...(rest ? splitText(rest, limit) : [])]
}

function lastCut(head: string, pattern: RegExp): number {
  return Math.max(-1, ...[...head.matchAll(pattern)].map((found) => found.index + found[0].length - (/\s$/.test(found[0]) ? 1 : 0)))
}
