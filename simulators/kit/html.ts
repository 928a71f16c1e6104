const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const LINK = /https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g

/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
}

/** Escaped text in which web addresses have become links. */
export function linkify(text: string): string {
  let html = ''
  let from = 0
  for (const match of text.matchAll(LINK)) {
    html += escapeHtml(text.slice(from, match.index))
    html += `<a href="${escapeHtml(match[0])}">${escapeHtml(match[0])}</a>`
    from = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(from))
}
