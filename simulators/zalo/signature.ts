import { createHash, createHmac } from 'node:crypto'

/** Value of `X-ZEvent-Signature`: `mac=` and the SHA-256 of app id, raw body, timestamp and OA secret key, joined without separators. */
export function signEvent(appId: string, rawBody: string, timestamp: string, oaSecret: string): string {
  return `mac=${createHash('sha256').update(appId).update(rawBody).update(timestamp).update(oaSecret).digest('hex')}`
}

/** Value of `appsecret_proof` for an access token: lowercase hex HMAC-SHA256. */
export function secretProof(accessToken: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}

/** The S256 challenge of a PKCE verifier (RFC 7636). */
export function codeChallenge(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url')
}
