import type { Draw } from './testing-draw.ts'
import { drawMembers, drawSizes, type Member, type Relation } from './testing-households.ts'
import { drawFamily, drawName, type Sex, withoutAccents } from './testing-names.ts'
import { drawIdentityNumber, drawMobile } from './testing-numbers.ts'

/** A person as they are, whatever the file says. `born` is `YYYY-MM-DD`, or `YYYY` where nobody knows more. */
export type TruePerson = {
  id: number
  household: number
  relation: Relation
  name: string
  sex: Sex
  born: string
  identityNumber: string | null
  /** Ten digits, beginning with 0; several people of a household may share one. */
  phone: string | null
}

export type TrueHousehold = { id: number; hamlet: string; number: string; address: string; members: number[] }

/** The day the clerk closed the list. */
export const listedOn = '2026-11-15'
const DAY = 86_400_000

/** The people of a commune and their households, exactly so many; nobody else bears the same name with the same birth, accents aside. */
export function drawTruth(draw: Draw, count: number, hamlets: readonly string[]): { people: TruePerson[]; households: TrueHousehold[] } {
  const people: TruePerson[] = []
  const households: TrueHousehold[] = []
  const known = { births: new Set<string>(), numbers: new Set<string>() }
  const weights = hamlets.map((hamlet) => [hamlet, draw.int(4, 12)] as const)
  for (const size of drawSizes(draw, count)) {
    const id = households.length
    const members = drawPeople(draw, drawMembers(draw, size), known).map((one, index) => ({ ...one, id: people.length + index, household: id }))
    people.push(...members)
    households.push({
      id,
      hamlet: draw.weighted(weights),
      number: `2507${String(10_000 + id * 3 + draw.int(0, 2))}`,
      address: drawAddress(draw),
      members: members.map((one) => one.id),
    })
  }
  return { people, households }
}

type Unplaced = Omit<TruePerson, 'id' | 'household'>

function drawPeople(draw: Draw, members: readonly Member[], known: { births: Set<string>; numbers: Set<string> }): Unplaced[] {
  const families = { head: drawFamily(draw), spouse: drawFamily(draw), child: '' }
  const people: Unplaced[] = []
  for (const member of members) {
    const family =
      member.relation === 'head'
        ? families.head
        : member.relation === 'spouse'
          ? families.spouse
          : member.bears === 'own'
            ? drawFamily(draw)
            : families[member.bears]
    if (member.relation === 'child') families.child = family
    const born = drawBirth(draw, member.age)
    const name = fresh(
      known.births,
      () => drawName(draw, family, member.sex, Number(born.slice(0, 4))),
      (one) => `${withoutAccents(one)} ${born}`,
    )
    const hasNumber = draw.chance(member.age >= 14 ? 0.99 : member.age >= 6 ? 0.95 : 0.4)
    const identityNumber = hasNumber ? fresh(known.numbers, () => drawIdentityNumber(draw, member.sex, Number(born.slice(0, 4)))) : null
    people.push({ relation: member.relation, name, sex: member.sex, born, identityNumber, phone: drawPhone(draw, member.age, people[0]?.phone ?? null) })
  }
  return people
}

/** The old often know no more than the year. */
function drawBirth(draw: Draw, age: number): string {
  const born = new Date(Date.parse(listedOn) - Math.floor(age * 365.25 + draw.int(0, 364)) * DAY).toISOString().slice(0, 10)
  return draw.chance(age >= 70 ? 0.45 : age >= 50 ? 0.12 : 0.03) ? born.slice(0, 4) : born
}

function drawPhone(draw: Draw, age: number, ofHead: string | null): string | null {
  if (!draw.chance(age >= 66 ? 0.4 : age >= 18 ? 0.8 : age >= 15 ? 0.4 : 0)) return null
  return ofHead && draw.chance(age >= 66 || age < 18 ? 0.5 : 0.1) ? ofHead : drawMobile(draw)
}

function drawAddress(draw: Draw): string {
  const number = draw.int(1, 240)
  const lane = draw.int(1, 14)
  return draw.weighted([
    [`Số ${number}, ngõ ${lane}`, 40],
    [`Số nhà ${number}`, 20],
    [`${number}/${lane} đường ${draw.pick(['Trung Tâm', 'Bờ Đê', 'Đồng Mạ', 'Nhà Máy', 'Chợ Cũ'])}`, 20],
    [`Ngõ ${lane}, sau ${draw.pick(['nhà văn hóa', 'đình', 'trường tiểu học', 'trạm bơm'])}`, 12],
    [`Tổ ${lane}`, 8],
  ])
}

function fresh(seen: Set<string>, make: () => string, keyOf: (made: string) => string = (made) => made): string {
  let made = make()
  for (let tries = 0; seen.has(keyOf(made)) && tries < 500; tries++) made = make()
  if (seen.has(keyOf(made))) throw new Error('no fresh value is left to draw')
  seen.add(keyOf(made))
  return made
}
