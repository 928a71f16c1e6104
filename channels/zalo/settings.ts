import { z } from 'zod'
import { environment } from '#platform/config'

export const zaloSettings = z.object({
  appId: z.string(),
  appSecret: z.string(),
  /** Signs webhooks; not the app secret. The old one is accepted too while a reset is under way. */
  oaSecrets: z.array(z.string()).min(1),
  oauthUrl: z.url().default('https://oauth.zaloapp.com'),
  openapiUrl: z.url().default('https://openapi.zalo.me'),
  businessUrl: z.url().default('https://business.openapi.zalo.me'),
  /** Set when the app's console holds one fixed code challenge; otherwise each consent has its own. */
  fixedVerifier: z.string().min(43).max(128).nullable().default(null),
  /** Send `appsecret_proof`: required once the app's setting asks for it. */
  sendsProof: z.boolean().default(false),
  /** `lenient` answers 200 to unsigned deliveries and keeps them as refused, for the days of connecting a page. */
  webhook: z.enum(['strict', 'lenient']).default('strict'),
  perSecond: z.number().positive().default(50),
  accountPerSecond: z.number().positive().default(20),
  timeoutMs: z.number().int().positive().default(10_000),
  prices: z.object({ chat: z.number(), byUser: z.number(), byPhone: z.number() }).default({ chat: 55, byUser: 120, byPhone: 200 }),
})
export type ZaloSettings = z.output<typeof zaloSettings>

/** The app's settings from the environment; null when no app is configured. */
export function zaloSettingsFromEnvironment(): ZaloSettings | null {
  const given = environment(
    z.object({
      ZALO_APP_ID: z.string().optional(),
      ZALO_APP_SECRET: z.string().optional(),
      ZALO_OA_SECRET: z.string().optional(),
      ZALO_OA_SECRET_OLD: z.string().optional(),
      ZALO_OAUTH_URL: z.url().optional(),
      ZALO_OPENAPI_URL: z.url().optional(),
      ZALO_BUSINESS_URL: z.url().optional(),
      ZALO_OA_CODE_VERIFIER: z.string().optional(),
      ZALO_APPSECRET_PROOF: z.stringbool().optional(),
      ZALO_WEBHOOK: z.enum(['strict', 'lenient']).optional(),
      ZALO_PER_SECOND: z.coerce.number().positive().optional(),
    }),
  )
  if (!given.ZALO_APP_ID) return null
  return zaloSettings.parse({
    appId: given.ZALO_APP_ID,
    appSecret: given.ZALO_APP_SECRET,
    oaSecrets: [given.ZALO_OA_SECRET, given.ZALO_OA_SECRET_OLD].filter((secret) => secret !== undefined),
    oauthUrl: given.ZALO_OAUTH_URL,
    openapiUrl: given.ZALO_OPENAPI_URL,
    businessUrl: given.ZALO_BUSINESS_URL,
    fixedVerifier: given.ZALO_OA_CODE_VERIFIER ?? null,
    sendsProof: given.ZALO_APPSECRET_PROOF,
    webhook: given.ZALO_WEBHOOK,
    perSecond: given.ZALO_PER_SECOND,
  })
}
