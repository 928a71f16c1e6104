import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { outsideFetch } from './outside-fetch.ts'
import type { VneidSettings } from './settings.ts'

const FRESH_MS = 24 * 3_600_000

/** What the provider says of itself, asked when first needed, kept for a day, and asked again after a failure. */
export type Discovered = { get(): Promise<Configuration>; forget(): void }

export function discoverLazily(settings: VneidSettings): Discovered {
  let known: { configuration: Promise<Configuration>; since: number } | null = null
  return {
    get() {
      if (known && performance.now() - known.since < FRESH_MS) return known.configuration
      const asked = { configuration: discover(settings), since: performance.now() }
      known = asked
      // Whoever waits sees the failure; the next one asks anew.
      asked.configuration.catch(() => {
        if (known === asked) known = null
      })
      return asked.configuration
    },
    forget() {
      known = null
    },
  }
}

function discover({ issuer, clientId, clientSecret, clientAuth, clockToleranceSeconds, timeoutMs }: VneidSettings): Promise<Configuration> {
  const prove = clientAuth === 'basic' ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret)
  return discovery(new URL(issuer), clientId, { [clockTolerance]: clockToleranceSeconds }, prove, {
    [customFetch]: outsideFetch(timeoutMs),
    timeout: Math.ceil(timeoutMs / 1000) + 1,
    // Without it the client trusts the connection and leaves the token's signature unread.
    execute: [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])],
  })
}
