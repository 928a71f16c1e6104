import { createHash } from 'node:crypto'
import { startZaloSimulator } from '../../simulators/zalo/index.ts'
import { channelContract } from '../contract.ts'
import { zaloChannel, zaloSettings } from './index.ts'

const app = { appId: '1111111111111111111', appSecret: 'app-secret', oaSecret: 'oa-secret' }
const oaId = '4444444444444444444'

channelContract('zalo', async () => {
  const simulator = await startZaloSimulator({ port: 0, apps: [app], oas: [{ oaId, appId: app.appId, name: 'Xã' }], speed: 1000 })
  const { oauth, openapi, business } = simulator.baseUrls
  const channel = zaloChannel(
    zaloSettings.parse({
      appId: app.appId,
      appSecret: app.appSecret,
      oaSecrets: [app.oaSecret],
      oauthUrl: oauth,
      openapiUrl: openapi,
      businessUrl: business,
      timeoutMs: 500,
    }),
  )
  const user = simulator.users(oaId)[0]
  const fault = (kind: string, more: object = {}) => simulator.control({ do: 'fault', kind, on: 'send', next: 1, ...more })
  const raw = Buffer.from(
    JSON.stringify({
      app_id: app.appId,
      event_name: 'user_send_text',
      timestamp: '1795426320000',
      sender: { id: '3' },
      recipient: { id: oaId },
      message: { msg_id: 'm', text: 'chào' },
    }),
  )
  const mac = createHash('sha256').update(app.appId).update(raw).update('1795426320000').update(app.oaSecret).digest('hex')
  const genuine = { raw, headers: { 'x-zevent-signature': `mac=${mac}` }, key: app.appId, query: {}, now: new Date('2026-11-23T07:32:00Z') }
  return {
    channel,
    outgoing: {
      account: { ref: oaId, accessToken: simulator.issueTokens(oaId).access_token, settings: {} },
      kind: 'chat',
      userRef: user?.userId ?? '',
      phone: null,
      text: 'Hồ sơ của bác đã có kết quả.',
      template: null,
      attachment: null,
      quotedProviderMessageId: null,
      choices: [],
      detailsRequest: null,
      ledgerId: 'm1p0n0',
    },
    taken: () => simulator.counts().accepted,
    fault: (kind) => fault(kind, kind === 'slow' ? { ms: 150 } : {}),
    refusals: [
      ...(
        [
          [-32, 'later'],
          [-200, 'later'],
          [-216, 'later'],
          [-218, 'later'],
          [-234, 'later'],
          [-201, 'never'],
          [-213, 'never'],
          [-230, 'never'],
          [-248, 'never'],
        ] as const
      ).map(([code, retry]) => ({
        name: String(code),
        cause: () => fault('error', { code }),
        expected: { retry },
      })),
      { name: '-211', cause: () => fault('error', { code: -211 }), expected: { retry: 'later', pause: { scope: 'account', isAlarm: true } } },
    ],
    refuseConnections: () => simulator.control({ do: 'refuse' }),
    recover: async () => {
      await simulator.control({ do: 'clearFaults' })
      await simulator.control({ do: 'resume' })
    },
    genuine,
    forged: [
      { ...genuine, headers: {} },
      { ...genuine, key: '2' },
      { ...genuine, raw: Buffer.concat([raw, Buffer.from(' ')]) },
      { ...genuine, raw: Buffer.from('{') },
      { ...genuine, raw: Buffer.alloc(0) },
    ],
    close: () => simulator.close(),
  }
})
