import type { Channel } from '#messaging'
import { smsChannel, smsSettings, smsSettingsFromEnvironment } from './sms/index.ts'
import { zaloChannel, zaloSettings, zaloSettingsFromEnvironment } from './zalo/index.ts'

/** Where the simulators stand and what opens them; the channels cannot tell them from the providers. */
type Addresses = {
  zalo: { url: string; appId: string; appSecret: string; oaSecret: string }
  sms: { url: string; apiKey: string; secretKey: string; callbackSecret: string }
}

/** The channels of this program: as the environment configures them, else at the simulators when these run, else none. */
export function channelsOf(simulated: Addresses | null): Channel[] {
  const zalo = zaloSettingsFromEnvironment() ?? (simulated && zaloAt(simulated.zalo))
  const sms = smsSettingsFromEnvironment() ?? (simulated && smsSettings.parse(simulated.sms))
  return [...(zalo ? [zaloChannel(zalo)] : []), ...(sms ? [smsChannel(sms)] : [])]
}

function zaloAt({ url, appId, appSecret, oaSecret }: Addresses['zalo']) {
  return zaloSettings.parse({ appId, appSecret, oaSecrets: [oaSecret], oauthUrl: `${url}/oauth`, openapiUrl: `${url}/openapi`, businessUrl: `${url}/business` })
}
