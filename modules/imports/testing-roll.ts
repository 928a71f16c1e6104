import { birthFaults } from './testing-birth-faults.ts'
import { drawFrom } from './testing-draw.ts'
import { householdFaults } from './testing-household-faults.ts'
import { type Field, type Line, type Written, writeHousehold } from './testing-lines.ts'
import { nameFaults } from './testing-name-faults.ts'
import { demoHamlets } from './testing-names.ts'
import { identityFaults, phoneFaults } from './testing-number-faults.ts'
import type { Ground, MustDo, Planting } from './testing-plantings.ts'
import { drawTruth, type TrueHousehold, type TruePerson } from './testing-truth.ts'
import { twinFaults } from './testing-twin-faults.ts'

/** Every way to go wrong that is planted. The faults of households come first: they need a household nobody has touched. */
export const plantings = { ...householdFaults, ...twinFaults, ...birthFaults, ...identityFaults, ...phoneFaults, ...nameFaults } satisfies Record<
  string,
  Planting
>
export type FaultKind = keyof typeof plantings

/** One planted fault. `line` and `otherLine` count the rows of people from 0; `faultsIn` gives the rows of a file. */
export type PlantedFault = {
  kind: FaultKind
  mustDo: MustDo
  field: Field | null
  person: number
  line: number
  otherLine: number | null
  written: string
  /** What may be stored in the field; with `ask`, this or nothing. Null where no reader can know. */
  truth: string | null
}

/** The truth about a commune's people, their rows as a clerk keeps them, and what is wrong with the rows. */
export type Roll = { hamlets: readonly string[]; people: TruePerson[]; households: TrueHousehold[]; lines: Line[]; faults: PlantedFault[] }

type Wanted = { seed?: number; people?: number; faultShare?: number; hamlets?: readonly string[] }

/**
 * The household roll of a commune: exactly so many people, the same for the same seed, in households of 3.75 on average.
 * About `faultShare` of the rows are faulty (0.04 unless said), every kind at least once where it is not 0 and a fitting row is left.
 */
export function rollOf({ seed = 1, people: count = 7693, faultShare = 0.04, hamlets = demoHamlets }: Wanted = {}): Roll {
  const { people, households } = drawTruth(drawFrom(seed), count, hamlets)
  const hand = drawFrom(seed + 1)
  const written = households.map((household) => writeHousehold(hand, household, people))
  const planted = plant(seed + 2, { people, households, written, hamlets }, count * faultShare)
  const lines = inOrder(written, households, hamlets).flatMap((household) => household.lines)
  const at = new Map(lines.map((line, index) => [line, index]))
  const faults = planted
    .map(({ on, other, ...fault }) => ({ ...fault, line: at.get(on) ?? -1, otherLine: other ? (at.get(other) ?? -1) : null }))
    .sort((a, b) => a.line - b.line)
  return { hamlets, people, households, lines, faults }
}

/** How many faults of each kind are planted and what a right importer does with them, a line each. */
export function summaryOf({ people, households, lines, faults }: Roll): string {
  const kinds = Object.entries(plantings).map(([kind, { mustDo, because }]) => {
    const count = faults.filter((fault) => fault.kind === kind).length
    return `${String(count).padStart(5)}  ${kind.padEnd(28)} ${mustDo.padEnd(7)} ${because}`
  })
  return [`${people.length} people, ${households.length} households, ${lines.length} rows, ${faults.length} faults`, ...kinds].join('\n')
}

type Planted = Omit<PlantedFault, 'line' | 'otherLine'> & { on: Line; other: Line | undefined }

function plant(seed: number, grown: Omit<Ground, 'isUntouched'>, wanted: number): Planted[] {
  if (wanted === 0) return []
  const draw = drawFrom(seed)
  const touched = new Set<Line>()
  const planted: Planted[] = []
  const ground: Ground = { ...grown, isUntouched: (line) => !touched.has(line) }
  const heads = draw.shuffled(grown.written.flatMap(({ lines }) => lines.slice(0, 1)))
  const everyone = draw.shuffled(grown.written.flatMap(({ lines }) => lines))
  const weights = Object.values(plantings).reduce((sum, { weight }) => sum + weight, 0)

  for (const [kind, planting] of Object.entries(plantings) as [FaultKind, Planting][]) {
    const isOfHousehold = kind in householdFaults
    const rows = isOfHousehold ? heads : everyone
    let left = Math.max(1, Math.round((wanted * planting.weight) / weights))
    for (let index = draw.int(0, rows.length - 1), tries = 0; left > 0 && tries < rows.length; index = (index + 1) % rows.length, tries++) {
      const line = rows[index]
      const person = line && grown.people[line.person]
      const household = line && grown.households[line.household.id]
      if (!line || !person || !household || touched.has(line)) continue
      const spoilt = planting.plant({ line, person, household, ground }, draw)
      if (!spoilt) continue
      const { other, ...fault } = spoilt
      for (const one of isOfHousehold ? line.household.lines : [line]) touched.add(one)
      for (const one of isOfHousehold ? (other?.household.lines ?? []) : other ? [other] : []) touched.add(one)
      planted.push({ kind, mustDo: planting.mustDo, field: planting.field, person: line.person, on: line, other, ...fault })
      left--
    }
  }
  return planted
}

/** Hamlet by hamlet; households without any hamlet come first, those under another spelling at the end of their hamlet. */
function inOrder(written: readonly Written[], households: readonly TrueHousehold[], hamlets: readonly string[]): Written[] {
  const rank = new Map(hamlets.map((hamlet, index) => [hamlet, index]))
  const place = ({ id, hamlet }: Written): string => {
    if (hamlet === '') return ''
    const own = households[id]?.hamlet ?? ''
    return `${String(rank.get(own) ?? 0).padStart(4, '0')} ${hamlet === own ? '' : hamlet}`
  }
  const keyed = written.map((household) => ({ household, key: place(household) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.household.id - b.household.id)).map(({ household }) => household)
}
