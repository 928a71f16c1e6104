import { z } from 'zod'

/** The name a person signs in with, unique in the commune: letters, digits, dots; lower case. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/)

/** What was typed as a name at sign-in, however wrong. */
export const typedLogin = z.string().trim().toLowerCase().min(1).max(100)

/** Where an attempt comes from, for limits and for the list of sessions. */
export const origin = z.object({ address: z.string().max(100), device: z.string().max(300).default('') })
