import { z } from 'zod'
import { inputTexts } from './texts.vi.ts'

/** National code of a procedure, such as 1.001193. */
export const code = z
  .string()
  .trim()
  .regex(/^\d\.\d{6}$/, inputTexts.codeShape)
/** Why an officer changes what residents read; kept on the audit trail. */
export const reason = z.string().trim().min(5).max(500)
