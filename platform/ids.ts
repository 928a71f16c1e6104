import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'

/** Randomness, given through the context so that rules stay pure. */
export type Random = { token(bytes?: number): string; digits(length: number): string; uuid(): string }

export const systemRandom: Random = {
  token: (bytes = 32) => randomBytes(bytes).toString('base64url'),
  digits: (length) => Array.from({ length }, () => randomInt(10)).join(''),
  uuid: () => randomUUID(),
}

/** SHA-256 of a secret that travels with its holder; only the hash is kept. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** SHA-256 in lowercase hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
