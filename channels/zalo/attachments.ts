import { z } from 'zod'

const attachment = z.looseObject({ type: z.string().optional(), payload: z.looseObject({ name: z.string().optional() }).optional() })

/** What came along with a user's message: kinds and names, never the content. A message of a kind without a list still names it. */
export function readAttachments(kind: string, listed: readonly unknown[]): { kind: string; name?: string }[] {
  const read = listed.flatMap((one) => {
    const { success, data } = attachment.safeParse(one)
    return success ? [{ kind: kind === 'business_card' ? kind : (data.type ?? kind), ...(data.payload?.name ? { name: data.payload.name } : {}) }] : []
  })
  return read.length > 0 ? read : [{ kind }]
}
