import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Whether a delivery's mac is SHA-256(app id + raw body + timestamp + one of the OA secrets); the header may come without `mac=`. */
export function isSigned(raw: Buffer, header: string | undefined, timestamp: string, appId: string, secrets: readonly string[]): boolean {
  if (!header) return false
  const given = Buffer.from(header.trim().replace(/^mac\s*=\s*/i, ''), 'hex')
  return secrets.some((secret) => {
    const wanted = createHash('sha256').update(appId).update(raw).update(timestamp).update(secret).digest()
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  })
}

/** The header `appsecret_proof`: lowercase hexadecimal HMAC-SHA256 of the access token under the app secret. */
export function secretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex')
}

/** PKCE S256: base64url of SHA-256 of the verifier. */
export function codeChallenge(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}
