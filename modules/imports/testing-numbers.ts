import type { Draw } from './testing-draw.ts'
import type { Sex } from './testing-names.ts'

/** Where people of the commune were registered at birth: mostly Phú Thọ (025), then its neighbours and the big cities. */
const PROVINCES: readonly (readonly [string, number])[] = [
  ['025', 88],
  ['026', 3],
  ['017', 2],
  ['001', 2],
  ['015', 1.5],
  ['038', 1],
  ['036', 1],
  ['008', 1],
  ['079', 0.5],
]
const MOBILES = [
  '032',
  '033',
  '034',
  '035',
  '036',
  '037',
  '038',
  '039',
  '081',
  '083',
  '085',
  '086',
  '088',
  '091',
  '094',
  '096',
  '097',
  '098',
  '070',
  '079',
  '090',
  '056',
]

/** Twelve digits: province of birth registration, century and sex, two digits of the year, six of chance. @law Thông tư 59/2021/TT-BCA, article 4 */
export function drawIdentityNumber(draw: Draw, sex: Sex, bornIn: number): string {
  return `${draw.weighted(PROVINCES)}${centuryAndSex(sex, bornIn)}${String(bornIn % 100).padStart(2, '0')}${draw.digits(6)}`
}

/** 0 and 1 for men and women born in the 1900s, 2 and 3 in the 2000s. */
export function centuryAndSex(sex: Sex, bornIn: number): number {
  return (Math.floor(bornIn / 100) - 19) * 2 + (sex === 'female' ? 1 : 0)
}

/** A mobile number in today's ten digits. */
export function drawMobile(draw: Draw): string {
  return `${draw.pick(MOBILES)}${draw.digits(7)}`
}
