import type { Draw } from './testing-draw.ts'
import type { Field, Line, Written } from './testing-lines.ts'
import type { TrueHousehold, TruePerson } from './testing-truth.ts'

/**
 * What a right importer does with a fault:
 * `mend` takes the row with the true value, asking nobody; `keep` takes the row as it is, though it looks wrong;
 * `ask` names the row and stores nothing in that field but the truth given, or nothing at all;
 * `once` counts the two rows as one person; `refuse` makes no person of the row and names it; `ignore` sees that it is no person's row.
 */
export type MustDo = 'mend' | 'keep' | 'ask' | 'once' | 'refuse' | 'ignore'

/** One way to go wrong, planted as often as its weight says beside the others. */
export type Planting = {
  weight: number
  mustDo: MustDo
  field: Field | null
  /** A sentence for people: what the right importer does. */
  because: string
  /** Spoils the row, or answers null where it does not fit. */
  plant(spot: Spot, draw: Draw): Spoilt | null
}

/** A row to spoil, with all that is known about it. */
export type Spot = { line: Line; person: TruePerson; household: TrueHousehold; ground: Ground }

/** `truth` is what may be stored in the field; null where no reader can know. `other` is the second row of a pair. */
export type Spoilt = { written: string; truth: string | null; other?: Line }

/** All rows, and which of them are still as they should be. */
export type Ground = {
  people: TruePerson[]
  households: TrueHousehold[]
  written: Written[]
  hamlets: readonly string[]
  isUntouched(line: Line): boolean
}

/** Whether nothing has been planted anywhere in the household of this row. */
export function isWholeHouseholdUntouched({ line, ground }: Spot): boolean {
  return line.household.lines.every((one) => ground.isUntouched(one))
}
