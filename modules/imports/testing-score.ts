import { asCsv, type Encoding } from './testing-csv.ts'
import type { Form } from './testing-layouts.ts'
import type { Roll } from './testing-roll.ts'
import { faultsIn, rowOfLines, rowsOfNobody } from './testing-sheet.ts'
import { asXlsx } from './testing-xlsx.ts'

/** What came of one row of a file: the person it is of (rows of one person share it), what is stored, and whether the row is named to the clerk. */
export type Outcome = {
  person: number | null
  name: string | null
  born: string | null
  sex: string | null
  identity: string | null
  phone: string | null
  hamlet: string | null
  household: number | null
  bookNumber: string | null
  address: string | null
  role: string | null
  isNamed: boolean
}

type Fault = ReturnType<typeof faultsIn>[number]

/** The roll as a file of the form. */
export function fileOf(roll: Roll, form: Form): Buffer {
  return Buffer.from(form === 'xlsx' || form === 'xlsx-by-sex' ? asXlsx(roll, { form }) : asCsv(roll, { encoding: form.slice(4) as Encoding }))
}

/** Judges what an import made of a roll by its truth: a complaint for each planted fault not dealt with as it must be, for each wrong value, and for each person missing or doubled. */
export function complaintsAbout(roll: Roll, form: Form, outcomes: ReadonlyMap<number, Outcome>): string[] {
  const rows = rowOfLines(roll, form)
  const faults = faultsIn(roll, form)
  const faulty = new Map(faults.flatMap((fault) => [[fault.row, fault] as const, ...(fault.otherRow ? [[fault.otherRow, fault] as const] : [])]))
  return [
    ...rowsOfNobody(roll, form).flatMap(({ row, is }) => (outcomes.has(row) ? [`row ${row} (${is}) became somebody`] : [])),
    ...faults.flatMap((fault) => judged(form, fault, outcomes).map((complaint) => `${fault.kind} in row ${fault.row} (${fault.written}): ${complaint}`)),
    ...roll.lines.flatMap((_line, index) => {
      const row = rows[index] ?? 0
      const fault = faulty.get(row)
      return compared(roll, form, index, outcomes.get(row), fault).map((complaint) => `row ${row}${fault ? ` (${fault.kind})` : ''}: ${complaint}`)
    }),
    ...onceEach(roll, rows, outcomes, faults),
  ]
}

/** Whether the fault was dealt with as it must be; values are compared for every row besides. */
function judged(form: Form, fault: Fault, outcomes: ReadonlyMap<number, Outcome>): string[] {
  const [one, other] = [outcomes.get(fault.row), fault.otherRow === null ? undefined : outcomes.get(fault.otherRow)]
  if (fault.kind === 'sex_missing' && form === 'xlsx-by-sex' && !one?.isNamed) return ['not named']
  switch (fault.mustDo) {
    case 'refuse':
      return one?.person ? ['became a person'] : one?.isNamed ? [] : ['not named']
    case 'ask':
      return one?.isNamed || other?.isNamed ? [] : ['not named']
    case 'once':
      return one && other && one.person === other.person && one.person !== null ? [] : ['two people']
    default:
      return one?.person === null || one === undefined ? ['no person'] : fault.otherRow !== null && one.person === other?.person ? ['one person'] : []
  }
}

/** Each stored value is the truth; what a fault made unknowable may be missing, and nothing else. */
function compared(roll: Roll, form: Form, index: number, outcome: Outcome | undefined, fault: Fault | undefined): string[] {
  const line = roll.lines[index]
  const person = line && roll.people[line.person]
  const household = person && roll.households[person.household]
  if (!person || !household) return ['no truth']
  if (fault?.mustDo === 'refuse') return []
  if (!outcome || outcome.person === null) return ['no person']
  const truth = { name: person.name, born: person.born, sex: person.sex, identity: person.identityNumber, phone: person.phone, hamlet: household.hamlet }
  return Object.entries(truth).flatMap(([field, right]) => {
    const stored = outcome[field as keyof typeof truth]
    if (stored === right) return []
    if (field === 'name' && fault?.kind === 'name_upper_case' && stored === right?.toLocaleUpperCase('vi')) return []
    if (stored === null && mayBeMissing(field, fault, form, roll, index)) return []
    if (field === 'born' && stored === right?.slice(0, 4) && fault?.field === 'birth') return []
    if (field === 'hamlet' && fault?.kind === 'person_in_two_households') return []
    return [`${field} is ${stored}, not ${right}`]
  })
}

function mayBeMissing(field: string, fault: Fault | undefined, form: Form, roll: Roll, index: number): boolean {
  const of = { born: 'birth', name: 'name', sex: 'sex', identity: 'identity', phone: 'phone', hamlet: 'hamlet' }[field]
  if (fault?.mustDo === 'ask' && fault.field === of) return true
  // The birth stands in the column of its sex; without a sex it stands nowhere.
  if (form === 'xlsx-by-sex' && fault?.kind === 'sex_missing' && field === 'born') return true
  if (form === 'xlsx-by-sex' && fault?.kind === 'birth_missing' && field === 'sex') return true
  // A fault of a household stands on its first row and is true of all.
  const household = roll.lines[index]?.household
  return (
    field === 'hamlet' && roll.faults.some((one) => ['hamlet_missing', 'hamlet_unknown'].includes(one.kind) && roll.lines[one.line]?.household === household)
  )
}

/** Every true person once, in a household with the same people as in truth. */
function onceEach(roll: Roll, rows: readonly number[], outcomes: ReadonlyMap<number, Outcome>, faults: readonly Fault[]): string[] {
  const personOf = new Map<number, Set<number>>()
  const truthOf = new Map<number, Set<number>>()
  const householdOf = new Map<number, Set<number>>()
  const trueHouseholdOf = new Map<number, Set<number>>()
  const moved = new Set(faults.filter(({ kind }) => kind === 'person_in_two_households').map(({ person }) => person))
  const refused = new Set(faults.filter(({ mustDo }) => mustDo === 'refuse').map(({ person }) => person))
  const withoutNumber = new Set(faults.filter(({ kind }) => kind === 'household_number_of_another').flatMap(({ row, otherRow }) => [row, otherRow]))
  const complaints: string[] = []
  roll.lines.forEach(({ person }, index) => {
    const row = rows[index] ?? 0
    const outcome = outcomes.get(row)
    if (!outcome || outcome.person === null) return
    add(personOf, person, outcome.person)
    add(truthOf, outcome.person, person)
    const household = roll.people[person]?.household ?? -1
    if (moved.has(person)) return
    if (outcome.household !== null) {
      add(householdOf, household, outcome.household)
      add(trueHouseholdOf, outcome.household, household)
    } else complaints.push(`row ${row}: in no household`)
    const truth = roll.households[household]
    const isFirst = truth?.members[0] === person
    const numberIsMissing = roll.faults.some((one) => one.kind === 'household_number_missing' && one.person === person)
    if (isFirst && outcome.bookNumber !== truth?.number && !(outcome.bookNumber === null && (withoutNumber.has(row) || numberIsMissing)))
      complaints.push(`row ${row}: book number ${outcome.bookNumber}, not ${truth?.number}`)
    const address = roll.faults.find((one) => one.kind === 'address_on_two_lines' && one.person === person)?.truth ?? truth?.address
    if (isFirst && outcome.address !== address) complaints.push(`row ${row}: address ${outcome.address}, not ${address}`)
    const right = roll.people[person]?.relation.replace('child_in_law', 'other')
    if (outcome.role !== null && outcome.role !== right && !faults.some((one) => one.otherRow === row && one.mustDo === 'once'))
      complaints.push(`row ${row}: role ${outcome.role}, not ${right}`)
    const isUnsureHome = roll.faults.some((one) => one.field === 'relation' && roll.lines[one.line]?.household.id === household)
    if (outcome.role === null && !isUnsureHome) complaints.push(`row ${row}: role missing, not ${right}`)
  })
  return [
    ...complaints,
    ...roll.people.flatMap(({ id }) => (personOf.has(id) || refused.has(id) ? [] : [`person ${id} is missing`])),
    ...several(personOf, 'true person', 'people'),
    ...several(truthOf, 'person', 'true people'),
    ...several(householdOf, 'true household', 'households'),
    ...several(trueHouseholdOf, 'household', 'true households'),
  ]
}

function add(map: Map<number, Set<number>>, key: number, value: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

function several(map: ReadonlyMap<number, Set<number>>, one: string, many: string): string[] {
  return [...map].flatMap(([key, values]) => (values.size > 1 ? [`${one} ${key} is ${values.size} ${many}`] : []))
}
