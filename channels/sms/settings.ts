import { z } from 'zod'
import { environment } from '#platform/config'

export const smsSettings = z.object({
  url: z.url().default('https://rest.esms.vn'),
  apiKey: z.string(),
  secretKey: z.string(),
  /** The unguessable end of the path delivery reports come to: they carry no signature. */
  callbackSecret: z.string().min(20),
  /** Where the provider reaches us, e.g. `https://lamthao.example.vn`; null = reports are not asked for. */
  publicUrl: z.url().nullable().default(null),
  perSecond: z.number().positive().default(20),
  dongPerPart: z.number().default(850),
  timeoutMs: z.number().int().positive().default(10_000),
})
export type SmsSettings = z.output<typeof smsSettings>

/** eSMS from the environment; null when it is not configured. */
export function smsSettingsFromEnvironment(): SmsSettings | null {
  const given = environment(
    z.object({
      ESMS_URL: z.url().optional(),
      ESMS_API_KEY: z.string().optional(),
      ESMS_SECRET: z.string().optional(),
      ESMS_CALLBACK_SECRET: z.string().optional(),
      ESMS_PUBLIC_URL: z.url().optional(),
      ESMS_PER_SECOND: z.coerce.number().positive().optional(),
    }),
  )
  if (!given.ESMS_API_KEY) return null
  return smsSettings.parse({
    url: given.ESMS_URL,
    apiKey: given.ESMS_API_KEY,
    secretKey: given.ESMS_SECRET,
    callbackSecret: given.ESMS_CALLBACK_SECRET,
    publicUrl: given.ESMS_PUBLIC_URL ?? null,
    perSecond: given.ESMS_PER_SECOND,
  })
}
