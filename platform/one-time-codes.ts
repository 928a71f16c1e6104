import { Secret, TOTP } from 'otpauth'
import type { Random } from './ids.ts'

const PERIOD_SECONDS = 30

/** A new TOTP secret in base32, 20 random bytes. */
export function newCodeSecret(random: Random): string {
  return new Secret({ buffer: new Uint8Array(Buffer.from(random.token(20), 'base64url')).buffer }).base32
}

/** The `otpauth://` address an authenticator app reads from a QR. */
export function codeAddress(secret: string, issuer: string, label: string): string {
  return totp(secret, issuer, label).toString()
}

/** The six digits shown by the app at an instant; for demonstrations and tests. */
export function codeAt(secret: string, at: Date): string {
  return totp(secret).generate({ timestamp: at.getTime() })
}

/**
 * The 30-second step a code belongs to, one step of clock drift allowed either way; null when it is wrong
 * or not later than `lastStep`, since a code counts once.
 */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  const drift = totp(secret).validate({ token: code, timestamp: at.getTime(), window: 1 })
  if (drift === null) return null
  const step = Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + drift
  return lastStep !== null && step <= lastStep ? null : step
}

function totp(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) })
}
