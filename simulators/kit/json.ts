/** A JSON object whose keys nobody has checked yet. */
export type Json = Record<string, unknown>

/** The value as an object; anything else becomes an empty one, so that missing keys read as undefined. */
export function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** The value as text when it is a non-empty string or a whole number (ids are sometimes sent as numbers). */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return undefined
}

/** The value as a list; anything else becomes an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Parses JSON text; undefined when it is broken. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
