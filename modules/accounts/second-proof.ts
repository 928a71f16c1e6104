import { z } from 'zod'

export const stepToken = z.string().min(20).max(100)

/** How the second step ends. Failures are on record, so the operation answers and does not refuse. */
export const secondOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('wrong') }),
  z.object({ outcome: z.literal('locked'), until: z.date() }),
  z.object({ outcome: z.literal('signed_in'), sessionToken: z.string(), accountId: z.number() }),
])

/** What the audit trail says of the second step. */
export function sayOutcome(output: z.output<typeof secondOutcome>): string {
  return output.outcome === 'signed_in' ? `account:${output.accountId}` : output.outcome
}
