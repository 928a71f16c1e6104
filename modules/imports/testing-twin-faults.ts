import type { Draw } from './testing-draw.ts'
import { type Line, opensHousehold, text } from './testing-lines.ts'
import { withoutAccents } from './testing-names.ts'
import { isWholeHouseholdUntouched, type Planting, type Spot } from './testing-plantings.ts'

/** The same person written twice, and two people who only look like one. A second row of a person is one row more than there are people. */
export const twinFaults = {
  person_twice: {
    weight: 12,
    mustDo: 'once',
    field: null,
    because: 'The row stands twice, letter for letter: one person.',
    plant({ line, person }: Spot) {
      if (opensHousehold(line)) return null
      const copy = again(line)
      line.household.lines.splice(line.household.lines.indexOf(line) + 1, 0, copy)
      return { written: person.name, truth: null, other: copy }
    },
  },
  person_twice_respelt: {
    weight: 12,
    mustDo: 'once',
    field: 'name',
    because: 'The same identity number and birth under a name with other accents, spaces or capitals: one person.',
    plant({ line, person }: Spot, draw: Draw) {
      if (!person.identityNumber || opensHousehold(line)) return null
      const name = draw.pick([
        withoutAccents(person.name),
        person.name.toLocaleUpperCase('vi'),
        person.name.replace(' ', '  ').toLocaleLowerCase('vi'),
        lastAccentLost(person.name),
      ])
      const copy: Line = { ...again(line), name: text(name) }
      line.household.lines.push(copy)
      return { written: name, truth: person.name, other: copy }
    },
  },
  person_in_two_households: {
    weight: 8,
    mustDo: 'once',
    field: 'household',
    because: 'The same identity number in two households: one person; ask in which household, keep the first until then.',
    plant(spot: Spot, draw: Draw) {
      const { line, person, ground } = spot
      const host = ground.written[draw.int(0, ground.written.length - 1)]
      const first = host?.lines[0]
      if (!person.identityNumber || opensHousehold(line) || !host || !first || host === line.household) return null
      if (!isWholeHouseholdUntouched({ ...spot, line: first })) return null
      const copy: Line = { ...again(line), household: host, relation: 'child_in_law' }
      host.lines.push(copy)
      return { written: person.name, truth: null, other: copy }
    },
  },
  namesakes: {
    weight: 8,
    mustDo: 'keep',
    field: null,
    because: 'The same name and birth but two identity numbers in two households: two people.',
    plant({ line, person, ground }: Spot) {
      if (!person.identityNumber || person.born.length === 4) return null
      const other = ground.written.flatMap(({ lines }) => lines).find((one) => isTwinOf(person.id, one, ground))
      const twin = other && ground.people[other.person]
      if (!other || !twin) return null
      twin.name = person.name
      twin.born = person.born
      other.name = { ...line.name }
      other.birth = line.birth && { ...line.birth }
      return { written: person.name, truth: person.name, other }
    },
  },
} satisfies Record<string, Planting>

function isTwinOf(id: number, { person: otherId }: Line, { people, written, isUntouched }: Spot['ground']): boolean {
  const [one, other] = [people[id], people[otherId]]
  if (!one || !other?.identityNumber || one.household === other.household || other.born.length === 4) return false
  if (one.sex !== other.sex || one.born.slice(0, 4) !== other.born.slice(0, 4) || one.name.split(' ')[0] !== other.name.split(' ')[0]) return false
  const line = written[other.household]?.lines.find(({ person }) => person === otherId)
  return line !== undefined && isUntouched(line)
}

function again(line: Line): Line {
  return { ...line, name: { ...line.name } }
}

/** `Hùng` as `Hung`: only the last word loses its marks. */
function lastAccentLost(name: string): string {
  const words = name.split(' ')
  return [...words.slice(0, -1), withoutAccents(words.at(-1) ?? '')].join(' ')
}
