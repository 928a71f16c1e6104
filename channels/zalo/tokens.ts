import { z } from 'zod'
import type { TokenOutcome } from '#messaging'
import { callOutside } from '#platform/outside-call'
import type { ZaloSettings } from './settings.ts'
import { codeChallenge } from './signature.ts'
import { zaloTexts } from './texts.vi.ts'

const pairAnswer = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1), expires_in: z.coerce.number().positive() })
const errorAnswer = z.object({ error: z.coerce.number() })

/** The page on which an administrator of the Official Account allows the app. */
export function consentAddress(settings: ZaloSettings, state: string, verifier: string, redirectUri: string): string {
  const url = new URL(`${settings.oauthUrl}/v4/oa/permission`)
  url.search = new URLSearchParams({ app_id: settings.appId, redirect_uri: redirectUri, code_challenge: codeChallenge(verifier), state }).toString()
  return url.href
}

/** Exchanges the code of a consent, with the verifier its challenge was made from, for the first pair. */
export function exchangeCode(settings: ZaloSettings, code: string, verifier: string): Promise<TokenOutcome> {
  return askTokens(settings, { code, app_id: settings.appId, grant_type: 'authorization_code', code_verifier: verifier })
}

/** Refresh tokens are single-use: the pair that comes back replaces both. */
export function refreshTokens(settings: ZaloSettings, refreshToken: string): Promise<TokenOutcome> {
  return askTokens(settings, { refresh_token: refreshToken, app_id: settings.appId, grant_type: 'refresh_token' })
}

async function askTokens(settings: ZaloSettings, form: Record<string, string>): Promise<TokenOutcome> {
  const answer = await callOutside({
    url: `${settings.oauthUrl}/v4/oa/access_token`,
    headers: { secret_key: settings.appSecret, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    timeoutMs: settings.timeoutMs,
  })
  if (answer.kind === 'not-sent') return { pair: null, retry: 'later', code: answer.reason, reason: zaloTexts.notReached }
  if (answer.kind === 'unknown') return { pair: null, retry: 'unknown', code: answer.reason, reason: zaloTexts.noAnswer }
  const read = readJson(answer.text)
  const pair = pairAnswer.safeParse(read)
  if (pair.success) return { pair: { accessToken: pair.data.access_token, refreshToken: pair.data.refresh_token, expiresInSeconds: pair.data.expires_in } }
  const refused = errorAnswer.safeParse(read)
  if (refused.success && refused.data.error !== 0)
    return { pair: null, retry: 'refused', code: String(refused.data.error), reason: zaloTexts.consentRefused(String(refused.data.error)) }
  const isTurnedAway = answer.status === 429 || answer.status === 503
  return {
    pair: null,
    retry: isTurnedAway ? 'later' : 'unknown',
    code: `http-${answer.status}`,
    reason: isTurnedAway ? zaloTexts.busy : zaloTexts.strangeAnswer,
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
