import { startSmsSimulator } from '../../simulators/sms/index.ts'
import { channelContract } from '../contract.ts'
import { smsChannel, smsSettings } from './index.ts'

const callbackSecret = 'a-long-enough-callback-secret'

channelContract('sms', async () => {
  const simulator = await startSmsSimulator({ port: 0, apiKey: 'key', secretKey: 'secret', brandnames: ['LAMTHAO'], speed: 1000 })
  const channel = smsChannel(smsSettings.parse({ url: simulator.url, apiKey: 'key', secretKey: 'secret', callbackSecret, timeoutMs: 500 }))
  const phone = '84912345438'
  const genuine = {
    raw: Buffer.alloc(0),
    headers: {},
    key: callbackSecret,
    query: { RequestId: 'esms-lam-thao.m1p0n0', SendStatus: '5', SendSuccess: '1', SendFailed: '0', TotalPrice: '850' },
    now: new Date('2026-11-23T07:32:00Z'),
  }
  return {
    channel,
    outgoing: {
      account: { ref: 'esms-lam-thao', accessToken: null, settings: { brandname: 'LAMTHAO' } },
      kind: 'sms',
      userRef: null,
      phone,
      text: 'Hồ sơ của bác đã có kết quả.',
      template: null,
      attachment: null,
      quotedProviderMessageId: null,
      choices: [],
      detailsRequest: null,
      ledgerId: 'm1p0n0',
    },
    taken: () => simulator.counts().accepted,
    fault: (kind) => simulator.control({ do: 'fault', kind, on: 'any', next: 1, ...(kind === 'slow' ? { ms: 150 } : {}) }),
    refusals: [
      { name: '99', cause: () => simulator.control({ do: 'phone', phone, state: 'blocked' }), expected: { retry: 'never' } },
      { name: '103', cause: () => simulator.control({ do: 'balance', dong: 0 }), expected: { retry: 'later', pause: { isAlarm: true } } },
      { name: '146', cause: () => simulator.control({ do: 'templates', templates: ['Ma xac nhan {ma}'] }), expected: { retry: 'never' } },
    ],
    refuseConnections: () => simulator.control({ do: 'refuse' }),
    recover: async () => {
      await simulator.control({ do: 'clearFaults' })
      await simulator.control({ do: 'phone', phone, state: 'on' })
      await simulator.control({ do: 'balance', dong: 1_000_000 })
      await simulator.control({ do: 'templates', templates: [] })
      await simulator.control({ do: 'resume' })
    },
    genuine,
    forged: [
      { ...genuine, key: '' },
      { ...genuine, key: `${callbackSecret}x` },
      { ...genuine, query: {} },
    ],
    close: () => simulator.close(),
  }
})
