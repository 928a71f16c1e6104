/** What is left when a Telex or VNI keyboard was off: `dduwowng` was `đường`. Folded; null when nothing of it shows. */
export function withoutKeyboardResidue(folded: string): string | null {
  const vni = /[a-z]/.test(folded) ? folded.replace(/[1-9]/g, '') : folded
  const telex = vni
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u')
    .replace(/([aeiouy](?:ch|ng|nh|[cmnpt])?)[sfrxj](?=[aeiouy]|ch|ng|nh|[cmnpt]|$)/g, '$1')
    .replace(/([aeo])\1/g, '$1')
  const read = telex.replace(/(uu|uo)w?/g, (pair) => (pair.startsWith('uu') ? 'u' : 'uo'))
  return read !== folded && read !== '' ? read : null
}

/** Whether the two differ by one slip: a letter too many, too few, another one, or two neighbours swapped. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length - 1, b.length - 1]
  while (endA >= start && endB >= start && a[endA] === b[endB]) {
    endA--
    endB--
  }
  const [leftA, leftB] = [endA - start + 1, endB - start + 1]
  if (leftA <= 1 && leftB <= 1) return true
  return leftA === 2 && leftB === 2 && a[start] === b[endB] && a[endA] === b[start]
}

/** A syllable by its sound where regions mix letters up: ch/tr, s/x, d/gi/r, l/n at the start, and n/ng, t/c at the end. */
export function sound(folded: string): string {
  return folded
    .replace(/^tr/, 'ch')
    .replace(/^s/, 'x')
    .replace(/^(gi|r)(?=[aeiouy])/, 'd')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/^(kh|c|k|q)(?=[aeiouy])/, (start) => (start === 'kh' ? 'kh' : 'k'))
    .replace(/ng$/, 'n')
    .replace(/c$/, 't')
    .replace(/y/g, 'i')
}

/** Every way to cut a run of letters in two known syllables: `khaisinh`. */
export function cuts(folded: string, isKnown: (syllable: string) => boolean): [string, string][] {
  const found: [string, string][] = []
  for (let at = 2; at <= folded.length - 2; at++) {
    const [head, tail] = [folded.slice(0, at), folded.slice(at)]
    if (isKnown(head) && isKnown(tail)) found.push([head, tail])
  }
  return found
}
