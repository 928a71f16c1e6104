/** Small letters without accents, `đ` as `d`, the `i/y` ending as `i`; other characters stay. `Hoà`, `hòa`, `HÒA` become `hoa`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replace(/\b(h|k|l|m|s|t|v|qu)y\b/g, '$1i')
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'

/** A syllable with its accents, its tone after its letters, so that it does not matter on which vowel the mark was put. */
export function letters(syllable: string): string {
  const decomposed = syllable.normalize('NFD').toLowerCase()
  const tone = [...decomposed].find((mark) => TONES.includes(mark))
  const bare = [...decomposed].filter((mark) => !TONES.includes(mark)).join('')
  return `${bare.normalize('NFC').replace(/^(h|k|l|m|s|t|v|qu)y$/, '$1i')}${tone ? TONES.indexOf(tone) + 1 : ''}`
}

/** Whether a syllable carries any Vietnamese mark. */
export function hasAccent(text: string): boolean {
  return /[\u0300-\u036fđ]/.test(text.normalize('NFD').toLowerCase())
}
