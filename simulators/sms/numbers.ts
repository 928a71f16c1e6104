const PREFIXES: Record<string, [telcoId: number, name: string]> = {
  '3': [1, 'Viettel'],
  '86': [1, 'Viettel'],
  '96': [1, 'Viettel'],
  '97': [1, 'Viettel'],
  '98': [1, 'Viettel'],
  '7': [2, 'Mobifone'],
  '89': [2, 'Mobifone'],
  '90': [2, 'Mobifone'],
  '93': [2, 'Mobifone'],
  '8': [3, 'Vinaphone'],
  '91': [3, 'Vinaphone'],
  '94': [3, 'Vinaphone'],
  '5': [4, 'Vietnamobile'],
  '92': [4, 'Vietnamobile'],
  '59': [5, 'Gmobile'],
  '99': [5, 'Gmobile'],
}

/** `84` and nine digits for any written form of a Vietnamese mobile number; undefined when it is none. */
export function normalPhone(written: string): string | undefined {
  const digits = written.replace(/[\s.+-]/g, '').replace(/^0/, '84')
  return /^84[35789]\d{8}$/.test(digits) ? digits : undefined
}

/** The network a number was first given to, by its prefix; numbers may have moved since. */
export function networkOf(phone: string): { telcoId: number; name: string } {
  const [telcoId, name] = PREFIXES[phone.slice(2, 4)] ?? PREFIXES[phone.slice(2, 3)] ?? [1, 'Viettel']
  return { telcoId, name }
}

/** The text as it arrives without Unicode: no accents, đ as d, typographic signs as ASCII. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/–/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00a0/g, ' ')
}

/** How many parts a text is charged as: 160 or 153 each unaccented, 70 or 67 each in Unicode. */
export function partsOf(text: string, isUnicode: boolean): number {
  const extended = isUnicode ? 0 : (text.match(/[{}[\]\\^~|€]/g)?.length ?? 0)
  const length = text.length + extended
  const [one, each] = isUnicode ? [70, 67] : [160, 153]
  return length <= one ? 1 : Math.ceil(length / each)
}
