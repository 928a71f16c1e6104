import { z } from 'zod'

const settings = z.record(z.string(), z.unknown())

/** What an account sets for itself, as a plain record. */
export function settingsOf(stored: unknown): Readonly<Record<string, unknown>> {
  const parsed = settings.safeParse(stored)
  return parsed.success ? parsed.data : {}
}
