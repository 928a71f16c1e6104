import type { Draw } from './testing-draw.ts'
import type { Sex } from './testing-names.ts'

export type Relation = 'head' | 'spouse' | 'child' | 'child_in_law' | 'grandchild' | 'parent' | 'sibling'

/** Who lives in a household, before names and dates: `bears` says whose family name. */
export type Member = { relation: Relation; sex: Sex; age: number; bears: 'own' | 'head' | 'spouse' | 'child' }

/** How many people share a household: 3.75 on average, as in the northern midlands. */
const SIZES: readonly (readonly [number, number])[] = [
  [1, 7],
  [2, 15.5],
  [3, 20],
  [4, 28],
  [5, 17.5],
  [6, 8],
  [7, 3],
  [8, 1],
]

/** Sizes of households that together hold exactly so many people. */
export function drawSizes(draw: Draw, people: number): number[] {
  const sizes: number[] = []
  for (let left = people; left > 0; left -= sizes.at(-1) ?? 0) sizes.push(Math.min(left, draw.weighted(SIZES)))
  return sizes
}

/** The members of one household, head first, with ages that fit each other. */
export function drawMembers(draw: Draw, size: number): Member[] {
  if (size === 1) return [head(draw.chance(0.65) ? 'female' : 'male', draw.chance(0.7) ? draw.int(60, 92) : draw.int(24, 59))]
  if (size === 2) return draw.chance(0.25) ? aloneWithChildren(draw, 1) : couple(draw, draw.chance(0.8) ? draw.int(50, 86) : draw.int(22, 32))
  if (size === 3 && draw.chance(0.15)) return aloneWithChildren(draw, 2)
  if (size >= 6 || (size >= 4 && draw.chance(size === 5 ? 0.6 : 0.25))) return threeGenerations(draw, size)
  return family(draw, size - 2)
}

function family(draw: Draw, children: number): Member[] {
  const [first, second] = couple(draw, draw.int(22 + 4 * children, 58))
  return [...both(first, second), ...offspring(draw, Math.min(first?.age ?? 0, second?.age ?? 0), children, 'child', first?.sex === 'male' ? 'head' : 'spouse')]
}

function aloneWithChildren(draw: Draw, children: number): Member[] {
  const parent = head(draw.chance(0.75) ? 'female' : 'male', draw.int(28, 66))
  return [parent, ...offspring(draw, parent.age, children, 'child', 'head')]
}

function threeGenerations(draw: Draw, size: number): Member[] {
  if (size <= 6 && draw.chance(0.45)) {
    const parents = draw.chance(0.4) && size >= 5 ? 2 : 1
    const home = family(draw, size - 2 - parents)
    const age = (home[0]?.age ?? 40) + draw.int(21, 32)
    const mother: Member = { relation: 'parent', sex: 'female', age, bears: 'own' }
    const father: Member = { relation: 'parent', sex: 'male', age: age + draw.int(0, 4), bears: home[0]?.sex === 'male' ? 'head' : 'spouse' }
    return [...home, ...(parents === 2 ? [father, mother] : [mother])]
  }
  const elders = draw.chance(0.7) ? couple(draw, draw.int(50, 76)) : [head(draw.chance(0.7) ? 'female' : 'male', draw.int(52, 84))]
  const youngest = Math.min(...elders.map(({ age }) => age))
  const young = size - elders.length
  const grown: Member = { relation: 'child', sex: 'male', age: Math.max(22, youngest - draw.int(19, 30)), bears: elders[0]?.sex === 'male' ? 'head' : 'spouse' }
  if (elders.length === 1 && elders[0]?.sex === 'female') grown.bears = 'own'
  const bride: Member = { relation: 'child_in_law', sex: 'female', age: Math.max(20, grown.age - draw.int(0, 5)), bears: 'own' }
  return [...elders, grown, bride, ...offspring(draw, bride.age, young - 2, 'grandchild', 'child')]
}

function offspring(draw: Draw, parentAge: number, count: number, relation: Relation, bears: Member['bears']): Member[] {
  let age = parentAge - draw.int(20, 28)
  return Array.from({ length: count }, () => {
    const one: Member = { relation, sex: draw.chance(0.525) ? 'male' : 'female', age: Math.max(0, age), bears }
    age -= draw.int(2, 6)
    return one
  })
}

function couple(draw: Draw, age: number): Member[] {
  const first = head(draw.chance(0.82) ? 'male' : 'female', age)
  const gap = draw.int(0, 5)
  return [
    first,
    { relation: 'spouse', sex: first.sex === 'male' ? 'female' : 'male', age: first.sex === 'male' ? Math.max(19, age - gap) : age + gap, bears: 'own' },
  ]
}

function both(...members: (Member | undefined)[]): Member[] {
  return members.filter((one) => one !== undefined)
}

function head(sex: Sex, age: number): Member {
  return { relation: 'head', sex, age, bears: 'own' }
}
