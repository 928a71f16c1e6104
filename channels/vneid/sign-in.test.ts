import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startVneidSimulator, type VneidSimulator } from '../../simulators/vneid/index.ts'
import { answerAt } from '../../simulators/vneid/testing.ts'
import { vneidProvider, vneidSettings } from './index.ts'

const redirectUri = 'https://lamthao.example.vn/dang-nhap/vneid'
const client = { clientId: 'xa-thu', clientSecret: 'bí mật: có dấu & dấu hai chấm' }

const untruths = [
  ['wrongNonce', 'token'],
  ['wrongSignature', 'token'],
  ['wrongAudience', 'token'],
  ['wrongIssuer', 'token'],
  ['expired', 'token'],
  ['wrongSubject', 'userinfo'],
] as const

let simulator: VneidSimulator
beforeAll(async () => {
  simulator = await startVneidSimulator({ port: 0, ...client, redirectUris: [redirectUri] })
})
afterEach(async () => {
  await simulator.control({ do: 'clearFaults' })
  await simulator.control({ do: 'kill' })
  await simulator.control({ do: 'resume' })
})
afterAll(() => simulator.close())

describe('signing in by VNeID', () => {
  it.each(['basic', 'post'] as const)('proves who the person is, the program known by %s', async (clientAuth) => {
    expect(await signIn({ as: 'thom' }, { clientAuth })).toEqual({
      ok: true,
      subject: expect.stringMatching(/^[0-9a-f]{32}$/),
      fullName: 'Nguyễn Thị Thơm',
      birthDate: '1958-03-12',
      identityNumber: '025158990101',
      phone: '+84900000101',
      level: 2,
    })
  })

  it('names the same person alike each time, and another otherwise; what is not known is left out', async () => {
    const [once, twice, other] = [await signIn({ as: 'khoi' }), await signIn({ as: 'khoi' }), await signIn({ as: 'son' })]
    expect(once).toEqual(twice)
    expect(once).not.toHaveProperty('phone')
    expect(other).toMatchObject({ fullName: 'Đinh Văn Sơn', level: 1 })
    expect('subject' in once && 'subject' in other && once.subject !== other.subject).toBe(true)
  })

  it('reads the claims the settings name', async () => {
    const claims = { fullName: 'identity_number', identityNumber: 'name' }
    const outcome = await signIn({ as: 'men' }, { claims })
    expect(outcome).toMatchObject({ ok: true, fullName: '025194990103' })
    expect(outcome).not.toHaveProperty('identityNumber')
    expect(await signIn({ as: 'men' }, { claims: { fullName: 'ho_ten' } })).toMatchObject({ ok: false, retry: 'never', code: 'no_name' })
  })

  it('sends nothing secret in the address, and never the same twice', async () => {
    const [first, second] = [await begun(provider()), await begun(provider())]
    const asked = new URL(first.url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('redirect_uri')).toBe(redirectUri)
    expect(first.url).not.toContain(first.codeVerifier)
    expect(first.url).not.toContain(encodeURIComponent(client.clientSecret))
    for (const name of ['state', 'nonce', 'codeVerifier'] as const) expect(first[name]).not.toBe(second[name])
  })

  it('reads the query alone of the address the person came back to', async () => {
    const one = provider()
    const { url, ...kept } = await begun(one)
    const callback = new URL(await answerAt(url, { as: 'dung' }))
    const callbackUrl = `http://127.0.0.1:3000${callback.pathname}${callback.search}`
    expect(await one.finish({ ...kept, callbackUrl, redirectUri })).toMatchObject({ ok: true, fullName: 'Trần Văn Dũng' })
  })

  it('waits for a slow answer, and bears clocks half a minute apart', async () => {
    await simulator.control({ do: 'fault', kind: 'slow', on: 'token', next: 1, ms: 120 })
    expect(await signIn({ as: 'thom' })).toMatchObject({ ok: true })
    for (const ms of [30_000, -60_000, 30_000]) {
      await simulator.control({ do: 'advanceClock', ms })
      expect(await signIn({ as: 'thom' })).toMatchObject({ ok: true })
    }
  })
})

describe('an attempt that is over', () => {
  it('because the person refused', async () => {
    expect(await signIn('refuse')).toMatchObject({ ok: false, retry: 'never', code: 'access_denied', reason: expect.stringContaining('từ chối') })
    expect(simulator.count('call.token')).toBeGreaterThan(0)
  })

  it('because its code was used before', async () => {
    const one = provider()
    const { url, ...kept } = await begun(one)
    const returned = { ...kept, callbackUrl: await answerAt(url, { as: 'thom' }), redirectUri }
    expect(await one.finish(returned)).toMatchObject({ ok: true })
    expect(await one.finish(returned)).toMatchObject({ ok: false, retry: 'never', code: 'invalid_grant' })
  })

  it('because its code is too old', async () => {
    const one = provider()
    const { url, ...kept } = await begun(one)
    const callbackUrl = await answerAt(url, { as: 'thom' })
    await simulator.control({ do: 'advanceClock', ms: 61_000 })
    expect(await one.finish({ ...kept, callbackUrl, redirectUri })).toMatchObject({ ok: false, retry: 'never', code: 'invalid_grant' })
    await simulator.control({ do: 'advanceClock', ms: -61_000 })
  })

  it('because somebody else began it: verifier, state, nonce', async () => {
    const one = provider()
    const other = await begun(one)
    for (const [change, code] of [
      [{ codeVerifier: other.codeVerifier }, 'invalid_grant'],
      [{ state: other.state }, 'wrong_state'],
      [{ nonce: other.nonce }, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED'],
    ] as const) {
      const { url, ...kept } = await begun(one)
      const callbackUrl = await answerAt(url, { as: 'thom' })
      expect(await one.finish({ ...kept, ...change, callbackUrl, redirectUri })).toMatchObject({ ok: false, retry: 'never', code })
    }
  })

  it.each([
    ['no code at all', '?', 'wrong_state'],
    ['an error nobody knows', '?error=025158990101', 'provider_error'],
    ['an error with an inherited name', '?error=constructor', 'provider_error'],
    ['another provider’s answer', '?code=x&iss=https%3A%2F%2Fevil.example', 'OAUTH_INVALID_RESPONSE'],
  ])('because of an address with %s', async (_name, query, code) => {
    const one = provider()
    const { url: _url, ...kept } = await begun(one)
    const iss = query.includes('iss=') ? '' : `&iss=${encodeURIComponent(simulator.url)}`
    const callbackUrl = `${redirectUri}${query}${query === '?' ? '' : `&state=${kept.state}${iss}`}`
    const outcome = await one.finish({ ...kept, callbackUrl, redirectUri })
    expect(outcome).toMatchObject({ ok: false, retry: 'never', code })
    expect(JSON.stringify(outcome)).not.toContain('025158990101')
  })

  it('because the program is wrongly registered', async () => {
    const wrong = { ok: false, retry: 'never', reason: expect.stringContaining('chưa nối đúng') }
    expect(await signIn({ as: 'thom' }, { clientSecret: 'another' })).toMatchObject({ ...wrong, code: 'invalid_client' })
    expect(await signIn({ as: 'thom' }, { scope: 'openid everything' })).toMatchObject({ ...wrong, code: 'invalid_scope' })
  })
})

describe('an answer that cannot be believed', () => {
  it.each(untruths)('%s is turned away, and the next true one taken', async (kind, on) => {
    const one = provider()
    await simulator.control({ do: 'fault', kind, on, next: 1 })
    expect(await signInWith(one, { as: 'thom' })).toMatchObject({
      ok: false,
      retry: 'never',
      code: expect.stringMatching(/^OAUTH_/),
      reason: expect.stringContaining('kiểm chứng'),
    })
    expect(await signInWith(one, { as: 'thom' })).toMatchObject({ ok: true })
  })

  it('leads to new keys when the provider has changed them', async () => {
    const one = provider()
    expect(await signInWith(one, { as: 'thom' })).toMatchObject({ ok: true })
    await simulator.control({ do: 'rotateKeys' })
    expect(await signInWith(one, { as: 'thom' })).toMatchObject({ ok: false })
    expect(await signInWith(one, { as: 'thom' })).toMatchObject({ ok: true })
  })
})

describe('a provider that is ill', () => {
  it('is asked nothing before the first sign-in, told as such when down, and asked anew when back', async () => {
    const before = simulator.count('call.discovery')
    const one = provider()
    expect(simulator.count('call.discovery')).toBe(before)
    await simulator.control({ do: 'refuse' })
    expect(await one.begin({ redirectUri })).toMatchObject({ ok: false, retry: 'later', code: 'NOT_REACHED', reason: expect.stringContaining('nối được') })
    await simulator.control({ do: 'resume' })
    expect(await signInWith(one, { as: 'thom' })).toMatchObject({ ok: true })
    expect(simulator.count('call.discovery')).toBe(before + 1)
  })

  it.each(['token', 'userinfo', 'jwks', 'discovery'])('outage, silence and 500 at %s mean later', async (on) => {
    for (const kind of ['outage', 'drop', 'http500']) {
      await simulator.control({ do: 'fault', kind, on, next: 1 })
      expect(await signIn({ as: 'thom' })).toMatchObject({ ok: false, retry: 'later', reason: expect.stringMatching(/\p{L}{2}/u) })
      await simulator.control({ do: 'kill' })
    }
    expect(await signIn({ as: 'thom' })).toMatchObject({ ok: true })
  })

  it('down between going and coming back means later', async () => {
    const one = provider()
    const { url, ...kept } = await begun(one)
    const callbackUrl = await answerAt(url, { as: 'thom' })
    await simulator.control({ do: 'refuse' })
    expect(await one.finish({ ...kept, callbackUrl, redirectUri })).toMatchObject({ ok: false, retry: 'later', code: 'NOT_REACHED' })
  })

  it('says itself that it has stopped for a while', async () => {
    await simulator.control({ do: 'fault', kind: 'error', on: 'authorize', next: 1 })
    expect(await signIn({ as: 'thom' })).toMatchObject({ ok: false, retry: 'later', code: 'temporarily_unavailable' })
  })

  it('of another name than its address is not believed', async () => {
    const issuer = simulator.url.replace('127.0.0.1', 'localhost')
    expect(await provider({ issuer }).begin({ redirectUri })).toMatchObject({ ok: false, retry: 'never' })
  })
})

function provider(more: object = {}) {
  return vneidProvider(vneidSettings.parse({ issuer: simulator.url, ...client, timeoutMs: 400, ...more }))
}

async function begun(one: ReturnType<typeof provider>) {
  const begin = await one.begin({ redirectUri })
  if (!begin.ok) throw new Error(begin.code)
  return begin
}

async function signIn(answer: Parameters<typeof answerAt>[1], more: object = {}) {
  return signInWith(provider(more), answer)
}

async function signInWith(one: ReturnType<typeof provider>, answer: Parameters<typeof answerAt>[1]) {
  const begin = await one.begin({ redirectUri })
  if (!begin.ok) return begin
  const { url, ...kept } = begin
  return one.finish({ ...kept, callbackUrl: await answerAt(url, answer), redirectUri })
}
