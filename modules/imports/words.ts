import { foldedName } from '#people'
import type { Read, Role, Sex } from './fields.ts'

const SEXES: Readonly<Record<string, Sex>> = { nam: 'male', nu: 'female', trai: 'male', gai: 'female', m: 'male', f: 'female' }

/** A sex from its cell; null when nothing known stands there. */
export function readSex(cell: string): Sex | null {
  return SEXES[foldedName(cell)] ?? null
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['head', /^(chu ho|ch|chu|chu ho gia dinh)$/],
  ['spouse', /^(vo|chong|vo chong)$/],
  ['other', /\b(dau|re|vo|chong)\b/],
  ['child', /^con( (trai|gai|de|ruot|nuoi|ca|ut|trai ruot|gai ruot|trai nuoi|gai nuoi|rieng))?$/],
  ['grandchild', /^chau( (noi|ngoai|trai|gai|dich ton|noi trai|noi gai|ngoai trai|ngoai gai))?$/],
  ['parent', /^(bo|me|cha|ba|ma|bo me|cha me)( (de|ruot|nuoi))?$/],
  ['sibling', /^(anh|chi|em|anh em|chi em)( (trai|gai|ruot|trai ruot|gai ruot))?$/],
]

/** A relation to the head of the household from its cell; in-laws and whoever has no word of their own are `other`. */
export function readRelation(cell: string): Read<Role> {
  const folded = foldedName(cell)
  if (folded === '') return { value: null }
  const found = ROLES.find(([, fits]) => fits.test(folded))
  if (found) return { value: found[0] }
  return /^[a-z ]{2,40}$/.test(folded) ? { value: 'other' } : { value: null, problem: 'relation_unknown' }
}
