import { expect, test } from 'vitest'
import { openSpreadsheet, type SheetRow } from '#platform/spreadsheet'
import { findHeader } from './header.ts'
import { readList } from './reading.ts'
import { type Form, layouts } from './testing-layouts.ts'
import { type Roll, rollOf } from './testing-roll.ts'
import { complaintsAbout, fileOf, type Outcome } from './testing-score.ts'

const today = '2026-11-23'
const forms = Object.keys(layouts) as Form[]
/** One nobody has looked into; the names of the tests tell it. */
const anySeed = 1000 + Math.floor(Math.random() * 1_000_000)

test.each([1, 2, 3, anySeed].flatMap((seed) => forms.map((form) => [seed, form] as const)))(
  'every fault of seed %i in %s is dealt with as it must be',
  async (seed, form) => {
    const roll = rollOf({ seed })
    const complaints = complaintsAbout(roll, form, await outcomesOf(roll, form))
    expect(complaints, `seed ${seed}`).toEqual([])
  },
)

async function outcomesOf(roll: Roll, form: Form): Promise<Map<number, Outcome>> {
  const [sheet] = await openSpreadsheet({ name: 'danh sach', content: Buffer.from(fileOf(roll, form)) })
  const rows: SheetRow[] = []
  for await (const row of sheet!.rows()) rows.push(row)
  const header = findHeader(rows)
  const hamlets = roll.hamlets.map((name, index) => ({ id: index + 1, name }))
  const { people, households, twins, refused } = readList(rows, { columns: header.columns, headerFrom: header.from, headerTo: header.to, hamlets, today })
  const lines = new Map(people.map((line) => [line.row, line]))
  const homes = new Map(households.flatMap((home) => home.lines.map((line) => [line.row, home] as const)))
  const twinOf = new Map(twins.map((twin) => [twin.row, twin]))
  const outcome = (row: number): Outcome => {
    const twin = twinOf.get(row)
    const line = lines.get(twin?.isSure ? twin.of : row)!
    const home = homes.get(line.row)
    const problems = [...line.problems, ...lines.get(row)!.problems]
    return {
      person: twin && !twin.isSure ? null : line.row,
      name: line.name,
      born: line.birthDate ?? (line.birthYear === null ? null : String(line.birthYear)),
      sex: line.sex,
      identity: line.identity,
      phone: line.phone,
      hamlet: roll.hamlets[(line.hamletId ?? 0) - 1] ?? null,
      household: home?.number ?? null,
      bookNumber: home?.bookNumber ?? null,
      address: home?.address ?? null,
      role: line.role,
      isNamed: problems.length > 0,
    }
  }
  const nobody: Outcome = {
    person: null,
    name: null,
    born: null,
    sex: null,
    identity: null,
    phone: null,
    hamlet: null,
    household: null,
    bookNumber: null,
    address: null,
    role: null,
    isNamed: true,
  }
  return new Map([...people.map(({ row }) => [row, outcome(row)] as const), ...refused.map(({ row }) => [row, nobody] as const)])
}
