import type { Register } from '#people'
import type { Context } from '#platform/context'
import type { Home, Plan } from './import-row.ts'
import { matchHomes, matchPeople } from './matches.ts'
import { homeOf, planAgainst, planOf } from './plan.ts'
import type { Reading } from './reading.ts'

/** What the preview found of one row. */
export type Found = {
  row: number
  verdict: 'new' | 'same' | 'changed' | 'twin' | 'doubtful' | 'refused' | 'nobody'
  plan: Plan | null
  home: number | null
  twinRow: number | null
  twinPersonId: number | null
}

/** What is asked about a row that may be somebody of the register. */
const doubts = {
  number: { field: 'identity', kind: 'identity_differs_register' },
  name: { field: 'name', kind: 'twin_in_register' },
  bare: { field: 'name', kind: 'namesake_in_register' },
} as const

/** A list compared with the register: what would come of each row, and of each household. */
export function foundIn(
  ctx: Pick<Context, 'keyring'>,
  reading: Reading,
  register: Register,
): { rows: Found[]; homes: { number: number; home: Home; householdId: number | null }[] } {
  const homes = new Map(reading.households.flatMap((home) => home.lines.map((line) => [line.row, home] as const)))
  const twins = new Map(reading.twins.map((twin) => [twin.row, twin]))
  const first = reading.people.filter(({ row }) => !twins.has(row))
  const matches = matchPeople(first, homes, register)
  const knownHomes = matchHomes(reading.households, matches, register)
  const rows = reading.people.map((line): Found => {
    const home = homes.get(line.row)
    const found = { row: line.row, home: home?.number ?? null, twinRow: null, twinPersonId: null }
    const twin = twins.get(line.row)
    if (twin) return { ...found, verdict: twin.isSure ? 'twin' : 'doubtful', plan: planOf(line, home), twinRow: twin.of }
    const match = matches.get(line.row)
    if (!match) return { ...found, verdict: 'new', plan: planOf(line, home) }
    if (!match.isSure) {
      line.problems.push({ ...doubts[match.why ?? 'name'], other: match.known.full_name })
      return { ...found, verdict: 'doubtful', plan: planOf(line, home), twinPersonId: match.known.id }
    }
    const plan = planAgainst(ctx, line, match.known, home && { read: home, known: knownHomes.get(home.number) })
    return { ...found, verdict: plan.changes.length > 0 ? 'changed' : 'same', plan }
  })
  const nothing = { home: null, twinRow: null, twinPersonId: null }
  return {
    rows: [
      ...rows,
      ...reading.refused.map((line): Found => ({ ...nothing, row: line.row, verdict: 'refused', plan: planOf(line, homes.get(line.row)) })),
      ...reading.nobody.map((row): Found => ({ ...nothing, row, verdict: 'nobody', plan: null })),
    ],
    // A household nobody of the list lives in is none.
    homes: reading.households
      .filter(({ lines }) => lines.some(({ name }) => name !== null))
      .map((home) => ({ number: home.number, home: homeOf(home, knownHomes.get(home.number)), householdId: knownHomes.get(home.number)?.id ?? null })),
  }
}
