import { foldedName } from '#people'
import type { Problem } from './fields.ts'
import type { Line } from './line.ts'

/** A household of the file: its rows, and what may be stored of it. `number` counts from 1. */
export type HouseholdRead = { number: number; bookNumber: string | null; address: string | null; hamletId: number | null; lines: Line[] }

/**
 * Gathers people into households, by book number where each row has one, else from the row that brings a number, an address or a head.
 * None where a list has no column of the kind. A number two households bear is kept for neither, unless hamlets number each for itself.
 */
export function gatherHouseholds(lines: readonly Line[]): HouseholdRead[] {
  const share = (of: (line: Line) => string) => lines.filter((line) => of(line) !== '').length / Math.max(1, lines.length)
  const hasNumbers = share(({ number }) => number) > 0
  const hasAddresses = share(({ address }) => address) > 0
  const hasRoles = lines.some(({ role }) => role === 'head')
  if (!hasNumbers && !hasRoles) return []
  const isRepeated = (hasNumbers ? share(({ number }) => number) : share(({ address }) => address)) > 0.9
  const blocks = isRepeated ? byEachRow(lines) : fromOpenings(lines, hasNumbers || hasAddresses)
  const households = joinApart(blocks).map((block, index) => homeOf(block, index + 1))
  askSharedNumbers(households)
  return households
}

type Block = Line[]

/** The number or the address stands on every row. */
function byEachRow(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    if (block && isSameHome(block, line)) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

function isSameHome(block: Block, line: Line): boolean {
  const [first] = block
  if (!first || first.number !== line.number) return false
  const isSameAddress = foldedName(first.address) === foldedName(line.address)
  const bringsHead = line.role === 'head' && hasHead(block)
  return first.number === '' ? isSameAddress && !bringsHead : isSameAddress || !bringsHead
}

/** Number and address stand on the first row of a household, or there is only the head to tell it by. */
function fromOpenings(lines: readonly Line[], hasCells: boolean): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const opens = hasCells ? line.number !== '' || line.address !== '' : line.role === 'head'
    const block = blocks.at(-1)
    const [first] = block ?? []
    const repeats = opens && first !== undefined && line.role !== 'head' && first.number === line.number && first.number !== ''
    if (block && (!opens || repeats)) block.push(line)
    else blocks.push([line])
  }
  return blocks
}

/** People of a household written further down under its number and address, without a head of their own, belong to it. */
function joinApart(blocks: readonly Block[]): Block[] {
  const known = new Map<string, Block>()
  return blocks.filter((block) => {
    const [first] = block
    if (!first || first.number === '') return true
    const key = `${first.hamletId} ${first.number} ${foldedName(first.address)}`
    const before = known.get(key)
    if (!before) known.set(key, block)
    if (!before || (hasHead(block) && hasHead(before))) return true
    before.push(...block)
    return false
  })
}

function homeOf(lines: Line[], number: number): HouseholdRead {
  const said = (of: (line: Line) => string) => lines.map(of).find((words) => words !== '') ?? null
  return {
    number,
    bookNumber: said((line) => line.number),
    address: said((line) => line.address),
    hamletId: lines.find(({ hamletId }) => hamletId !== null)?.hamletId ?? null,
    lines,
  }
}

function askSharedNumbers(households: readonly HouseholdRead[]): void {
  const numbered = Map.groupBy(
    households.filter(({ bookNumber }) => bookNumber !== null),
    ({ bookNumber }) => bookNumber,
  )
  const shared = [...numbered.values()].filter((homes) => homes.length > 1)
  const isPerHamlet = shared.length > 3 && shared.length > numbered.size / 5
  for (const homes of shared) {
    const clashing = isPerHamlet ? homes.filter((one) => homes.some((other) => other !== one && other.hamletId === one.hamletId)) : homes
    for (const home of clashing) {
      const other = clashing.find((one) => one !== home)?.lines[0]?.row
      home.lines[0]?.problems.push({
        field: 'household',
        kind: 'household_number_shared',
        written: home.bookNumber ?? '',
        ...(other ? { other: String(other) } : {}),
      })
    }
    for (const home of clashing) home.bookNumber = null
  }
}

/** Without exactly one head nobody's relation is sure: it is asked, and kept for nobody it may be untrue of. Second writings of a person do not count. */
export function askHeads(households: readonly HouseholdRead[], isTwin: (row: number) => boolean): void {
  if (!households.some(({ lines }) => lines.some(({ role }) => role === 'head'))) return
  for (const { lines } of households) askHead(lines.filter(({ row }) => !isTwin(row)))
}

function askHead(lines: readonly Line[]): void {
  const heads = lines.filter(({ role }) => role === 'head')
  if (heads.length === 1) return
  const kind: Problem['kind'] = heads.length === 0 ? 'household_without_head' : 'household_two_heads'
  const other = heads[1] ? { other: String(heads[1].row) } : {}
  lines[0]?.problems.push({ field: 'relation', kind, ...other })
  for (const line of heads.length === 0 ? lines : heads) line.role = null
}

function hasHead(block: Block): boolean {
  return block.some(({ role }) => role === 'head')
}
