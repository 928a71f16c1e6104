import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Official data that ships with the product, `data/<name>`, as parsed JSON; the reader checks its shape. */
export function shippedData(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../data', name), 'utf8'))
}
