import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Json } from '../kit/json.ts'
import type { Code, VneidSimulation } from './simulation.ts'
import type { Person } from './texts.vi.ts'

const LIFE_SECONDS = 600

export interface SigningKey {
  kid: string
  privateKey: KeyObject
  /** The public half as it stands in the key set. */
  jwk: Json
}

export function newSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = randomBytes(6).toString('base64url')
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } }
}

/** The signed word on who signed in, true unless a fault says otherwise. */
export function idTokenOf(sim: VneidSimulation, issuer: string, { asked, person }: Code): string {
  const has = (kind: Parameters<typeof sim.faults.take>[0]) => sim.faults.take(kind, 'token') !== undefined
  const now = Math.floor(sim.clock.now() / 1000)
  const issuedAt = has('expired') ? now - 2 * LIFE_SECONDS : now
  const claims = {
    iss: has('wrongIssuer') ? `${issuer}/khac` : issuer,
    aud: has('wrongAudience') ? 'another-client' : sim.options.clientId,
    sub: subjectOf(person),
    nonce: has('wrongNonce') ? randomBytes(16).toString('base64url') : asked.nonce,
    iat: issuedAt,
    auth_time: issuedAt,
    exp: issuedAt + LIFE_SECONDS,
    name: person.name,
    level: person.level,
  }
  return signed(claims, has('wrongSignature') ? { ...sim.foreign, kid: sim.signing.kid } : sim.signing)
}

/** Means nothing but "the same person again". */
export function subjectOf(person: Person): string {
  return createHash('sha256').update(`subject ${person.key}`).digest('hex').slice(0, 32)
}

/** RFC 7515, compact, RS256. */
function signed(claims: Json, { kid, privateKey }: Pick<SigningKey, 'kid' | 'privateKey'>): string {
  const part = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`
}
