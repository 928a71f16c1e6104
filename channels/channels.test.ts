import { afterEach, expect, it, vi } from 'vitest'
import { simulatedAt } from '../seeds/simulated.ts'
import { startVneidSimulator } from '../simulators/vneid/index.ts'
import { answerAt } from '../simulators/vneid/testing.ts'
import { identityProviderOf } from './channels.ts'

afterEach(() => vi.unstubAllEnvs())

it('VNeID is offered where it is configured or simulated, and nowhere else', () => {
  expect(identityProviderOf(null)).toBeNull()
  expect(identityProviderOf(simulatedAt(3000))).toMatchObject({ name: 'vneid' })
  for (const [name, value] of Object.entries({ VNEID_ISSUER: 'https://id.example.vn', VNEID_CLIENT_ID: 'a', VNEID_CLIENT_SECRET: 'b' })) vi.stubEnv(name, value)
  expect(identityProviderOf(null)).toMatchObject({ name: 'vneid' })
})

it('a resident signs in as the demonstration is set up', async () => {
  const { vneid } = simulatedAt(0)
  const simulator = await startVneidSimulator({ port: 0, clientId: vneid.clientId, clientSecret: vneid.clientSecret })
  try {
    const provider = identityProviderOf({ vneid: { ...vneid, url: simulator.url } })!
    const redirectUri = 'http://lam-thao.localhost:3000/dang-nhap/vneid'
    const begun = await provider.begin({ redirectUri })
    const { url, ...kept } = begun.ok ? begun : expect.fail(begun.code)
    const callbackUrl = await answerAt(url, { as: 'thom' })
    expect(await provider.finish({ ...kept, callbackUrl, redirectUri })).toMatchObject({ ok: true, fullName: 'Nguyễn Thị Thơm' })
  } finally {
    await simulator.close()
  }
})
