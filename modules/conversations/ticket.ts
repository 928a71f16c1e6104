import { z } from 'zod'
import { personal } from '#platform/columns'

/** The secret of a web thread's address: 32 random bytes in base64url, made by the server. */
export const ticket = personal(z.string().regex(/^[A-Za-z0-9_-]{43}$/))
