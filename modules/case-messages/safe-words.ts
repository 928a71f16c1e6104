import { fold } from '#language'
import { sensitiveWords } from './message-texts.vi.ts'

const TITLES = ['ong', 'ba', 'anh', 'chi', 'em', 'chau', 'bac', 'co', 'chu', 'di']

/** Whose details must not travel in a message. */
export type Whose = { names: readonly (string | null)[]; address: string | null }

/**
 * The reason an officer wrote, fit for a chat or an SMS: one line without its last full stop; null when it names a person of the case,
 * their address, any number that could be theirs, or something nobody should read over a shoulder. It then stands on the case's page alone.
 */
export function safeReason(reason: string | null, { names, address }: Whose): string | null {
  const line = (reason ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '')
  const isNamed = [...names, address].some((one) => one !== null && one.trim() !== '' && fold(line).includes(fold(one.trim())))
  const isOfGivenName = names.some((name) => isSpokenOf(line, name))
  return line === '' || isNamed || isOfGivenName || /\d[\d .]{6,}\d|@/.test(line) || isSensitive(line) ? null : line
}

/** "bà Lành", "Thị Lành": the given name after a title or the word before it in the name. */
function isSpokenOf(line: string, name: string | null): boolean {
  const words = fold(name ?? '')
    .trim()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const given = words.at(-1)
  return given !== undefined && new RegExp(`\\b(${[...TITLES, ...words.slice(-2, -1)].join('|')})\\s+${given}\\b`).test(fold(line))
}

/** A paper's name as the catalogue has it, short and in the middle of a sentence; null when it should not be read by others. */
export function safePaperName(name: string): string | null {
  const plain = name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]+$/, '')
  if (plain === '' || isSensitive(plain)) return null
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

/** Cut at a space to `most` letters with an ellipsis; null when not even two words fit. */
export function shortened(words: string, most: number): string | null {
  if (words.length <= most) return words
  const cut = words.slice(0, Math.max(0, most - 1))
  const whole = cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]+$/, '')
  return whole.includes(' ') ? `${whole}…` : null
}

function isSensitive(words: string): boolean {
  const plain = ` ${words
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return sensitiveWords.some((word) => plain.includes(` ${word} `))
}
