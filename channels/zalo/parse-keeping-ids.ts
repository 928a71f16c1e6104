const LONG_NUMBER = /([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g
const MAY_HOLD_LONG_NUMBER = /[:[,]\s*-?\d{16}/

/** JSON whose ids may come as numbers too long for a double: those become strings before parsing. Null when it is no JSON. */
export function parseKeepingIds(raw: Buffer): unknown {
  const text = raw.toString('utf8')
  try {
    const parsed: unknown = JSON.parse(text)
    return MAY_HOLD_LONG_NUMBER.test(text) ? JSON.parse(outsideStrings(text, (part) => part.replace(LONG_NUMBER, '$1"$2"'))) : parsed
  } catch {
    return null
  }
}

/** Changes only what stands outside JSON strings: a resident may write long numbers too. */
function outsideStrings(text: string, change: (part: string) => string): string {
  return text
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
}
