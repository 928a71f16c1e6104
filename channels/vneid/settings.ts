import { z } from 'zod'
import { environment } from '#platform/config'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Which claim of the provider holds what. All names are unverified: VNeID's documents were not at hand. */
const claimNames = z.strictObject({
  fullName: z.string().min(1).default('name'),
  birthDate: z.string().min(1).default('birthdate'),
  identityNumber: z.string().min(1).default('identity_number'),
  phone: z.string().min(1).default('phone_number'),
  level: z.string().min(1).default('level'),
})
export type ClaimNames = z.output<typeof claimNames>

export const vneidSettings = z.object({
  issuer: z.url().refine(isSafe, 'must be https'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** How the program proves itself at the token endpoint: in the header or in the body. */
  clientAuth: z.enum(['basic', 'post']).default('basic'),
  scope: z.string().refine(asksForIdentity, 'must hold openid').default('openid profile phone identity'),
  claims: claimNames.prefault({}),
  /** How far the two clocks may be apart. */
  clockToleranceSeconds: z.number().int().nonnegative().default(60),
  timeoutMs: z.number().int().positive().default(10_000),
})
export type VneidSettings = z.output<typeof vneidSettings>

/** VNeID from the environment; null when there is no issuer: then sign-in by VNeID is not offered. */
export function vneidSettingsFromEnvironment(): VneidSettings | null {
  const { VNEID_ISSUER } = environment(z.object({ VNEID_ISSUER: z.url().refine(isSafe, 'must be https').optional() }))
  if (!VNEID_ISSUER) return null
  const given = environment(
    z.object({
      VNEID_CLIENT_ID: z.string(),
      VNEID_CLIENT_SECRET: z.string(),
      VNEID_CLIENT_AUTH: z.enum(['basic', 'post']).optional(),
      VNEID_SCOPE: z.string().refine(asksForIdentity, 'must hold openid').optional(),
      VNEID_CLAIMS: z.preprocess(pairsOf, claimNames).optional(),
    }),
  )
  return vneidSettings.parse({
    issuer: VNEID_ISSUER,
    clientId: given.VNEID_CLIENT_ID,
    clientSecret: given.VNEID_CLIENT_SECRET,
    clientAuth: given.VNEID_CLIENT_AUTH,
    scope: given.VNEID_SCOPE,
    claims: given.VNEID_CLAIMS,
  })
}

/** HTTPS; plain HTTP is believed on this machine alone. */
function isSafe(issuer: string): boolean {
  return issuer.startsWith('https://') || (issuer.startsWith('http://') && URL.canParse(issuer) && LOOPBACK.has(new URL(issuer).hostname))
}

function asksForIdentity(scope: string): boolean {
  return scope.split(' ').includes('openid')
}

/** `a=b, c=d` as an object; a half that is missing is empty, so that it is refused by name. */
function pairsOf(text: unknown): Record<string, string> {
  const pairs = String(text).split(',')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [ours = '', theirs = ''] = pair.split('=').map((part) => part.trim())
      return [ours, theirs]
    }),
  )
}
