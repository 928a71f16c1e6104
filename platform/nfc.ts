/**
 * Brings every string inside a JSON value to Unicode NFC, so that `hoà` typed on a Mac equals the one typed on a phone,
 * without what PostgreSQL cannot hold: NUL goes, half of a cut emoji becomes U+FFFD.
 */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(toNfc)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), toNfc(inner)]))
  return value
}

function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll('\u0000', '')
}
