import { z } from 'zod'

/** National code of a procedure, such as 1.001193. */
export const code = z
  .string()
  .trim()
  .regex(/^\d\.\d{6}$/, 'mã thủ tục có dạng 1.001193')
/** Why an officer changes what residents read; kept on the audit trail. */
export const reason = z.string().trim().min(5).max(500)
