import { freshToken } from './ids.ts'
import type { Simulation } from './simulation.ts'

export const ACCESS_LIFETIME_S = 90_000
const REFRESH_LIFETIME_MS = 90 * 24 * 3_600_000

/** What the token endpoint answers; `expires_in` is a string of seconds. */
export interface TokenPair {
  access_token: string
  refresh_token: string
  expires_in: string
}

/** A new pair for an account. The previous access token dies at once and the account's events begin to flow. */
export function issueTokens(sim: Simulation, appId: string, oaId: string): TokenPair {
  const now = sim.clock.now()
  const access = freshToken()
  const refresh = freshToken()
  killAccessTokens(sim, oaId)
  sim.world.accessTokens.set(access, { token: access, appId, oaId, expiresAt: now + ACCESS_LIFETIME_S * 1000, isDead: false })
  sim.world.refreshTokens.set(refresh, { token: refresh, appId, oaId, expiresAt: now + REFRESH_LIFETIME_MS, isUsed: false })
  const oa = sim.world.oas.get(oaId)
  if (oa) oa.hasGranted = true
  sim.store.saveNow()
  return { access_token: access, refresh_token: refresh, expires_in: String(ACCESS_LIFETIME_S) }
}

/** Makes every access token of an account invalid (-216). */
export function killAccessTokens(sim: Simulation, oaId: string): void {
  for (const token of sim.world.accessTokens.values()) if (token.oaId === oaId) token.isDead = true
}

/** As if the account had withdrawn its consent: access and refresh tokens die and events stop. */
export function revokeConsent(sim: Simulation, oaId: string): void {
  killAccessTokens(sim, oaId)
  for (const token of sim.world.refreshTokens.values()) if (token.oaId === oaId) token.isUsed = true
  const oa = sim.world.oas.get(oaId)
  if (oa) oa.hasGranted = false
  sim.store.saveNow()
}
