import type { Channel } from '#messaging'

const PAIR = { pair: { accessToken: 'access', refreshToken: 'refresh', expiresInSeconds: 90_000 } }

/** A channel that takes every message and hears nothing: for tests of the house, where no provider is the matter. */
export function standInChannel(name: Channel['name']): Channel {
  return {
    name,
    appRef: `${name}-app`,
    limits: { appPerSecond: 1000, accountPerSecond: 1000 },
    canSend: () => true,
    partsOf: (_kind, text) => [text],
    estimateDong: () => 0,
    send: async ({ ledgerId }) => ({ sent: true, providerMessageId: `sent-${ledgerId}` }),
    consent: {
      address: (state) => `https://provider.example/consent?state=${state}`,
      verifier: (random) => random.token(),
      exchange: async () => PAIR,
      refresh: async () => PAIR,
    },
    dropsRepeats: true,
    webhook: { method: 'POST', path: `/webhooks/${name}/:key` },
    verifyWebhook: () => ({ verdict: 'refused', envelope: null }),
    readEvent: () => ({ kind: 'unrecognised', name: 'nothing' }),
  }
}
