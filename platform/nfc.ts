/** Brings every string inside a JSON value to Unicode NFC, so that `hoà` typed on a Mac equals the one typed on a phone. */
export function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().normalize('NFC').replaceAll('\u0000', '')
  if (Array.isArray(value)) return value.map(toNfc)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNfc(inner)]))
  return value
}
