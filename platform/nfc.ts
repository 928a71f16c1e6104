/** Marks that turn the direction of what follows: no Vietnamese text has them, and a name with one turns the words of a paper round. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * Brings every string inside a JSON value to Unicode NFC, so that `hoà` typed on a Mac equals the one typed on a phone,
 * without what PostgreSQL cannot hold: NUL goes, half of a cut emoji becomes U+FFFD; and without marks of direction.
 */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(toNfc)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [clean(key), toNfc(inner)]))
  return value
}

function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll('\u0000', '').replace(TURNS, '')
}
