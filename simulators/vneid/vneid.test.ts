import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startVneidSimulator, type VneidSimulator } from './index.ts'
import { readVneidSettings } from './settings.ts'
import { answerAt } from './testing.ts'
import { people } from './texts.vi.ts'

const client = { clientId: 'xa-thu', clientSecret: 'secret' }
const redirectUri = 'http://xa-thu.example/ve'
const good = {
  client_id: client.clientId,
  redirect_uri: redirectUri,
  response_type: 'code',
  scope: 'openid profile',
  state: 's',
  nonce: 'n',
  code_challenge: 'c'.repeat(43),
  code_challenge_method: 'S256',
}
let sim: VneidSimulator
beforeAll(async () => {
  sim = await startVneidSimulator({ port: 0, ...client, redirectUris: [redirectUri] })
})
afterAll(() => sim.close())

describe('the page a person is sent to', () => {
  test('says what it is, offers everyone, and needs no script', async () => {
    const html = await (await fetch(ask())).text()
    expect(html).toContain('Máy mô phỏng. Không phải VNeID.')
    for (const { name } of people) expect(html).toContain(name)
    expect(html).not.toContain('<script')
  })

  test('sends back a code once, with state and issuer', async () => {
    const back = new URL(await answerAt(ask(), { as: 'thom' }))
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri)
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ state: 's', iss: sim.url, code: expect.stringMatching(/.{30}/) })
    const again = await fetch(`${sim.url}/authorize`, { method: 'POST', body: new URLSearchParams({ request: 'x', answer: 'agree', person: 'thom' }) })
    expect(again.status).toBe(400)
  })

  test.each([
    [{ client_id: 'another' }, 'chưa đăng ký'],
    [{ redirect_uri: 'http://evil.example/' }, 'quay về'],
    [{ redirect_uri: 'javascript:alert(1)' }, 'quay về'],
  ])('never sends anyone on for %j', async (change, says) => {
    const answer = await fetch(ask(change), { redirect: 'manual' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain(says)
  })

  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'profile' }, 'invalid_scope'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: '' }, 'invalid_request'],
    [{ nonce: '' }, 'invalid_request'],
  ])('sends %j back with %s', async (change, error) => {
    const answer = await fetch(ask(change), { redirect: 'manual' })
    expect(new URL(answer.headers.get('location')!).searchParams.get('error')).toBe(error)
  })
})

test('no client, no token; no token, no word', async () => {
  const token = await fetch(`${sim.url}/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x' }) })
  expect([token.status, await token.json()]).toEqual([401, { error: 'invalid_client' }])
  const told = await fetch(`${sim.url}/userinfo`, { headers: { authorization: 'Bearer x' } })
  expect([told.status, await told.json()]).toEqual([401, { error: 'invalid_token' }])
})

test('the desk shows what was called and switches troubles on and off', async () => {
  await fetch(`${sim.url}/userinfo`)
  const press = async () => (await fetch(`${sim.url}/desk`, { method: 'POST', body: new URLSearchParams({ kind: 'wrongNonce' }) })).text()
  const html = await press()
  expect(html).toContain('GET /userinfo')
  expect(html).toContain('aria-checked="true"')
  expect(await press()).not.toContain('aria-checked="true"')
})

test('commands come over HTTP too, and wrong ones are told so', async () => {
  const say = async (command: object) => {
    const headers = { 'content-type': 'application/json' }
    return (await fetch(`${sim.url}/control`, { method: 'POST', headers, body: JSON.stringify(command) })).json()
  }
  expect(await say({ do: 'fault', kind: 'expired', on: 'token', next: 1 })).toMatchObject({ ok: true, result: [{ kind: 'expired', next: 1 }] })
  expect(await say({ do: 'clearFaults' })).toEqual({ ok: true, result: null })
  expect(await say({ do: 'fault', kind: 'nonsense' })).toMatchObject({ ok: false })
  expect(await say({ do: 'nonsense' })).toMatchObject({ ok: false })
})

test('the invented numbers are built as identity numbers are', () => {
  for (const { identityNumber, birthDate, phone } of people) {
    expect(identityNumber).toMatch(/^(025|052)[0-3]\d{8}$/)
    expect(identityNumber.slice(4, 6)).toBe(birthDate.slice(2, 4))
    expect(Number(identityNumber[3]) >= 2).toBe(birthDate >= '2000')
    if (phone) expect(phone).toMatch(/^\+849\d{8}$/)
  }
  expect(new Set(people.map(({ identityNumber }) => identityNumber)).size).toBe(people.length)
})

test('settings come from arguments or the environment', () => {
  expect(readVneidSettings(['--port', '4711', '--redirect-uris', 'a,b'], { VNEID_SIM_CLIENT_ID: 'x' })).toMatchObject({
    port: 4711,
    clientId: 'x',
    redirectUris: ['a', 'b'],
  })
})

function ask(change: Partial<typeof good> = {}): string {
  return `${sim.url}/authorize?${new URLSearchParams({ ...good, ...change })}`
}
