import { z } from 'zod'
import { id, personal, shortText } from '#platform/columns'
import { operation } from '#platform/operation'
import { decideRequest, lockRequest } from './open-request.ts'

const decided = z.object({ personId: id.nullable() })

/** Refuses a request, with the reason and law the resident reads. */
export const refuseRequest = operation({
  name: 'privacy.refuse-request',
  kind: 'do',
  may: 'granted',
  summary: 'Refuse a request about personal data, with a reason',
  input: z.object({ requestId: id, reason: personal(shortText) }),
  output: decided,
  subject: ({ requestId }, { personId }) => (personId === null ? `data_request:${requestId}` : `person:${personId}`),
  run: async (ctx, { requestId, reason }): Promise<z.input<typeof decided>> => {
    const row = await lockRequest(ctx, requestId, refuseRequest)
    await decideRequest(ctx, row, { isGranted: false, answer: reason })
    return { personId: row.person_id }
  },
})
