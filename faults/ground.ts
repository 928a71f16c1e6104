import type { Commune } from '#platform/context'
import { execute } from '#platform/execute'
import { SESSION_COOKIE } from '#platform/http-request'
import { codeAt } from '#platform/one-time-codes'
import type { Runtime } from '#platform/runtime'
import { inHouse } from '../bench/ground.ts'
import { signIn } from '../modules/accounts/sign-in.ts'
import { signInWithCode } from '../modules/accounts/sign-in-with-code.ts'
import { recordRefresh } from '../modules/messaging/account-tokens.ts'
import { saveAccount } from '../modules/messaging/save-account.ts'
import { type DemoAccount, seedAccounts } from '../seeds/accounts.ts'
import { seedCommunes } from '../seeds/communes.ts'
import { simulatedAt } from '../seeds/simulated.ts'
import type { ZaloSimulator } from '../simulators/zalo/index.ts'

export const { appId, appSecret, oaSecret, oas } = simulatedAt(0).zalo
export const webhookPath = `/webhooks/zalo/${appId}`

/** What a process of the product is told about the provider; no simulators of its own, no demonstration. */
export function providerSettings(urls: { oauth: string; openapi: string; business: string }): Record<string, string> {
  return {
    ...{ SIMULATORS: 'off', DEMO: 'off', ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_OA_SECRET: oaSecret },
    ...{ ZALO_OAUTH_URL: urls.oauth, ZALO_OPENAPI_URL: urls.openapi, ZALO_BUSINESS_URL: urls.business },
  }
}

export type Tokens = { access_token: string; refresh_token: string; expires_in: string | number }

/** A commune with its staff and a connected page, in a data folder nobody serves yet; `serve` brings the catalogue. Answers an officer's cookie. */
export function furnish(dataDir: string, tokens: Tokens): Promise<{ cookie: string }> {
  return inHouse(dataDir, { channels: [] }, async ({ runtime }) => {
    const communes = await seedCommunes(runtime)
    const [first] = communes
    if (!first) throw new Error('No commune was founded')
    const accounts = await seedAccounts(runtime, [first])
    await connectPage(runtime, first.commune, tokens)
    return { cookie: await staffCookie(runtime, first.commune, accounts, 'motcua') }
  })
}

/** Tokens as the simulator gives them to a page that consented. */
export function tokensOf(simulator: ZaloSimulator): Tokens {
  return simulator.issueTokens(oas[0]?.oaId ?? '')
}

async function connectPage(runtime: Runtime, commune: Commune, { access_token, refresh_token, expires_in }: Tokens): Promise<void> {
  const caller = { commune, actor: { kind: 'system' as const, name: 'faults' }, requestId: runtime.random.uuid() }
  const { accountId } = await execute(runtime, saveAccount, { channel: 'zalo', accountRef: oas[0]?.oaId ?? '', name: oas[0]?.name ?? '' }, caller)
  const pair = { accessToken: access_token, refreshToken: refresh_token, expiresInSeconds: Number(expires_in) }
  await execute(runtime, recordRefresh, { accountId, wasInterrupted: false, outcome: { pair } }, caller)
}

/** Signs a member of the office in with both proofs; the cookie a browser would keep. */
export async function staffCookie(runtime: Runtime, commune: Commune, accounts: readonly DemoAccount[], login: string): Promise<string> {
  const officer = accounts.find((one) => one.login === login)
  if (!officer) throw new Error('There is no officer to sign in as')
  const caller = { commune, actor: { kind: 'anyone' as const }, requestId: runtime.random.uuid() }
  const origin = { address: '127.0.0.1', device: 'faults' }
  const first = await execute(runtime, signIn, { ...origin, login: officer.login, password: officer.password }, caller)
  if (first.outcome !== 'second_proof') throw new Error(`The officer's first step ended as ${first.outcome}`)
  const code = codeAt(officer.totpSecret, runtime.clock.now())
  const second = await execute(runtime, signInWithCode, { ...origin, stepToken: first.stepToken, code }, caller)
  if (second.outcome !== 'signed_in') throw new Error(`The officer's second step ended as ${second.outcome}`)
  return `${SESSION_COOKIE}=${second.sessionToken}`
}
