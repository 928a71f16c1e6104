import { caseFile } from '#cases'
import type { Endpoint } from '#platform/endpoint'
import { answerFile } from '#platform/file-door'
import { refuse } from '#platform/refusal'

/**
 * A file of a resident's own case: its owner's alone, on record. `?xem` shows it where the browser can, for those that cannot download.
 * A file that is another's is answered like one that is not there.
 */
export const caseFileEndpoint: Endpoint = {
  method: 'GET',
  path: '/ho-so/tep/:fileId',
  may: { public: 'asks the case itself whether the resident signed in owns it; nobody else gets an answer' },
  handle: async (request, reply) => {
    const { fileId = '' } = request.raw.params as { fileId?: string }
    const { xem } = request.raw.query as { xem?: string }
    if (!/^[0-9a-f-]{36}$/i.test(fileId)) return refuse('platform.not_found')
    const file = await request.open((ctx) => (ctx.actor.kind === 'resident' ? caseFile(ctx, fileId) : refuse('platform.not_signed_in')))
    return answerFile(reply, { ...file, isInline: xem !== undefined })
  },
}
