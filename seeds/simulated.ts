import type { Simulated } from '../simulators/beside.ts'

/** Invented provider accounts of the demonstration, at the three ports after the product's. They open the simulators and nothing else. */
export function simulatedAt(port: number): Simulated {
  const appId = '1000000000000000001'
  return {
    zalo: {
      url: `http://127.0.0.1:${port + 1}`,
      appId,
      appSecret: 'simulated-app-secret',
      oaSecret: 'simulated-oa-secret',
      oas: [
        { oaId: '2000000000000000001', appId, name: 'Xã Lâm Thao' },
        { oaId: '2000000000000000002', appId, name: 'Xã Vĩnh Thạnh' },
        { oaId: '2000000000000000003', appId, name: 'Xã Tập Huấn' },
      ],
    },
    sms: {
      url: `http://127.0.0.1:${port + 2}`,
      apiKey: 'simulated-key',
      secretKey: 'simulated-secret',
      brandname: 'XALAMTHAO',
      callbackSecret: 'simulated-callback-secret',
    },
    vneid: { url: `http://127.0.0.1:${port + 3}`, clientId: 'cau-noi', clientSecret: 'simulated-client-secret' },
  }
}
