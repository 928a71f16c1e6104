import { z } from 'zod'

/** A phone as people write it: digits with spaces, dots, brackets or dashes. */
export const phoneNumber = z.string().regex(/^\+?[\d .()-]{3,20}$/)
