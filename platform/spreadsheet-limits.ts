import type { Entry } from 'yauzl'
import { refuse } from './refusal.ts'

export const MOST_COLUMNS = 100
export const MOST_CELL_LETTERS = 1_000
export const MOST_ENTRIES = 1_000
/** Texts cells share are held in memory. */
export const MOST_SHARED_LETTERS = 60_000_000
const MOST_INFLATED_BYTES = 300_000_000
/** Real sheets pack to between a fifth and a fortieth; small parts may be denser. */
const MOST_RATIO = 200
const SMALL_BYTES = 2_000_000

/** Counts what an archive swells to while it is read; refuses before it is too much, whatever its directory claims. */
export function inflationGuard() {
  const all = { bytes: 0 }
  return (entry: Entry) => {
    let bytes = 0
    return (more: number): void => {
      bytes += more
      all.bytes += more
      if (all.bytes > MOST_INFLATED_BYTES || (bytes > SMALL_BYTES && bytes > entry.compressedSize * MOST_RATIO)) refuse('platform.spreadsheet_swells')
    }
  }
}
