import type { Random } from '#platform/ids'

/** Crockford's base 32 without vowels and without what the eye or ear mixes up: 0, 1, B, S, Y, Z are left out too. */
const LETTERS = '23456789CDFGHJKMNPQRTVWX'
const LENGTH = 9

/** A look-up name of nine letters drawn at random; it tells nothing and spells no word. */
export function drawRef(random: Random): string {
  let rest = BigInt(random.digits(24))
  let ref = ''
  while (ref.length < LENGTH) {
    ref += LETTERS[Number(rest % BigInt(LETTERS.length))]
    rest /= BigInt(LETTERS.length)
  }
  return ref
}

/** `K7M4PX92C` as people read and say it: `K7M-4PX-92C`. */
export function readableRef(ref: string): string {
  return ref.match(/.{1,3}/g)?.join('-') ?? ref
}

/** A look-up name however it was typed; null when it is none. */
export function refFrom(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null
}
