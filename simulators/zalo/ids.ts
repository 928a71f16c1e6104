import { createHash, randomBytes } from 'node:crypto'

/** The same 19-digit decimal id for the same name: too large for a JS number, as Zalo's ids are. */
export function stableId(name: string): string {
  const digest = createHash('sha256').update(name).digest()
  const tail = (digest.readBigUInt64BE(0) % 10n ** 18n).toString().padStart(18, '0')
  return `${3 + ((digest[8] ?? 0) % 6)}${tail}`
}

/** A fresh 19-digit decimal id. */
export function freshId(): string {
  return stableId(randomBytes(16).toString('hex'))
}

/** A fresh message id: 20 hex digits. */
export function freshMessageId(): string {
  return randomBytes(10).toString('hex')
}

/** A fresh opaque token. */
export function freshToken(): string {
  return randomBytes(64).toString('base64url')
}
