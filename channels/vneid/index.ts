import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { IdentityProvider, ProvenIdentity, ProviderFailure, SignInBegun } from '#residents'
import { type Discovered, discoverLazily } from './discovery.ts'
import { personOf } from './person.ts'
import type { VneidSettings } from './settings.ts'
import { codeOf, failureOf } from './status-table.ts'

export { type VneidSettings, vneidSettings, vneidSettingsFromEnvironment } from './settings.ts'

type Returned = Parameters<IdentityProvider['finish']>[0]

/** VNeID by OpenID Connect, as the port of residents. Nothing is asked of it before the first sign-in. */
export function vneidProvider(settings: VneidSettings): IdentityProvider {
  const discovered = discoverLazily(settings)
  return {
    name: 'vneid',
    begin: ({ redirectUri }) => typed(discovered, () => begin(settings, discovered, redirectUri)),
    finish: (returned) => typed(discovered, () => finish(settings, discovered, returned)),
  }
}

async function begin({ scope }: VneidSettings, discovered: Discovered, redirectUri: string): Promise<SignInBegun> {
  const [state, nonce, codeVerifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
  const url = buildAuthorizationUrl(await discovered.get(), {
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return { ok: true, url: url.href, state, nonce, codeVerifier }
}

async function finish({ claims }: VneidSettings, discovered: Discovered, returned: Returned): Promise<ProvenIdentity | ProviderFailure> {
  const { callbackUrl, redirectUri, state, nonce, codeVerifier } = returned
  const configuration = await discovered.get()
  const current = new URL(redirectUri)
  current.search = new URL(callbackUrl, redirectUri).search
  if (current.searchParams.get('state') !== state) return failureOf('wrong_state')
  const tokens = await authorizationCodeGrant(configuration, current, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  })
  const signed = tokens.claims()
  if (!signed) return failureOf('no_id_token')
  const told = configuration.serverMetadata().userinfo_endpoint ? await fetchUserInfo(configuration, tokens.access_token, signed.sub) : {}
  return personOf(signed.sub, { ...signed, ...told }, claims) ?? failureOf('no_name')
}

/** Turns whatever the client throws into a typed outcome. What the provider said of itself is asked anew after an answer that could not be believed: keys change. */
async function typed<T>(discovered: Discovered, run: () => Promise<T>): Promise<T | ProviderFailure> {
  try {
    return await run()
  } catch (error) {
    const code = codeOf(error)
    if (code.startsWith('OAUTH_')) discovered.forget()
    return failureOf(code)
  }
}
