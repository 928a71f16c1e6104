import type { Channel } from '#messaging'
import type { IdentityProvider } from '#residents'
import { smsChannel, smsSettings, smsSettingsFromEnvironment } from './sms/index.ts'
import { vneidProvider, vneidSettings, vneidSettingsFromEnvironment } from './vneid/index.ts'
import { zaloChannel, zaloSettings, zaloSettingsFromEnvironment } from './zalo/index.ts'

/** Where the simulators stand and what opens them; the channels cannot tell them from the providers. */
type Addresses = {
  zalo: { url: string; appId: string; appSecret: string; oaSecret: string }
  sms: { url: string; apiKey: string; secretKey: string; callbackSecret: string }
  vneid: { url: string; clientId: string; clientSecret: string }
}

/** The channels of this program: as the environment configures them, else at the simulators when these run, else none. */
export function channelsOf(simulated: Addresses | null): Channel[] {
  const zalo = zaloSettingsFromEnvironment() ?? (simulated && zaloAt(simulated.zalo))
  const sms = smsSettingsFromEnvironment() ?? (simulated && smsSettings.parse(simulated.sms))
  return [...(zalo ? [zaloChannel(zalo)] : []), ...(sms ? [smsChannel(sms)] : [])]
}

/** Sign-in by VNeID: as the environment configures it, else at the simulator when this runs, else not offered. */
export function identityProviderOf(simulated: Pick<Addresses, 'vneid'> | null): IdentityProvider | null {
  const settings = vneidSettingsFromEnvironment() ?? (simulated && vneidAt(simulated.vneid))
  return settings && vneidProvider(settings)
}

function vneidAt({ url, clientId, clientSecret }: Addresses['vneid']) {
  return vneidSettings.parse({ issuer: url, clientId, clientSecret })
}

function zaloAt({ url, appId, appSecret, oaSecret }: Addresses['zalo']) {
  return zaloSettings.parse({ appId, appSecret, oaSecrets: [oaSecret], oauthUrl: `${url}/oauth`, openapiUrl: `${url}/openapi`, businessUrl: `${url}/business` })
}
