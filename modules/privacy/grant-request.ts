import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { eraseResident } from './erase-resident.ts'
import { decideRequest, lockRequest } from './open-request.ts'

const decided = z.object({ personId: id.nullable(), keptCases: z.number().int() })

/**
 * Grants a request. A correction says what was put right in the register; an erasure is done at once: contacts, phone and account go,
 * and name and number too unless cases remain, which the law makes the commune keep.
 */
export const grantRequest = operation({
  name: 'privacy.grant-request',
  kind: 'do',
  may: 'granted',
  summary: 'Grant a request about personal data',
  input: z.object({ requestId: id, reason: personal(shortText) }),
  output: decided,
  subject: ({ requestId }, { personId }) => (personId === null ? `data_request:${requestId}` : `person:${personId}`),
  run: async (ctx, { requestId, reason }): Promise<z.input<typeof decided>> => {
    const row = await lockRequest(ctx, requestId, grantRequest)
    await decideRequest(ctx, row, { isGranted: true, answer: reason })
    const keptCases = row.kind === 'erase' ? await eraseResident(ctx, { residentId: row.resident_id, personId: row.person_id, reason }) : 0
    return { personId: row.person_id, keptCases }
  },
})
