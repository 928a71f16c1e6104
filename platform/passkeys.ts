import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Random } from './ids.ts'

export type Passkey = { credentialId: string; publicKey: Buffer; counter: number; transports: string[] }

/** What the browser is asked, as JSON for its script, and the challenge to keep until it answers. */
export type Asked = { options: string; challenge: string }

/** What the browser is asked in order to make a new passkey at `host` (with port); keep it until the answer. */
export async function askNewPasskey(
  host: string,
  owner: { id: string; login: string; name: string },
  have: readonly Passkey[],
  place: { name: string; random: Random },
): Promise<{ options: string }> {
  const options = await generateRegistrationOptions({
    rpName: place.name,
    challenge: place.random.token(),
    rpID: domainOf(host),
    userID: new TextEncoder().encode(owner.id),
    userName: owner.login,
    userDisplayName: owner.name,
    excludeCredentials: have.map(credentialOf),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  return { options: JSON.stringify(options) }
}

/** The passkey a browser made, or null when its answer does not hold. */
export async function readNewPasskey(host: string, question: string, answer: string): Promise<Passkey | null> {
  const response = parsed<RegistrationResponseJSON>(answer)
  const { challenge } = z.object({ challenge: z.string() }).parse(JSON.parse(question))
  if (!response) return null
  const outcome = await verified(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: originsOf(host),
      expectedRPID: domainOf(host),
      requireUserVerification: false,
    }),
  )
  if (!outcome?.registrationInfo) return null
  const { id, publicKey, counter, transports } = outcome.registrationInfo.credential
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] }
}

/** What the browser is asked in order to show it holds one of these passkeys. */
export async function askPasskey(host: string, have: readonly Passkey[], random: Random): Promise<Asked> {
  const options = await generateAuthenticationOptions({
    rpID: domainOf(host),
    challenge: random.token(),
    allowCredentials: have.map(credentialOf),
    userVerification: 'preferred',
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** Which of the passkeys answered, with its new counter; null when the answer does not hold. */
export async function readPasskey(host: string, challenge: string, answer: string, have: readonly Passkey[]): Promise<Passkey | null> {
  const response = parsed<AuthenticationResponseJSON>(answer)
  const passkey = have.find(({ credentialId }) => credentialId === response?.id)
  if (!response || !passkey) return null
  const credential = { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter }
  const outcome = await verified(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: originsOf(host),
      expectedRPID: domainOf(host),
      credential,
      requireUserVerification: false,
    }),
  )
  return outcome?.verified ? { ...passkey, counter: outcome.authenticationInfo.newCounter } : null
}

const answerShape = z.object({ id: z.string(), response: z.looseObject({ clientDataJSON: z.string() }) }).loose()

function parsed<T>(answer: string): T | null {
  const json = z.string().transform((text, refusal) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      refusal.addIssue('not JSON')
      return z.NEVER
    }
  })
  const outcome = json.pipe(answerShape).safeParse(answer)
  return outcome.success ? (outcome.data as T) : null
}

// The library throws for every answer that does not hold; to us each of these is the same plain "no".
async function verified<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}

function credentialOf({ credentialId, transports }: Passkey) {
  return { id: credentialId, transports }
}

function domainOf(host: string): string {
  return host.replace(/:\d+$/, '')
}

// Browsers offer passkeys on https and, for trying out, on localhost alone.
function originsOf(host: string): string[] {
  return [`https://${host}`, `http://${host}`]
}
